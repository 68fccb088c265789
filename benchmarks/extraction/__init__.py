"""Reading PDFs back by other people's engines, and comparing what they found with what was set."""
