"""My tasks and the preferences."""
