"""Who is asked: the command line under test, and two plain similarities as baselines."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import yaml
from questions import Answers, Question, Result

from aligncheck.embedding.encoder import SCALE
from aligncheck.engines import Engine, encoder_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rows import Row

KEPT = 0.75
"""A baseline's authenticity is its similarity times this for each controversy of the profile."""

# What a brand says of itself. Dated facts are left out: as text, a controversy would draw its cause nearer.
_STATED = ("industry", "products", "values", "image", "audience")
_STEM = 5  # first letters taken as a word's stem
_IDLE_WORDS = """
about all also and any are but can for from had has have how into its more most not now off one only our out
over some such than that the their them then these they this those through too was were what when where which
who will with without you your
"""
_IDLE = frozenset(_IDLE_WORDS.split())


class Scorer(Protocol):
    """Something that answers the questions."""

    @property
    def name(self) -> str:
        """What its column is called."""
        ...

    def answer(self, questions: Mapping[str, Question]) -> Answers:
        """Return a result for each cause of each question."""
        ...


@dataclass(frozen=True)
class Similarity:
    """A baseline: how alike are the brand's text and the cause's text, and nothing else."""

    name: str
    likeness: Callable[[str, str], float]
    causes: list[Row]
    own: list[Row]

    def answer(self, questions: Mapping[str, Question]) -> Answers:
        """Return a result for each cause of each question."""
        return {key: self._results(question) for key, question in questions.items()}

    def _results(self, question: Question) -> dict[str, Result]:
        text = brand_text(question.profile)
        kept = KEPT ** len(question.profile.get("controversies", []))
        causes = self.own if question.own else self.causes
        fits = {cause["id"]: self.likeness(text, cause_text(cause)) for cause in causes}
        return {cause: Result(fit, fit * kept) for cause, fit in fits.items()}


@dataclass(frozen=True)
class CommandLine:
    """The installed program, asked once for each day and catalogue, and read through its JSON, version 1."""

    name: str
    command: str
    own: list[Row]
    options: tuple[str, ...] = ()

    def answer(self, questions: Mapping[str, Question]) -> Answers:
        """Return a result for each cause of each question."""
        answers: Answers = {}
        for as_of, own in sorted({(question.as_of, question.own) for question in questions.values()}):
            chosen = {key: q for key, q in questions.items() if (q.as_of, q.own) == (as_of, own)}
            answers |= self._ask(chosen, as_of, own=own)
        return answers

    def _ask(self, questions: Mapping[str, Question], as_of: str, *, own: bool) -> Answers:
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder, f"{number}.yaml") for number in range(len(questions))]
            for file, question in zip(files, questions.values(), strict=True):
                _write(file, question.profile)
            command = [*shlex.split(self.command), "score", "--format", "json", "--as-of", as_of, *self.options]
            if own:
                catalogue = Path(folder, "causes.yaml")
                _write(catalogue, {"causes": self.own})
                command += ["--no-builtin-causes", "--causes", str(catalogue)]
            reports = _run([*command, *map(str, files)])["reports"]
        return {key: _results(report) for key, report in zip(questions, reports, strict=True)}


def brand_text(profile: Row) -> str:
    """Return all that a profile states about the brand, without name and dated facts."""
    values = (profile.get(key, []) for key in _STATED)
    return " ".join(text for value in values for text in ([value] if isinstance(value, str) else value))


def cause_text(cause: Row) -> str:
    """Return a cause's name, summary and terms."""
    return " ".join([cause["name"], cause["summary"], *cause.get("terms", [])])


def words_in_common(brand: str, cause: str) -> float:
    """Return the share of the cause's content words, stemmed, that the brand uses too."""
    wanted = _stems(cause)
    return len(wanted & _stems(brand)) / len(wanted) if wanted else 0.0


def cosine(brand: str, cause: str, engine: str = Engine.STATIC) -> float:
    """Return the cosine of the two texts' vectors in one of aligncheck's engines."""
    return sum(map(int.__mul__, _vector(brand, engine), _vector(cause, engine))) / SCALE**2


@cache
def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}", text.lower())
    return frozenset(word[:_STEM] for word in words if word not in _IDLE)


@cache
def _vector(text: str, engine: str) -> tuple[int, ...]:
    return encoder_of(engine).encode(text)


def _write(path: Path, content: Row) -> None:
    path.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")


def _run(command: list[str]) -> Row:
    shown = f"{shlex.join(command[:6])} …"
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except OSError as error:
        raise SystemExit(f"{shown} cannot be run: {error}") from None
    if done.returncode != 0:
        raise SystemExit(f"{shown} exited {done.returncode}: {done.stderr[:2000]}")
    found: Row = json.loads(done.stdout)
    return found


def _results(report: Row) -> dict[str, Result]:
    return {row["cause"]: Result(row["fit"], row["authenticity"], row["verdict"]) for row in report["results"]}
