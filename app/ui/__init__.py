"""HOW SHE SEES IT: the only room that says PySide6; it asks services and knows neither tables nor PDF."""
