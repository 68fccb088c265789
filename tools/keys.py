"""docs/keys.md from the table of keys of the window, in Persian as the code speaks it."""

from __future__ import annotations

import sys

from tools import environment

FILE = environment.ROOT / "docs" / "keys.md"
_HEAD = """# کلیدها

ساخته‌شده از `app/keys.py` با `python3 dev.py keys`؛ دستی عوضش نکنید.

همه با صفحه‌کلید فارسی و لاتین کار می‌کنند؛ هیچ‌کدام AltGr یا Alt با حرف نمی‌خواهد. فرمان‌های بی‌کلید در \
`Ctrl+K` پیدا می‌شوند.
"""


def page() -> str:
    """The text of docs/keys.md."""
    from app.keys import KEYS, Group

    parts = [_HEAD]
    for group in Group:
        parts.append(f"\n## {group.value}\n\n| کلید | کار | کجا |\n| --- | --- | --- |\n")
        for key in KEYS.values():
            if key.group is group:
                sequences = "، ".join(f"`{sequence}`" for sequence in (key.sequence, *key.also))
                parts.append(f"| {sequences} | {key.label} | {key.where} |\n")
    return "".join(parts)


def write() -> int:
    """Write docs/keys.md anew."""
    FILE.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(write())
