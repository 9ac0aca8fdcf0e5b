"""Claims in figures whose numbers are printed as text."""
