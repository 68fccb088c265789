"""What she can do: one function per verb, one transaction each, and back comes what changed."""
