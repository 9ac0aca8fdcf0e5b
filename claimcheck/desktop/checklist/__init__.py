"""The checklist pane: five questions on a claim, its picture, the document at a glance."""
