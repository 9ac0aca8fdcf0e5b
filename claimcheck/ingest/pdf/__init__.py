"""PDF files: words, drawings and pictures of each page, and what they make up."""
