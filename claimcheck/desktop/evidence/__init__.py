"""The evidence browser: results, sources, imports, changes by hand."""
