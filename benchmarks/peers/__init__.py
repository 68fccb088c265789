"""The same minutes made into a PDF by us and by others.

Each contestant is a module with one function `prepare(scratch) -> make`, and `make(record) -> pdf` takes the
bytes of a record; `scratch` is a folder that outlives the process. Nothing is imported here: a cold start is
measured.
"""
