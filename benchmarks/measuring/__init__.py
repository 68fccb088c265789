"""How measurements are taken and shown: processes in turns, medians, tables, limits."""
