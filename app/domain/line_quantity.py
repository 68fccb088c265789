"""A quantity as it is said in the line of a resolution: «۵ کانکس»; it knows no line."""

from __future__ import annotations

import re
from typing import Final

from app.domain import quantity as quantities
from app.domain.problems import Refusal
from app.domain.quantity import Quantity
from app.persian import digits

_AMOUNT: Final = re.compile(r"[0-9۰-۹٠-٩](?:[0-9۰-۹٠-٩٬،,٫./'’ ]*[0-9۰-۹٠-٩])?")


def said_quantity(words: str) -> Quantity | None:
    """«۵ کانکس»; None when it begins with no number that a quantity can have."""
    found = _AMOUNT.match(words)
    amount = digits.parse_number(found[0]) if found else None
    if found is None or amount is None:
        return None
    quantity = Quantity(amount, words[found.end() :].strip())
    try:
        quantities.check(quantity)
    except Refusal:
        return None
    return quantity
