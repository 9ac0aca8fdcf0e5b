"""Pure arithmetic, exact where it can be."""
