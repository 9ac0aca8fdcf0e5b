"""HTML pages: text, tables made of cells or boxes, what is furniture."""
