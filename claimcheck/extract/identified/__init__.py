"""What the printed names of claims mean in the registry, told by the whole document."""
