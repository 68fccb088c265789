"""The sample minutes made into a PDF by us and by others; each module has one function `prepare`."""
