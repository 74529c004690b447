"""Where the causes come from: the built-in catalogue, and a user's own files over it.

The built-in catalogue is read from what tools/build_catalogue.py made of causes.yaml: at run time no YAML is parsed
and no cause validated. A user's file goes through the models and is encoded, into the same shape.
"""

from __future__ import annotations

import json
from pathlib import Path
from struct import iter_unpack
from typing import TYPE_CHECKING, Any

from aligncheck.catalogue import BLOCKS, BUILTIN_FILE, Block, Book, Catalogue, Cause
from aligncheck.embedding.calibration import calibration_of
from aligncheck.embedding.encoder import Batches
from aligncheck.embedding.packing import Columns
from aligncheck.kept import keep, recall
from aligncheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from aligncheck import models
    from aligncheck.embedding.encoder import Encoder
    from aligncheck.source import Source

    Tell = Callable[[str], None]
    Read = Callable[[str | Path], tuple[models.CauseFile, Source]]

_BUILTIN = Path(__file__).parent / "builtin"


def _silent(_sentence: str) -> None:
    """Say nothing: the default of a library."""


def load_catalogue(
    paths: Sequence[str | Path],
    encoder: Encoder,
    *,
    builtin: bool = True,
    tell: Tell = _silent,
    read: Read | None = None,
) -> Catalogue:
    """Return the built-in catalogue with a user's files over it; raises InputError for a file that cannot be used.

    `tell` gets a sentence about what takes long, and about what could not be kept; `read` reads a file, if not afresh.
    """
    books = [builtin_book(encoder, tell)] if builtin else []
    for path in paths:
        from aligncheck.binding import book_of  # noqa: PLC0415  (only a user's own file needs these)
        from aligncheck.loading import load_cause_file  # noqa: PLC0415

        file, source = (read or load_cause_file)(path)
        books.append(book_of(file, source, encoder))
    return Catalogue(books)


def builtin_book(encoder: Encoder, tell: Tell = _silent) -> Book:
    """Return the built-in catalogue: packed beforehand for the engine that ships, once and kept for a slow one."""
    data = json.loads((_BUILTIN / "catalogue.json").read_bytes())
    causes = tuple([_cause(entry) for entry in data["causes"]])
    texts = (_BUILTIN / "phrases.txt").read_text(encoding="utf-8").split("\n")
    places = _places((_BUILTIN / "places.bin").read_bytes())
    parts = [data["blocks"][number]["starts"][-1] for number in range(len(BLOCKS))]
    stored = _stored(data["engine"], encoder, len(texts) + len(causes))
    if stored is None and isinstance(encoder, Batches):
        tell(f"note: encoding the {len(texts):,} phrases of the built-in catalogue for {encoder.id}, once")
    packed = _packed(stored, [*parts, len(causes)], encoder.dims)
    blocks, row = [], 0
    for kinds, block, rows in zip(BLOCKS, data["blocks"], parts, strict=True):
        told = slice(row, row + rows)
        columns = next(packed, None) or _pack(texts[told], encoder)
        blocks.append(Block(kinds, texts[told], places[told], block["starts"], columns, _strengths(block)))
        row += rows
    book = Book(causes, tuple(blocks), next(packed, None) or _cores(blocks, encoder), BUILTIN_FILE, engine=encoder.id)
    if stored is None and isinstance(encoder, Batches):
        _keep(book, encoder, tell)
    return book


def _stored(engine: str, encoder: Encoder, rows: int) -> bytes | None:
    """Return the vectors of the catalogue, as they ship or as they were kept; nothing if they must be worked out."""
    if encoder.id == engine:
        return (_BUILTIN / "vectors.bin").read_bytes()
    kept = recall(_kept_as(encoder)) if isinstance(encoder, Batches) else None
    return kept if kept is not None and len(kept) == Columns.size(rows, encoder.dims) else None


def _packed(stored: bytes | None, parts: Sequence[int], dims: int) -> Iterator[Columns]:
    """Yield the parts of the stored vectors, each of so many rows; nothing if there are none."""
    raw, at = memoryview(stored or b""), 0
    for rows in parts if stored else ():
        size = Columns.size(rows, dims)
        yield Columns.read(raw[at : at + size], dims)
        at += size


def _keep(book: Book, encoder: Encoder, tell: Tell) -> None:
    columns = [*(block.columns for block in book.blocks), book.cores]
    try:
        keep(_kept_as(encoder), b"".join(part.stored() for part in columns))
    except OSError as error:
        tell(f"warning: the vectors could not be kept, so the next run works them out again: {error}")


def _pack(texts: Sequence[str], encoder: Encoder) -> Columns:
    from aligncheck.binding import pack  # noqa: PLC0415  (not for the engine that ships)

    return pack(texts, encoder)


def _cores(blocks: Sequence[Block], encoder: Encoder) -> Columns:
    from aligncheck.binding import cores_of  # noqa: PLC0415  (as above)

    return cores_of(blocks, len(blocks[0].spans) // len(blocks[0].kinds), encoder)


def _kept_as(encoder: Encoder) -> str:
    """Return the name in the cache: another engine, calibration, catalogue or version is another file."""
    calibration = calibration_of(encoder.id).version
    return f"{encoder.id}-{calibration}-{catalogue_version()}-{__version__}.bin"


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
