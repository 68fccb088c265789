#!/usr/bin/env python3
"""The one door to everything a developer does; run it without arguments for the list of verbs.

It knows only whether this Python is new enough, and is written so that older ones can read it.
"""

import sys

TOO_OLD = (
    "دبیر به پایتون ۳٫۱۱ یا تازه‌تر نیاز دارد؛ آن را نصب کنید و بنویسید مثلاً python3.11 dev.py.\n"
    "Dabir needs Python 3.11 or newer; install it and use it for this command (such as python3.11 dev.py)."
)

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 (this sentence is for those who run it with an older one)
        sys.exit(TOO_OLD)
    from tools.commands import main

    sys.exit(main(sys.argv[1:]))
