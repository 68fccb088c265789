"""What `dev.py` can do: standard library only, and nothing of the program's own."""
