"""Dabir (دبیر): minutes of meetings, recorded live, signed, and followed up."""

__version__ = "0.1.0"
