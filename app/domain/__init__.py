"""What a meeting is: frozen values and their rules; knows no screen, no store, no file."""
