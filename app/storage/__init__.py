"""How it is kept: the only room that speaks SQL; it takes and gives frozen values, and knows no screen."""
