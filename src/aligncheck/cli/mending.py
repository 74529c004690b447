"""`check --fix` and `--diff`: files are mended in memory, checked again, and then shown as a patch or written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from aligncheck.cli.output import tell, write_back
from aligncheck.errors import InputError, Place, Problem
from aligncheck.fixing import diff, fixed
from aligncheck.gathering import held
from aligncheck.loading import STDIN, read_bytes
from aligncheck.subjects import BrandFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from aligncheck.briefs import BriefFile
    from aligncheck.finding import Finding
    from aligncheck.gathering import How
    from aligncheck.reviewing import Review
    from aligncheck.source import Route
    from aligncheck.subjects import Subject

PASSES = 8  # of fixes that overlap one is made in each


class Desk:
    """The files of a run while they are mended."""

    def __init__(self, files: Iterable[str], how: How) -> None:
        """Hold the paths of files, and how they are read."""
        self.copies = [Copy(path, how) for path in files]
        self._made: set[_Mark] = set()
        self._ended = True  # whether a look found nothing more to mend

    @property
    def readers(self) -> Sequence[Callable[[], Sequence[Subject]]]:
        """Return what reads each file as it is by now."""
        return [copy.read for copy in self.copies]

    @property
    def patch(self) -> str:
        """Return what is changed, as a patch."""
        return "".join(diff(copy.before, copy.raw, copy.called) for copy in self.copies)

    @property
    def holds_stdout(self) -> bool:
        """Say whether a mended file goes to stdout, as it came from stdin."""
        return any(copy.path == STDIN for copy in self.copies)

    def mended(self, look: Callable[[], Review], *, write: bool) -> Review:
        """Mend what `look` finds, and write the files if that is asked for; return what is left."""
        found = look()
        for _ in range(PASSES):
            done = [each for copy in self.copies for each in copy.mend(found, self._made)]
            self._ended = not done
            if self._ended:
                break
            self._made.update(map(_mark, done))
            found = look()
        unwritten = [problem for copy in self.copies for problem in copy.write()] if write else []
        if unwritten:
            found = look()  # those files are as they were
            found.problems.extend(unwritten)
        return found

    def tell(self, found: Review, *, write: bool) -> None:
        """Say how much is mended, and what could not be, with the reason."""
        for finding in (each for each in found.findings if each.fix and each.counts and write):
            place = Place(finding.span.file, finding.span.line, finding.span.column)
            tell(f"{place}: {finding.code} is not fixed: {self._why(finding)}")
        left = sum(each.counts for each in found.findings)
        tell(f"{sum(copy.done for copy in self.copies)} {'fixed' if write else 'to fix'}, {left} left.")

    def _why(self, finding: Finding) -> str:
        """Return why a finding with a fix is left."""
        if _mark(finding) in self._made:
            return "its fix is made, and it is found again; mend it by hand"
        if not self._ended:
            return "many fixes meet at this place; run this again"
        return "the change would reach further than the words it is about; mend it by hand"


class Copy:
    """A file in memory: as it was read, and as it is by now."""

    def __init__(self, path: str, how: How) -> None:
        """Hold a path; the file is read when it is asked for."""
        self.path, self.how, self.called = path, how, how.called(path)
        self.before = self.raw = b""
        self.done = 0  # how many findings are mended
        self._read = False

    def read(self) -> Sequence[Subject]:
        """Return what the file holds; raises InputError, UsageError. It is read once, and its notes are told once."""
        if self._read:
            return held(self.raw, self.called, self.how._replace(tell=_nobody))
        self.before = self.raw = read_bytes(self.path, self.called)
        self._read = True
        return held(self.raw, self.called, self.how)

    def mend(self, found: Review, made: set[_Mark]) -> list[Finding]:
        """Make the fixes of findings, but none twice, and return those that are made."""
        mine = [
            each for each in found.findings if each.span.file == self.called and each.fix and _mark(each) not in made
        ]
        if not mine:
            return []
        result = fixed(self.raw, self._briefs(self.raw), mine, self._briefs)
        self.raw = result.raw
        self.done += len(result.done)
        return result.done

    def write(self) -> Sequence[Problem]:
        """Put the file in its place, or to stdout; return why that fails, and then the file is as it was."""
        if self.path == STDIN:
            write_back(self.raw)
            return ()
        if self.raw == self.before:
            return ()
        try:
            self._replace()
        except InputError as error:
            self.raw, self.done = self.before, 0
            return error.problems
        return ()

    def _replace(self) -> None:
        if not Path(self.path).is_file():
            raise InputError(
                (Problem("cannot be fixed, as it is a pipe; pass - to have the fixed text on stdout", self.called),)
            )
        if read_bytes(self.path, self.called) not in (self.before, self.raw):
            raise InputError((Problem("is not fixed, as it was changed meanwhile; run this again", self.called),))
        write_back(self.raw, Path(self.path))

    def _briefs(self, raw: bytes) -> list[BriefFile]:
        subjects = held(raw, self.called, self.how._replace(tell=_nobody))
        return [each for each in subjects if not isinstance(each, BrandFile)]


class _Mark(NamedTuple):
    """What a fix is known by when the file has changed."""

    file: str
    document: int
    code: str
    words: str
    route: Route | None
    text: str | None


def _mark(finding: Finding) -> _Mark:
    fix = finding.fix
    where = (fix.route, fix.text) if fix else (None, None)
    return _Mark(finding.span.file, finding.document, finding.code, finding.words, *where)


def _nobody(_: str) -> None:
    """Hear a note that was told before."""
