"""The words of many languages by which claims are found."""
