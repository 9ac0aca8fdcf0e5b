"""Markdown: front matter, tables, text."""
