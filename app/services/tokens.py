"""Tokens (PKCS#11): which libraries there are on this computer, and what a token holds."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.problems import Problem
from app.services.keys import KeyOnToken
from app.services.office import Office

if TYPE_CHECKING:
    from app.signing.tokens import Token, TokenCertificate


@dataclass(frozen=True, slots=True)
class Library:
    """A token library that is on this computer, under the name that people know."""

    name: str
    file: Path


def libraries(office: Office, folders: Iterable[Path], chosen: Path | None = None) -> tuple[Library, ...]:
    """The usual libraries that lie in one of ``folders``, the first file of each; any other may be chosen.

    The one that was ``chosen`` before comes first, if it is still there.
    """
    listed = tomllib.loads((office.resources / "tokens" / "libraries.toml").read_text("utf-8"))["library"]
    places, found = tuple(folders), []
    for one in listed:
        files = (place / name for name in one["files"] for place in places)
        found += [Library(one["name"], file) for file in files if file.is_file()][:1]
    if chosen is None or not chosen.is_file():
        return tuple(found)
    known = next((one for one in found if one.file == chosen), Library(chosen.name, chosen))
    return (known, *(one for one in found if one != known))


def test(library: Path) -> tuple[Token, ...]:
    """What a library sees: its tokens, what they tell of their PIN, their certificates; no PIN is asked for.

    :raises Problem: ``token_library_missing``, ``token_library_unusable``, ``token_library_crashed``,
        ``token_stalled``, ``token_cancelled``, ``token_failed``.
    """
    from app.signing import tokens

    return tokens.look(library)


def choose(tokens: Sequence[Token], name: str = "") -> tuple[Token, TokenCertificate]:
    """The token and certificate that ``name`` means: its label, serial number, or a fingerprint's beginning;
    empty where there is but one to sign with.

    :raises Problem: ``token_none`` without any token, ``token_unknown`` if none is called so,
        ``token_without_key`` without a certificate that can sign (or why the only one cannot),
        ``token_ambiguous`` (count) if several fit.
    """
    if not tokens:
        raise Problem("token_none")
    held = [(token, one) for token in tokens for one in token.certificates]
    meant = [(token, one) for token, one in held if name in ("", token.label, token.serial)]
    meant = meant or [(token, one) for token, one in held if one.holder.fingerprint.startswith(name.lower())]
    fit = [(token, one) for token, one in meant if one.unfit is None]
    if len(fit) == 1:
        return fit[0]
    if fit:
        raise Problem("token_ambiguous", count=len(fit))
    if len(meant) == 1 and meant[0][1].unfit:
        raise meant[0][1].unfit
    if name and not any(name in (token.label, token.serial) for token in tokens):
        raise Problem("token_unknown", token=name)
    raise Problem("token_without_key", token=name or tokens[0].label)


def means(token: Token, certificate: TokenCertificate, pin: str | None) -> KeyOnToken:
    """The key of one certificate with the PIN for one signature."""
    return KeyOnToken(token.library, token.serial, certificate.id, pin)


def cancel() -> None:
    """Give up whatever is asked of a token now; who waits for it meets Problem ``token_cancelled``."""
    process = sys.modules.get("app.signing.tokens.process")
    if process is not None:  # otherwise no token was ever asked, and nothing need be loaded
        process.cancel()


def serve() -> int:
    """Be the helper process that works with a token; see `app.signing.tokens.process`."""
    from app.signing.tokens import helper

    return helper.main()
