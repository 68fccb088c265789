"""How few keys the hall takes, counted over a whole roster; `python -m tests.key_counts` writes the table.

A key is what is pressed once: a letter, a space, an arrow, Enter, or a key with Ctrl.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from app.domain.attendance import Presence
from app.domain.meeting import Meeting
from app.domain.register import Register
from app.persian import digits
from app.persian.folding import tokens
from app.ui.meetings.attendance.ranking import found
from app.ui.meetings.attendance.rows import Row, rows_of
from tests.key_presses import Presses
from tests.rosters import roster

FILE = Path(__file__).resolve().parents[1] / "docs" / "keys-count.md"
AT_A_GLANCE = 4
"""So many lines of the answers are taken in at once; further down nobody looks while people talk."""
SAID_TIME = " 1005"
"""Typed after whoever came earlier than now."""

_HEAD = """# شمار کلیدها

ساخته‌شده با `python -m tests.key_counts`؛ دستی عوضش نکنید. \
آزمون `tests/ui/meetings/hall/test_key_counts.py` همین کلیدها را در پنجره می‌زند و می‌شمارد.

فهرست: {size} نام ساختگی با بسامد واقعی نام‌های خانوادگی؛ {alike} نفر از آنان هم‌نام کامل دارند و پرشمارترین \
نام خانوادگی {frequent} بار آمده است. هر حرف، فاصله، پیکان، Enter یا کلید همراه Ctrl یک کلید است. \
تنها {glance} ردیف نخستِ پاسخ نگاه می‌شود.

| کار | میانه | صدک ۹۰ | بیشینه | مرز |
| --- | ---: | ---: | ---: | --- |
"""


@dataclass(frozen=True, slots=True)
class Keys:
    """What is pressed for one person: letters, then Down so often, then Enter."""

    letters: str
    downs: int = 0

    @property
    def count(self) -> int:
        return len(self.letters) + self.downs + 1


def rows_of_roster() -> tuple[Row, ...]:
    """The roster as the list shows it, nobody marked."""
    return rows_of(Meeting("roster", attendance=roster()), Register())


def fewest(rows: Sequence[Row], row: Row) -> Keys:
    """The fewest keys that reach a row by its name: the beginning of the family name, then of the first."""
    best: Keys | None = None
    for letters in sorted(_beginnings(row.name), key=len):
        if best is not None and len(letters) + 1 >= best.count:
            break
        answers = found(rows, letters)[:AT_A_GLANCE]
        if row in answers:
            tried = Keys(letters, answers.index(row))
            best = tried if best is None or tried.count < best.count else best
    assert best is not None, row.name
    return best


def arrivals(rows: Sequence[Row]) -> Iterator[tuple[Row, Keys]]:
    """Everybody in the order in which they come, with the keys for them as the list stands then."""
    order = list(rows)
    Random(1).shuffle(order)
    now = list(rows)
    for row in order:
        yield row, fewest(now, row)
        now = [replace(one, presence=Presence.PRESENT) if one.id == row.id else one for one in now]


def page(pressed: Presses) -> str:
    """The text of docs/keys-count.md, with the keys that were pressed in the window."""
    rows = rows_of_roster()
    names = [row.name for row in rows]
    families = [name.split()[-1] for name in names]
    head = _HEAD.format(
        size=digits.grouped(len(rows)),
        alike=digits.grouped(sum(names.count(name) > 1 for name in names)),
        frequent=digits.grouped(max(families.count(family) for family in families)),
        glance=digits.grouped(AT_A_GLANCE),
    )
    fresh = [fewest(rows, row).count for row in rows]
    coming = [keys.count for _row, keys in arrivals(rows)]
    numbers = [len(str(row.number)) + 1 for row in rows]
    late = [count + len(SAID_TIME) for count in fresh]
    limit = "میانه ≤ ۴، بیشینه ≤ ۷"
    table = [
        _line("حاضر کردن یک نفر با نام، وقتی هنوز کسی نشان نخورده", fresh, limit),
        _line("همان، در ترتیب آمدن آنان", coming, limit),
        _line("حاضر کردن یک نفر با شماره ردیف", numbers, limit),
        _line("ورود با ساعتی جز اکنون («کری 1005»)", late, "۵ کلید بیشتر"),
        _line("سخنران بعد (`F7`)", pressed.next_speaker, "۱"),
        _line("واگرد آخرین کار (`Ctrl+Z`)", pressed.undo, "۱"),
        _line("مصوبه در یک خط: افزون بر متن آن (`Ctrl+Enter`)", pressed.line, "متن + ۱"),
    ]
    return head + "".join(table)


def _line(what: str, counts: Sequence[int], limit: str) -> str:
    ninetieth = quantiles(counts, n=10)[-1]
    shown = (median(counts), ninetieth, max(counts))
    cells = " | ".join(digits.to_persian(f"{number:g}") for number in shown)
    return f"| {what} | {cells} | {limit} |\n"


def _beginnings(name: str) -> Iterator[str]:
    words = [word for word in tokens(name) if word != "سید"]
    first, family = words[0], "".join(words[1:])
    for length in range(1, len(family) + 1):
        yield family[:length]
        for further in range(1, min(3, len(first)) + 1):
            yield f"{family[:length]} {first[:further]}"


def _pressed() -> Presses:
    """The keys of one press, in a window that no screen shows."""
    from app import paths
    from app.ui.application import build_application
    from tests.key_presses import counted

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = build_application(["keys"], resources=paths.resources(), translations=paths.translations())
    with TemporaryDirectory() as scratch:
        return counted(Path(scratch) / "office.dabir")


if __name__ == "__main__":
    told = page(_pressed())
    FILE.write_text(told, encoding="utf-8", newline="\n")
    print(told)
