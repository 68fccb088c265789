from __future__ import annotations

import subprocess
import sys


def test_opening_the_room_loads_no_library() -> None:
    code = (
        "import sys, app.signing\n"
        "heavy = {'cryptography', 'pyhanko', 'pyhanko_certvalidator', 'asn1crypto', 'reportlab', 'lxml'}\n"
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
