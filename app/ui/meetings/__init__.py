"""The meetings: their list, and one meeting with its parts."""
