"""Claims in sentences: figures, and the models and tests they are said of."""
