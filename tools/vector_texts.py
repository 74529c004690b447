"""The texts that the embedding table is fitted on: ours (causes, trades, and lines made of them), and WordNet's."""

from __future__ import annotations

import random
import re
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
COMPOSED, WORDNET = 8000, 28000
NO_TEXT = frozenset({"id", "split", "led_by", "family", "twins", "part_of", "sdgs"})
SHORTEST, LONGEST = 26, 129  # letters of a WordNet text: shorter ones say little, longer ones are slow to encode

Row = dict[str, Any]


def catalogue_texts() -> list[str]:
    """Return every phrase of causes.yaml and trades.yaml, and brand-like lines made of them; each once."""
    causes, trades = _rows("causes"), _rows("trades")
    return _unique([*phrases(causes), *phrases(trades), *composed(causes, trades, COMPOSED)])


def cause_texts() -> list[list[str]]:
    """Return the facets, duties, name, summary and terms of each cause of causes.yaml."""
    return [
        [*phrases(cause["facets"]), *cause.get("duties", []), cause["name"], cause["summary"], *cause.get("terms", [])]
        for cause in _rows("causes")
    ]


def phrases(node: object) -> Iterator[str]:
    """Yield what is written for people in a file's rows, at any depth."""
    match node:
        case str():
            yield node
        case dict():
            for key, value in node.items():
                if key not in NO_TEXT:
                    yield from phrases(value)
        case list():
            for value in node:
                yield from phrases(value)
        case _:  # numbers, and what is left empty
            return


def composed(causes: list[Row], trades: list[Row], count: int) -> list[str]:
    """Return lines as brands write them, of parts that go together; the same ones each time."""
    chance = random.Random(1)  # noqa: S311 - no secret
    values = [value for cause in causes for value in cause["facets"].get("values", [])]
    return [_line(chance, chance.choice(causes), chance.choice(trades), values, n % 5) for n in range(count)]


def _line(chance: random.Random, cause: Row, trade: Row, values: list[str], form: int) -> str:
    sells = chance.sample(trade["sells"], min(3, len(trade["sells"])))
    facets = [text for texts in cause["facets"].values() for text in texts]
    return (
        f"{sells[0]} for {chance.choice(trade['audiences'])}",
        " and ".join(sells[:2]),
        f"{trade['name']}: {', '.join([*sells, chance.choice(values)])}",
        f"{sells[0]}, {chance.choice(trade['operations'])}",
        ", ".join(chance.sample(facets, min(2, len(facets)))),
    )[form]


def wordnet_texts(archive: Path) -> list[str]:
    """Return glosses and usage examples of WordNet 3.0, drawn at random, the same ones each time."""
    with tarfile.open(archive) as tar:
        files = [tar.extractfile(f"package/database/3.0/data.{part}") for part in ("noun", "verb", "adj", "adv")]
        lines = [line.decode("ascii") for file in files if file for line in file]
    texts = _unique([text for line in lines if not line.startswith("  ") for text in synset(line)])
    fitting = [text for text in texts if SHORTEST <= len(text) <= LONGEST]
    return random.Random(0).sample(fitting, WORDNET)  # noqa: S311 - no secret


def synset(line: str) -> list[str]:
    """Return what a line of a WordNet data file says: "lemmas: gloss", and each example."""
    data, gloss = line.split(" | ", 1)
    fields = data.split()
    count = int(fields[3], 16)
    lemmas = [re.sub(r"\(.*\)", "", word).replace("_", " ") for word in fields[4 : 4 + 2 * count : 2]]
    meaning = gloss.split('"')[0].strip(" ;\n")
    return [f"{', '.join(lemmas)}: {meaning}", *re.findall(r'"([^"]+)"', gloss)]


def _rows(name: str) -> list[Row]:
    rows: list[Row] = yaml.safe_load((ROOT / f"{name}.yaml").read_text(encoding="utf-8"))[name]
    return rows


def _unique(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(texts))
