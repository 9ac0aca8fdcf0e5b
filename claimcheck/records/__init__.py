"""What travels between the stages: frozen dataclasses of the standard library, one file a notion."""
