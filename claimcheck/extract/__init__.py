"""A Document becomes claims and statements."""
