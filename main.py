"""Starts Claimcheck: ``python main.py`` opens the desktop app."""

from claimcheck.__main__ import main

if __name__ == "__main__":
    main()
