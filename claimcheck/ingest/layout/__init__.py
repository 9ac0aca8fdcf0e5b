"""Lines, columns and tables found on a page of any origin by where things stand."""
