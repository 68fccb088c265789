"""The guide: what she asks for with F1, in a window of its own; nothing of it is loaded before that."""
