"""Claims in tables: which cells are models, tests, settings and figures."""
