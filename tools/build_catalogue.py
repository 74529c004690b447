"""Generate what the run time needs of causes.yaml: src/aligncheck/builtin/. With --check, only compare.

The run time then parses no YAML, validates no cause and encodes no facet (docs/decisions/003).
"""

from __future__ import annotations

import json
import struct
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aligncheck.binding import book_of
from aligncheck.catalogue import Block, Book, Catalogue, Cause
from aligncheck.embedding.encoder import default_encoder
from aligncheck.errors import Place
from aligncheck.loading import load_cause_file, read, validate
from aligncheck.matching import Matcher
from aligncheck.meeting import rows_of
from aligncheck.models import LeadFile, TradeFile
from aligncheck.occasions import movement_of, stored
from aligncheck.policy import Policy
from aligncheck.statements import lines_of
from aligncheck.trades import index_of, pack_names, trade_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aligncheck.models import Lead

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/aligncheck/builtin"


def main() -> int:
    """Write the files, or say which differ."""
    file, source = load_cause_file(ROOT / "causes.yaml")
    book = book_of(file, source, default_encoder())
    trades = validate(TradeFile, read(ROOT / "trades.yaml"))
    leads = leads_of(trades, book)
    links = trade_links(told(trades, leads), book)
    files = {
        "trades.json": trades_data(told(trades, leads), links),
        "trades.jsonl": b"\n".join(_compact(trade) for trade in told(trades, leads)),
        "trade-links.bin": b"".join(links.values()),
        "trades.bin": trade_vectors(trades),
        "catalogue.json": catalogue(book),
        "phrases.txt": "\n".join(text for block in book.blocks for text in block.texts).encode(),
        "places.bin": places(book),
        "vectors.bin": b"".join(
            columns.stored() for columns in (*(block.columns for block in book.blocks), book.cores)
        ),
        "version.json": version(source.sha256),
        "ids.tsv": ids(book),
        "occasions.json": _compact([stored(movement_of(cause)) for cause in file.causes]),
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


def leads_of(file: TradeFile, book: Book) -> dict[str, tuple[Lead, ...]]:
    """Return what each trade leads to; raises SystemExit for a trade or a cause that there is not."""
    leads = validate(LeadFile, read(ROOT / "leads.yaml")).leads
    causes = {lead.cause for each in leads.values() for lead in each}
    unknown = leads.keys() - {trade.id for trade in file.trades} | causes - {cause.id for cause in book.causes}
    if unknown:
        raise SystemExit(f"leads.yaml: no such trade or cause: {', '.join(sorted(unknown))}")
    return leads


def trade_links(trades: Sequence[dict[str, Any]], book: Book) -> dict[str, bytes]:
    """Return what each trade's lines come to for the built-in causes, as JSON a trade (docs/decisions/003)."""
    catalogue, policy = Catalogue([book]), Policy(as_of=date(2026, 1, 1))
    entry, matcher = catalogue.entries[book.causes[0].id], Matcher(catalogue, default_encoder())
    links = {}
    for trade in map(trade_of, trades):
        lines = [line for line in lines_of(trade, Place("", 1, 1)) if not line.lead]
        leads = {lead.cause: lead.level for lead in trade.leads}
        around = matcher.around([line.text for line in lines], leads, book)
        rows = {f"{line.basis}:{line.text}": rows_of(line, entry, matcher, policy, around) for line in lines}
        links[trade.id] = _compact(rows)
    return links


def trades_data(trades: Sequence[dict[str, Any]], links: dict[str, bytes]) -> bytes:
    """Return how trades are looked up as compact JSON, with the place of each one's links."""
    places, start = {}, 0
    for trade, made in links.items():
        places[trade] = [start, len(made)]
        start += len(made)
    index = index_of([trade_of(trade) for trade in trades])
    return _compact({"engine": default_encoder().id, "index": index, "links": places})


def told(file: TradeFile, leads: dict[str, tuple[Lead, ...]]) -> list[dict[str, Any]]:
    """Return the trades in plain data, without what is at its default, each with what it leads to."""
    return [
        trade.model_dump(exclude_defaults=True) | {"leads": [lead.model_dump() for lead in leads.get(trade.id, ())]}
        for trade in file.trades
    ]


def trade_vectors(file: TradeFile) -> bytes:
    """Return the packed vectors of the trades' names and synonyms: constants, then columns."""
    names = [name for trade in file.trades for name in (trade.name, *trade.synonyms)]
    return pack_names(names, default_encoder()).stored()


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
