"""Questions to the publisher, and the letter that asks them."""
