"""A session in the hall that is driven in a window, killed, and looked at afterwards."""
