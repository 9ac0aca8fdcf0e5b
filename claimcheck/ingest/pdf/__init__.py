"""PDF files: words, drawings and pictures of each page, and what they make up.

`reading` is the way through: `page` takes words and drawing from PDFium, `views` parts figures and turned
text, the shared `layout/` finds tables and text, `assemble` puts the pages together. Damaged files are
repaired or read by a second reader, scans by OCR.
"""
