"""Claimcheck reads an announcement and shows, claim by claim, what its benchmark figures rest on."""

__version__ = "0.1.0"
