"""The same minutes for every contestant: 20 attendance rows, 16 statements, 5 resolutions, 3 signatures.

`record` makes them as a record of the product, in a process of its own (`python -m benchmarks.minutes`);
`page` reads a record as plain headings, paragraphs and tables, and imports nothing of the product.
"""
