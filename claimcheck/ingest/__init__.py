"""Any source becomes a Document: opened by content, read in a bounded child process."""
