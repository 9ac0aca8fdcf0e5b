"""Which models a document announces."""
