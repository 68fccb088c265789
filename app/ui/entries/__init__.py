"""One entry of the register: its fields saved at once, archived or deleted; it knows no list and no page."""
