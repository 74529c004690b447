"""Where the causes come from: the built-in catalogue, and a user's own files over it.

The built-in catalogue is read from what tools/build_catalogue.py made of causes.yaml: at run time no YAML is parsed
and no cause validated. A user's file goes through the models and is encoded, into the same shape.
"""

from __future__ import annotations

import json
from itertools import accumulate, pairwise
from pathlib import Path
from struct import iter_unpack
from typing import TYPE_CHECKING, Any

from aligncheck.catalogue import BLOCKS, BUILTIN_FILE, Block, Book, Catalogue, Cause
from aligncheck.embedding.packing import Columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck import models
    from aligncheck.embedding.encoder import Encoder

_BUILTIN = Path(__file__).parent / "builtin"


def load_catalogue(paths: Sequence[str | Path], encoder: Encoder, *, builtin: bool = True) -> Catalogue:
    """Return the built-in catalogue with a user's files over it; raises InputError for a file that cannot be used."""
    books = [builtin_book(encoder)] if builtin else []
    for path in paths:
        from aligncheck.binding import book_of  # noqa: PLC0415  (only a user's own file needs these)
        from aligncheck.loading import load_cause_file  # noqa: PLC0415

        file, source = load_cause_file(path)
        books.append(book_of(file, source, encoder))
    return Catalogue(books)


def builtin_book(encoder: Encoder) -> Book:
    """Return the built-in catalogue, packed beforehand for the engine that ships; for another it is encoded here."""
    data = json.loads((_BUILTIN / "catalogue.json").read_bytes())
    causes = tuple([_cause(entry) for entry in data["causes"]])
    texts = (_BUILTIN / "phrases.txt").read_text(encoding="utf-8").split("\n")
    places = _places((_BUILTIN / "places.bin").read_bytes())
    parts = [data["blocks"][number]["starts"][-1] for number in range(len(BLOCKS))]
    packed = iter(_packed([*parts, len(causes)], encoder) if encoder.id == data["engine"] else ())
    blocks, row = [], 0
    for kinds, block, rows in zip(BLOCKS, data["blocks"], parts, strict=True):
        told = slice(row, row + rows)
        columns = next(packed, None) or _encoded(texts[told], encoder)
        blocks.append(Block(kinds, texts[told], places[told], block["starts"], columns, _strengths(block)))
        row += rows
    cores = next(packed, None) or _cores(blocks, len(causes), encoder)
    return Book(causes, tuple(blocks), cores, BUILTIN_FILE)


def _encoded(texts: Sequence[str], encoder: Encoder) -> Columns:
    from aligncheck.binding import pack  # noqa: PLC0415  (only another engine than the one that ships needs it)

    return pack(texts, encoder)


def _cores(blocks: Sequence[Block], causes: int, encoder: Encoder) -> Columns:
    from aligncheck.binding import cores_of  # noqa: PLC0415  (as above)

    return cores_of(blocks, causes, encoder)


def _packed(parts: Sequence[int], encoder: Encoder) -> list[Columns]:
    """Return the parts of the file of vectors, each of so many rows."""
    raw = memoryview((_BUILTIN / "vectors.bin").read_bytes())
    ends = list(accumulate(Columns.size(rows, encoder.dims) for rows in parts))
    return [Columns.read(raw[start:end], encoder.dims) for start, end in pairwise([0, *ends])]


def catalogue_version() -> str:
    """Return the version of the built-in catalogue: the start of its SHA-256."""
    return str(json.loads((_BUILTIN / "version.json").read_bytes())["catalogue"])


def builtin_source() -> Path:
    """Return causes.yaml: in the wheel it lies in the package, in a checkout at the top of the repo."""
    inside = Path(__file__).parent / "causes.yaml"
    return inside if inside.exists() else Path(__file__).parents[2] / "causes.yaml"


def models_of(path: str | Path) -> tuple[models.Cause, ...]:
    """Return the causes of a file as their models; raises InputError."""
    from aligncheck.loading import load_cause_file  # noqa: PLC0415  (as above)

    return load_cause_file(path)[0].causes


def _cause(data: dict[str, Any]) -> Cause:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return Cause(**fields)


def _strengths(block: dict[str, Any]) -> dict[int, float]:
    """Return the rows that count less than in full; JSON has written their numbers as text."""
    return {int(row): strength for row, strength in block.get("strengths", {}).items()}


def _places(raw: bytes) -> list[tuple[int, int]]:
    """Return the line and column of every phrase, 32-bit little-endian in the file."""
    return list(iter_unpack("<2I", raw))
