"""The desktop app: the only folder that imports PySide6."""
