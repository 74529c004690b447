"""Generate what the run time needs of causes.yaml: src/aligncheck/builtin/. With --check, only compare.

The run time then parses no YAML, validates no cause and encodes no facet (docs/decisions/003).
"""

from __future__ import annotations

import json
import struct
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aligncheck.catalogue import BLOCK_OF, Block, Book, Catalogue, Cause, Kind, book_of
from aligncheck.embedding.encoder import default_encoder
from aligncheck.embedding.tokens import words
from aligncheck.errors import Place
from aligncheck.evidence import rows_of
from aligncheck.inflection import stem
from aligncheck.loading import load_cause_file, read, validate
from aligncheck.matching import Matcher
from aligncheck.models import TradeFile
from aligncheck.policy import Policy
from aligncheck.statements import lines_of
from aligncheck.trades import index_of, pack_names, trade_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/aligncheck/builtin"


def main() -> int:
    """Write the files, or say which differ."""
    file, source = load_cause_file(ROOT / "causes.yaml")
    book = book_of(file, source, default_encoder())
    trades = validate(TradeFile, read(ROOT / "trades.yaml"))
    links = trade_links(trades, book)
    files = {
        "trades.json": trades_data(trades, links),
        "trades.jsonl": b"\n".join(_compact(trade) for trade in told(trades)),
        "trade-links.bin": b"".join(links.values()),
        "trades.bin": trade_vectors(trades),
        "catalogue.json": catalogue(book),
        "phrases.txt": "\n".join(text for block in book.blocks for text in block.texts).encode(),
        "places.bin": places(book),
        "vectors.bin": b"".join(vectors(block) for block in book.blocks),
        "harm-words.json": harm_words(book),
        "version.json": version(source.sha256),
        "ids.tsv": ids(book),
    }
    if "--check" in sys.argv:
        stale = [name for name, data in files.items() if _read(TARGET / name) != data]
        print(f"not in sync with causes.yaml: {', '.join(stale)}; run `make docs`" if stale else "catalogue in sync")
        return bool(stale)
    TARGET.mkdir(exist_ok=True)
    for name, data in files.items():
        (TARGET / name).write_bytes(data)
    print(f"{len(book.causes)} causes, {sum(len(block.texts) for block in book.blocks)} phrases")
    return 0


def catalogue(book: Book) -> bytes:
    """Return the causes, and where each one's phrases start, as compact JSON."""
    blocks = [_rows(block) for block in book.blocks]
    data = {
        "engine": default_encoder().id,
        "causes": [_told(cause) for cause in book.causes],
        "blocks": blocks,
    }
    return _compact(data)


def places(book: Book) -> bytes:
    """Return the line and column of every phrase, 32-bit little-endian."""
    numbers = [number for block in book.blocks for place in block.places for number in place]
    return struct.pack(f"<{len(numbers)}I", *numbers)


def vectors(block: Block) -> bytes:
    """Return the packed vectors of a block: constants, then columns."""
    return bytes(block.columns.constants) + bytes(block.columns.columns)


def harm_words(book: Book) -> bytes:
    """Return how much each word of a harmful phrase tells of harm, in percent: its share there, against that in helps.

    One use on either side is taken for granted, so that a rare word is neither sure nor nothing.
    """
    harms, helps = (Counter(stem(word) for text in _texts(book, kinds) for word in words(text)) for kinds in _SIDES)
    all_harms, all_helps = harms.total(), helps.total()
    one = 1 / (all_harms + all_helps)
    telling = {}
    for word in sorted(harms):
        harm, good = harms[word] / all_harms + one, helps[word] / all_helps + one
        telling[word] = round(100 * harm / (harm + good))
    return _compact(telling)


_SIDES = ((Kind.BUSINESS, Kind.CONDUCT), (Kind.PRODUCTS, Kind.OPERATIONS, Kind.AUDIENCES))


def _texts(book: Book, kinds: tuple[Kind, ...]) -> Iterator[str]:
    for kind in kinds:
        block = book.blocks[BLOCK_OF[kind]]
        for cause in range(len(book.causes)):
            start, stop = block.span(cause, kind)
            yield from block.texts[start:stop]


def trade_links(file: TradeFile, book: Book) -> dict[str, bytes]:
    """Return what each trade's lines come to for the built-in causes, as JSON a trade (docs/decisions/003)."""
    catalogue, policy = Catalogue([book]), Policy(as_of=date(2026, 1, 1))
    entry, matcher = catalogue.entries[book.causes[0].id], Matcher(catalogue, default_encoder())
    links = {}
    for trade in file.trades:
        lines = lines_of(trade_of(trade.model_dump()), Place("", 1, 1))
        rows = {f"{line.basis}:{line.text}": rows_of(line, entry, matcher, policy) for line in lines}
        links[trade.id] = _compact(rows)
    return links


def trades_data(file: TradeFile, links: dict[str, bytes]) -> bytes:
    """Return how trades are looked up as compact JSON, with the place of each one's links."""
    places, start = {}, 0
    for trade, made in links.items():
        places[trade] = [start, len(made)]
        start += len(made)
    index = index_of([trade_of(trade) for trade in told(file)])
    return _compact({"engine": default_encoder().id, "index": index, "links": places})


def told(file: TradeFile) -> list[dict[str, Any]]:
    """Return the trades in plain data, without what is at its default."""
    return [trade.model_dump(exclude_defaults=True) for trade in file.trades]


def trade_vectors(file: TradeFile) -> bytes:
    """Return the packed vectors of the trades' names and synonyms: constants, then columns."""
    packed = pack_names([name for trade in file.trades for name in (trade.name, *trade.synonyms)], default_encoder())
    return bytes(packed.constants) + bytes(packed.columns)


def version(sha256: str) -> bytes:
    """Return the version of the catalogue: the start of its source's SHA-256."""
    return json.dumps({"catalogue": sha256[:12]}).encode()


def ids(book: Book) -> bytes:
    """Return id, name and family of each cause, a line each: what a shell completes, read without a parser."""
    rows = sorted((cause.id, cause.name, cause.family) for cause in book.causes)
    return "".join("\t".join(row) + "\n" for row in rows).encode()


def _rows(block: Block) -> dict[str, object]:
    rows: dict[str, object] = {"starts": block.starts}
    return rows | ({"strengths": block.strengths} if block.strengths else {})


def _compact(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _told(cause: Cause) -> dict[str, object]:
    """Leave out what is at its default."""
    return {key: value for key, value in cause._asdict().items() if value != Cause._field_defaults.get(key)}


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


if __name__ == "__main__":
    sys.exit(main())
