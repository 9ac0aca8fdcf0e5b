"""The library pane, checking again, comparing documents."""
