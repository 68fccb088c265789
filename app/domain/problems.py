"""Problems that a user can meet: a code and values,
never a sentence (the sentences live in ``translations/``).
"""

from __future__ import annotations


class Problem(Exception):
    """Something the user or the world did, which she can put right.

    ``code`` names the sentence in the catalogue, ``values`` fill its blanks.  Anything
    else that is raised in this program is a fault of ours and leaves a report.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return f"{self.code} {self.values}" if self.values else self.code


class Refusal(Problem):
    """A rule of the domain says no; nothing was changed."""
