"""What tomllib stumbled over → the slip that people make there, in plain words and at its place."""

from __future__ import annotations

import re

from aligncheck.toml.places import Places, Token, tokens

Said = tuple[int, str]  # offset and message


def explain(said: str, at: int, text: str) -> Said:
    """Return where the slip is and what to do about it, given tomllib's words and the offset where it gave up."""
    stumble = _Stumble(said, at, text)
    return next(filter(None, (slip(stumble) for slip in _SLIPS)), None) or (stumble.seen, _USUAL)


def written(route: tuple[str | int, ...]) -> str:
    """Write a route as TOML does, its list items for people, who count from 1: `bands.good`, `causes, item 2`."""
    named = ".".join(str(step)[:40] for step in route if isinstance(step, str))
    return ", ".join([named] * bool(named) + [f"item {step + 1}" for step in route if isinstance(step, int)])


class _Stumble:
    """Where tomllib gave up: its words, and the line it gave up in."""

    def __init__(self, said: str, at: int, text: str) -> None:
        self.said, self.at, self.text = said, at, text
        start = text.rfind("\n", 0, at) + 1
        self.line = text[start:].partition("\n")[0]
        self.before, self.after = self.line[: at - start], self.line[at - start :]
        self.next = self.after[:1]

    @property
    def seen(self) -> int:
        """Return the offset, or that of the last character there is, if the text ends here."""
        return min(self.at, max(0, len(self.text.rstrip()) - 1))

    def says(self, *words: str) -> bool:
        """Return whether tomllib's words have one of these in them."""
        return any(word in self.said for word in words)


def _merge(stumble: _Stumble) -> Said | None:
    if stumble.line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        return stumble.at, "this line was left by a merge; settle what it stands between, and delete it"
    return None


def _other_language(stumble: _Stumble) -> Said | None:
    if stumble.text.lstrip().startswith("{"):
        return stumble.seen, "this looks like JSON; settings are TOML: `key = value`, and tables as [weights]"
    if stumble.says("Expected '='") and stumble.line.lstrip().startswith("- "):
        return stumble.at - len(stumble.before), _LIST
    return None


def _invisible(stumble: _Stumble) -> Said | None:
    if stumble.next and not stumble.next.isprintable() and stumble.next != "\t":
        return stumble.at, f"the invisible character U+{ord(stumble.next):04X} is not allowed here; delete it"
    return None


def _curly(stumble: _Stumble) -> Said | None:
    if stumble.next in tuple("“”„«»‘’`"):
        return stumble.at, "use straight quotes around a text: \"…\" or '…'"
    return None


def _twice(stumble: _Stumble) -> Said | None:
    if not stumble.says("twice", "verwrite", "mutate", "redefine", "Duplicate"):
        return None
    so_far = stumble.text[: stumble.at] + stumble.after
    found = Places(so_far).twice
    if found is None:
        return stumble.at - len(stumble.before), "this adds to what was whole above; write all of it in one place"
    route, first, again = found
    line = so_far.count("\n", 0, first) + 1
    table = stumble.line.lstrip().startswith("[")
    way_out = "put its keys together" if table else "keep one"
    return again, f'"{written(route)}" stands twice (first on line {line}); {way_out}'


def _value(stumble: _Stumble) -> Said | None:
    if not stumble.says("Invalid value"):
        return None
    word = re.split(r"[,\]}#]", stumble.after)[0].strip()
    if not word:
        below = stumble.text[stumble.at :].partition("\n")[2]
        dashes = below.lstrip().startswith("- ")
        return stumble.seen, _LIST if dashes else "there is no value here; write one, or delete the line"
    if word.lower() in {"true", "false", "yes", "no", "on", "off"}:
        return stumble.at, "write true or false, in small letters and without quotes"
    if re.fullmatch(r"\.\d+", word):
        return stumble.at, f"a number begins with a digit: 0{word[:20]}"
    return stumble.at, f'a text must be in quotes: "{word[:40]}"'


def _key(stumble: _Stumble) -> Said | None:
    if not stumble.says("Expected '='"):
        return None
    if stumble.next == ":":
        return stumble.at, "settings are TOML: write '=' instead of ':'"
    if stumble.next == "]":
        return stumble.at, "a '[' is missing at the beginning of this line"
    key = stumble.line.partition("=")[0].split()
    if len(key) > 1 and "=" in stumble.after:
        return stumble.at, f"a key is one word: {'-'.join(key)[:40]}"
    return stumble.seen, "'=' and a value are missing behind this key"


def _key_part(stumble: _Stumble) -> Said | None:
    if not stumble.says("for a key part"):
        return None
    if stumble.next == "}":
        return stumble.at, "delete the comma before this brace"
    if not stumble.next:
        return stumble.seen, _ONE_LINE
    return stumble.at, "a key is missing here"


def _table(stumble: _Stumble) -> Said | None:
    if stumble.says("table declaration", "array declaration"):
        return stumble.seen, "a ']' is missing here; a table begins with its name in brackets, as [weights]"
    return None


def _after(stumble: _Stumble) -> Said | None:
    if not stumble.says("after a statement"):
        return None
    tail = stumble.after
    if re.match(r",\d", tail) and re.search(r"\d$", stumble.before):
        return stumble.at, f"write a point in a number, not a comma: {_joined(stumble)}"
    if tail.lstrip().startswith("%"):
        return stumble.at, "write a share as a number: 0.6 for 60 %"
    for mark, message in _MARKS.items():
        if tail.startswith(mark):
            return stumble.at, message
    if re.match(r"[\d.]", tail) and stumble.before.endswith("0"):
        return stumble.at, "a number has one 0 before its point, as in 0.5"
    return stumble.at, "a line holds one `key = value`, and a text stands in one pair of quotes"


def _joined(stumble: _Stumble) -> str:
    """Return the number around a comma as it should have been written."""
    whole, part = re.search(r"\d+$", stumble.before), re.match(r",(\d+)", stumble.after)
    return f"{whole[0] if whole else ''}.{part[1] if part else ''}"


def _escape(stumble: _Stumble) -> Said | None:
    if stumble.says("Unescaped", "hex value", "Escaped"):
        return stumble.text.rfind(
            "\\", 0, stumble.at
        ), "write paths with '/'; a backslash has a meaning of its own here"
    return None


def _unclosed(stumble: _Stumble) -> Said | None:
    if stumble.says("Unterminated", "Illegal character '\\n'", "Illegal character '\\\\n'") or re.match(
        r"Expected ['\"]{2,}", stumble.said
    ):
        return _quote(stumble)
    if not stumble.says("Unclosed"):
        return None
    opened = _opened(stumble)
    if opened is None or opened.text == "{":
        return stumble.seen, _ONE_LINE
    if stumble.next and "\n" not in stumble.text[opened.offset : stumble.at]:
        return stumble.at, "a comma is missing before this"
    return opened.offset, "this list is not closed; a ',' or a ']' is missing"


def _quote(stumble: _Stumble) -> Said:
    """Return the quote that has no other."""
    alone = [token.offset for token in tokens(stumble.text) if token.kind == "mark" and token.text in "\"'"]
    return (alone or [stumble.seen])[0], "this text is not closed; a quote is missing at its end"


def _opened(stumble: _Stumble) -> Token | None:
    """Return the bracket that is open where tomllib gave up."""
    stack: list[Token] = []
    for token in tokens(stumble.text[: stumble.at]):
        if token.kind == "mark" and token.text in "[{":
            stack.append(token)
        elif token.kind == "mark" and token.text in "]}" and stack:
            stack.pop()
    return stack[-1] if stack else None


def _date(stumble: _Stumble) -> Said | None:
    return (stumble.at, "there is no such day or time; a text must be in quotes") if stumble.says("date") else None


_LIST = 'a list is written in brackets: key = ["one", "two"]'
_USUAL = "this cannot be read; a line is `key = value`, a [table] or a # comment"
_ONE_LINE = "a table in braces stands on one line, and ends with '}'; or write [weights] and its keys below"
_MARKS = {
    ",": "a line ends without a comma",
    ";": "a line ends without a semicolon",
    "]": "there is one ']' too many",
    ".": "write a digit behind the point, as in 1.0",
}
_SLIPS = (
    _merge, _other_language, _invisible, _curly, _twice, _value, _key, _key_part, _table, _after, _escape, _unclosed,
    _date,
)  # fmt: skip
