"""What the pictures of the window show: offices to look at, one window, and the scenes in their order."""
