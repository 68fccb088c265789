"""Rules for the one file inside the file, the record `minutes.json`, and how it is taken out; reads no JSON.

Source: ISO 32000-1, 7.11 (file specifications, embedded files); ISO 19005-3, 6.8 (associated files).
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from app.signing.verification.catalog import dictionary_of
from app.signing.verification.file_shape import PdfFile, PdfObject, followed
from app.signing.verification.tokens import Name, Ref, Text, Value, dictionaries
from app.signing.verification.violation import Violation, refuse_extras, require

_NAME = "minutes.json"
_LARGEST = 64 * 2**20
_FILESPEC_KEYS = frozenset(("Type", "F", "UF", "EF", "AFRelationship", "Desc"))
_STREAM_KEYS = frozenset(("Type", "Subtype", "Filter", "Length", "Params"))
_PARAMETER_KEYS = frozenset(("Size", "CreationDate", "ModDate"))
_COMPRESSED: tuple[Value, Value] = (Name("FlateDecode"), [Name("FlateDecode")])
_FILE_KEYS = frozenset((
    "AF", "AFRelationship", "EF", "EmbeddedFiles", "FDecodeParms", "FFilter", "FS", "RF", "UF",
))  # fmt: skip
_FILE_TYPES = ("EmbeddedFile", "F", "FileSpec", "Filespec")


def read_record(file: PdfFile) -> bytes:
    """The embedded record, of at most 64 MiB, after checking that it is there as we write it, and alone.

    Raises Violation `record_missing`, `record_form`, `record_content` or `record_other_file`.
    """
    objects = file.objects(1)
    catalog = dictionary_of(objects, file.catalog_number, "catalog")
    require("Names" in catalog and "AF" in catalog, "record_missing", "catalog")
    names, place = _only_name(objects, catalog["Names"])
    require(followed(objects, catalog["AF"]) == [place], "record_form", "catalog /AF")
    specification = dictionary_of(objects, place.number, "catalog /AF")
    where = f"object {place.number}"
    refuse_extras(specification, _FILESPEC_KEYS, "record_form", where)
    require(specification.get("Type") == "Filespec", "record_form", where)
    require(specification.get("AFRelationship") == "Source", "record_form", where)
    require(_is_our_name(specification.get("F")), "record_form", where)
    require(_is_our_name(specification.get("UF")), "record_form", where)
    embedded = followed(objects, specification.get("EF"))
    stream = _only_stream(objects, embedded, where)
    known = (catalog, names, specification, embedded, stream.dictionary)
    _refuse_other_files(file, known)
    return _content(file, stream)


def _only_name(objects: Mapping[int, PdfObject], value: Value) -> tuple[dict[str, Value], Ref]:
    """The name dictionary, and the file specification that is all it names."""
    names = followed(objects, value)
    tree = followed(objects, names.get("EmbeddedFiles")) if isinstance(names, dict) else None
    if not isinstance(names, dict) or names.keys() != {"EmbeddedFiles"} or not isinstance(tree, dict):
        raise Violation("record_form", "catalog /Names")
    pairs = followed(objects, tree.get("Names"))
    if tree.keys() != {"Names"} or not isinstance(pairs, list) or len(pairs) != 2:
        raise Violation("record_form", "catalog /Names")
    name, place = pairs
    if not _is_our_name(name) or not isinstance(place, Ref):
        raise Violation("record_form", "catalog /Names")
    return names, place


def _is_our_name(value: Value) -> bool:
    return isinstance(value, Text) and str(value) == _NAME


def _only_stream(objects: Mapping[int, PdfObject], embedded: Value, where: str) -> PdfObject:
    """The stream to which /F and /UF of an /EF both refer."""
    if not isinstance(embedded, dict) or not {"F"} <= embedded.keys() <= {"F", "UF"}:
        raise Violation("record_form", where)
    place = embedded["F"]
    require(embedded.get("UF", place) == place, "record_form", where)
    stream = objects.get(place.number) if isinstance(place, Ref) else None
    if stream is None or stream.stream is None:
        raise Violation("record_form", where)
    where = f"object {stream.number}"
    refuse_extras(stream.dictionary, _STREAM_KEYS, "record_form", where)
    require(stream.dictionary.get("Type") == "EmbeddedFile", "record_form", where)
    require(stream.dictionary.get("Subtype") == "application/json", "record_form", where)
    return stream


def _refuse_other_files(file: PdfFile, known: tuple[Value, ...]) -> None:
    """No dictionary of any revision but those `known` speaks of a file, inside or outside this one.

    The catalog may be written again by a signature, with the same entries (see `additions`).
    """
    for revision in file.revisions:
        for found in revision.objects.values():
            if found.number == file.catalog_number and revision is not file.revisions[0]:
                continue
            for dictionary in dictionaries(found.value):
                if _speaks_of_a_file(dictionary) and not any(dictionary is one for one in known):
                    raise Violation("record_other_file", f"object {found.number}")


def _speaks_of_a_file(dictionary: dict[str, Value]) -> bool:
    kind, name = dictionary.get("Type"), dictionary.get("F", 0)
    # /F is a number in an annotation; elsewhere a name of a file, or in a stream its content's (7.3.8.2).
    is_flag = isinstance(name, int) and "Length" not in dictionary
    return (
        not dictionary.keys().isdisjoint(_FILE_KEYS)
        or kind in _FILE_TYPES
        or dictionary.get("Subtype") == "FileAttachment"
        or ("F" in dictionary and not is_flag)
    )


def _content(file: PdfFile, stream: PdfObject) -> bytes:
    where = f"object {stream.number}"
    content = file.content(stream)
    compression = stream.dictionary.get("Filter")
    if compression is not None:
        require(compression in _COMPRESSED, "record_content", where)
        content = _inflated(content, where)
    require(len(content) <= _LARGEST, "record_content", where)
    parameters = stream.dictionary.get("Params", {})
    if not isinstance(parameters, dict):
        raise Violation("record_form", where)
    refuse_extras(parameters, _PARAMETER_KEYS, "record_form", where)
    require(parameters.get("Size", len(content)) == len(content), "record_content", where)
    return content


def _inflated(compressed: bytes, where: str) -> bytes:
    """One whole zlib stream and nothing after it; a bomb is not inflated further than the largest record."""
    inflate = zlib.decompressobj()
    try:
        content = inflate.decompress(compressed, _LARGEST + 1)
    except zlib.error as error:
        raise Violation("record_content", where) from error
    require(inflate.eof and not inflate.unused_data, "record_content", where)
    return content
