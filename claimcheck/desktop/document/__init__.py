"""The document pane: pages or text, with every claim marked at its place."""
