"""Plain text, with the tables that are drawn in it."""
