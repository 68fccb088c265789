"""Between values and rows, both ways; knows the tables but no connection."""
