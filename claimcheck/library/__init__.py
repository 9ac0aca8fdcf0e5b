"""Kept reviews and what the person decided about them."""
