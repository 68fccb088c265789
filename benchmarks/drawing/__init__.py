"""The same words drawn by us and by Pango, each in the same place of the same grid."""
