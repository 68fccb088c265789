"""Whether a PDF is what its signers signed: told in a word, a colour and a sentence; it knows no meeting."""

from app.ui.verification.card import VerificationCard
from app.ui.verification.page import VerificationPage
from app.ui.verification.verdict_view import VerdictView

__all__ = ["VerdictView", "VerificationCard", "VerificationPage"]
