"""The texts of the window: Persian in the source, every one of them in English, with the same blanks."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from string import Formatter

from app.persian.letters import LETTERS
from tests import source_code
from tests.source_code import ROOT, Shown

PERSIAN_LETTER = re.compile(f"[{LETTERS}]")
TEXTS = tuple(source_code.shown())
CLASSES = {
    node.name
    for _place, tree in source_code.modules("app/ui")
    for node in ast.walk(tree)
    if isinstance(node, ast.ClassDef)
}

WITHOUT_A_WORD = {
    "{here} از {all}": "numbers",
    "{whole} = {parts}": "a quantity and its split, numbers with the unit that she wrote",
    "{whole}: {parts}": "a quantity and its split, numbers with the unit that she wrote",
    "{method} · {day}": "how and when somebody signed, words of the catalogue",
    "{method}: {name}، {day}": "how, who and when somebody signed, words of the catalogue",
    "۱۴۰۵": "an example of a year",
    "۰۹۱۲۳۴۵۶۷۸۹": "an example of a mobile number",
}
LATIN_DIGITS = re.compile(r"{\w*}|%s|SHA-256|p12")
"""What may have digits of its own in a Persian text: blanks, names of standards and of kinds of files."""

NOT_TRANSLATED = {
    "app/ui/figures.py": "the «و» between numbers, beside the English one",
    "app/ui/meetings/hall/display/shown.py": "the hall reads Persian whatever the window speaks",
    "app/ui/meetings/attendance/labels.py": "offered for the remarks beside a signature, then printed",
    "app/ui/meetings/attendance/ranking.py": "ranks and «سید», which are no part of a name",
    "app/ui/meetings/attendance/sheet_list.py": "the letters that mark somebody absent",
    "app/ui/meetings/resolutions/labels.py": "offered for a deadline, a source and a unit, then printed",
    "app/ui/preferences/authority_made.py": "the mark of trial keys, which is a part of their names",
    "app/ui/preferences/computer_section.py": "the name of a language in that language",
    "app/ui/widgets/passphrase_entry.py": "the letters by which a Persian keyboard is noticed",
    "app/ui/run.py": "what the terminal says in both languages when Qt cannot run",
}
"""Persian words outside translations, with the reason."""


def messages() -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Context, source and translation of every message in en.ts."""
    for context in ElementTree.parse(ROOT / "translations" / "en.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


ENGLISH = {(context, source): translation.text or "" for context, source, translation in messages()}


def blanks(text: str) -> list[str]:
    """The blanks of a text: `{name}` and `%s`."""
    named = [f"{{{name}}}" for _text, name, _form, _conversion in Formatter().parse(text) if name is not None]
    return sorted([*named, *re.findall("%s", text)])


def is_english(one: Shown) -> bool:
    """Whether Qt finds it: in its class, or for a text of another object in the class of that one."""
    if one.context:
        return (one.context, one.text) in ENGLISH
    return any((name, one.text) in ENGLISH for name in CLASSES)


def test_the_source_has_texts() -> None:
    assert len(TEXTS) > 600


def test_every_text_of_the_source_is_persian() -> None:
    strange = [one for one in TEXTS if not PERSIAN_LETTER.search(one.text) and one.text not in WITHOUT_A_WORD]
    assert strange == []


def test_no_text_of_the_source_has_a_latin_digit() -> None:
    assert [one for one in TEXTS if re.search("[0-9]", LATIN_DIGITS.sub("", one.text))] == []


def test_a_translated_text_is_written_out_where_it_is_shown() -> None:
    """An f-string, or anything else that is made at run time, is found by no translator."""
    made = [
        f"{place}:{call.lineno}"
        for place, tree in source_code.modules("app/ui")
        for name, call in source_code.calls(tree)
        if name in ("tr", "QT_TRANSLATE_NOOP") and not all(isinstance(one, ast.Constant) for one in call.args)
    ]
    assert made == []


def test_every_persian_word_of_the_source_is_translated() -> None:
    places = {
        place
        for place, tree in source_code.modules("app/ui")
        for word in source_code.unshown(tree)
        if PERSIAN_LETTER.search(word.value)  # type: ignore[arg-type]
    }
    assert places == set(NOT_TRANSLATED)


def test_every_text_of_the_source_is_in_english() -> None:
    assert [one for one in TEXTS if not is_english(one)] == [], "python3 dev.py translate"


def test_no_translation_is_unfinished_or_left_over() -> None:
    assert [source for _context, source, told in messages() if told.get("type") or not told.text] == []
    known = {one.text for one in TEXTS}
    assert [key for key in ENGLISH if key[1] not in known] == []


def test_a_translation_keeps_the_blanks() -> None:
    for (context, source), english in ENGLISH.items():
        assert blanks(english) == blanks(source), (context, source)


def test_a_translation_is_english() -> None:
    for (context, source), english in ENGLISH.items():
        printed = any(word in english for word in ("شورایار", "رمز بررسی برگه"))
        assert printed or not PERSIAN_LETTER.search(english), (context, source)
        assert not re.search("[۰-۹]", english), (context, source)
        assert english.endswith("…") == source.endswith("…"), (context, source)
        assert english.startswith(" ") == source.startswith(" "), (context, source)


def test_an_isolate_around_persian_data_is_closed() -> None:
    """RLI or FSI … PDI keep the order of Persian data within an English sentence (UAX #9)."""
    for key, english in ENGLISH.items():
        assert len(re.findall("[\u2067\u2068]", english)) == english.count("\u2069"), key


def test_the_persian_file_only_speaks_for_qt() -> None:
    """Our own texts are Persian in the source; a second place for them would contradict it one day."""
    contexts = ElementTree.parse(ROOT / "translations" / "fa.ts").getroot().iter("context")
    names = {context.findtext("name", "") for context in contexts}
    assert {name for name in names if not name.startswith("Q")} == set()
    assert not names & CLASSES


def test_the_name_of_a_file_in_a_text_keeps_its_own_direction() -> None:
    """Among Persian words the first stroke of a path and the ending of a name would change their places."""
    bare = [
        f"{place}:{call.lineno}"
        for place, tree in source_code.modules("app/ui")
        for name, call in source_code.calls(tree)
        if name == "format"
        for given in call.keywords
        if given.arg in ("file", "path", "name")
        and re.search(r"\b(file|path|to)\.name|file_name|path", ast.unparse(given.value))
        and not re.search("isolated|u2066|\u2066", ast.unparse(given.value))
    ]
    assert bare == []
