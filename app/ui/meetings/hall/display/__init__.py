"""The display of the hall on a projector: what everybody may see; it follows and never takes the focus."""
