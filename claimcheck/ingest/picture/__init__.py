"""Pictures read by OCR."""
