"""What somebody who looks at a window, or cannot see it, would mind: six checks of whatever is shown now."""
