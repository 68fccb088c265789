"""How large things may be: one place for the window, the command line and the schema of the record."""

from __future__ import annotations

from decimal import Decimal

from app.domain.problems import Refusal

ORDINAL = 99_999
MINUTES = 1_440
HEADCOUNT = 100_000
CREDIT = 2**53 - 1
"""In rials; the largest whole number that every JSON reader keeps (RFC 8259, 6)."""
AMOUNT = Decimal(10) ** 18
AMOUNT_DECIMALS = 8
SPLIT_DEPTH = 17
SECONDS = 86_400
"""Of one stretch of speaking."""


def check(value: int | Decimal | None, most: int | Decimal) -> None:
    """Refuse a number beyond ``most``."""
    if value is not None and value > most:
        raise Refusal("too_large", most=most)


def check_seconds(seconds: int | None) -> None:
    """Refuse a length of time below zero, or of more than a day."""
    check(seconds, SECONDS)
    if seconds is not None and seconds < 0:
        raise Refusal("seconds_negative")


def check_amount(amount: Decimal | None) -> None:
    """Refuse an amount that is too large, or finer than eight decimals."""
    if amount is None:
        return
    if amount >= AMOUNT:
        raise Refusal("too_large", most=AMOUNT - 1)
    if amount != round(amount, AMOUNT_DECIMALS):
        raise Refusal("too_fine", decimals=AMOUNT_DECIMALS)
