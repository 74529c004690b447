"""Copy as a linter reads it: words with their places, clauses and sentences, and what is denied, quoted or asked.

Everything is found with plain rules on words: a reader can say why a phrase was left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from aligncheck.copy_tokens import END, tokens_of

NUMBER = "#"
"""What a number is looked up by."""

_QUOTES = re.compile(
    r"“[^”]{2,400}”|«[^»]{2,400}»|„[^“”]{2,400}[“”]|(?<!\w)\"[^\"]{2,400}\"|(?<!\w)[‘'][^’'\n]{2,200}(?:[’']\w[^’'\n]{0,200}){0,8}[’'](?!\w)"
)
_BLOCK = re.compile(r"^[ \t]*>.*$", re.MULTILINE)


class _Quote(NamedTuple):
    """Words in quotation marks: offsets into the text, and whether they are somebody else's."""

    start: int
    end: int
    theirs: bool


class Prose:
    """A text read once; everything else is found in it."""

    def __init__(self, text: str) -> None:
        """Read a text."""
        self.text = text
        self.tokens = tokens_of(text)
        self.heard: dict[Any, Any] = {}  # what lexicon.py keeps here: the phrases found in it, by lexicon …
        self.shelved = -1  # … of so many lexicons …
        self.apart: dict[Any, Any] = {}  # … those of lexicons that are kept apart …
        self.meant: dict[Any, Any] = {}  # … and of each that was asked, those that are meant

    @cached_property
    def words(self) -> list[str]:
        """Return the words of the tokens."""
        return [token.word for token in self.tokens]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Return for each word where it stands among the tokens; all numbers stand under NUMBER too."""
        found: dict[str, list[int]] = {}
        for index, word in enumerate(self.words):
            found.setdefault(word, []).append(index)
            if word[0].isdigit():
                found.setdefault(NUMBER, []).append(index)
        return found

    @cached_property
    def tags(self) -> list[int]:
        """Return the hashtags that do not show where their words begin."""
        return [index for index, token in enumerate(self.tokens) if token.tag]

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the first and the last-but-one token (a half-open range) of the sentence of a token."""
        behind = bisect_right(self._starts, index)
        last = self._starts[behind] if behind < len(self._starts) else max(len(self.tokens), index + 1)
        return self._starts[behind - 1], last

    @cached_property
    def _starts(self) -> list[int]:
        """Return where the sentences begin; one that does not end is cut: rules look at all of it for each phrase."""
        starts = [0]
        for index, token in enumerate(self.tokens):
            if index and (token.gap >= END or index - starts[-1] >= _ENDLESS):
                starts.append(index)
        return starts

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Return the sentences, each as a half-open range of tokens."""
        return list(pairwise([*self._starts, len(self.tokens)])) if self.tokens else []

    def sentence_text(self, index: int) -> str:
        """Return the sentence of a token as it is written."""
        first, last = self.sentence(index)
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def denied(self, first: int, last: int) -> bool:
        """Say whether the tokens from `first` to `last` (not included) are negated in their clause."""
        return self._denied_before(first) or self._denied_behind(last)

    def quoted(self, start: int, end: int) -> bool:
        """Say whether a part of the text is somebody else's words.

        They are quoted at some length, or with who says it; once somebody is quoted so, the short ones that follow are
        theirs too.
        """
        before = bisect_right(self._quotes, start, key=lambda quote: quote.start)
        return next((quote.theirs for quote in self._quotes[:before] if end <= quote.end), False)

    def asked(self, index: int) -> bool:
        """Say whether a token stands in an open question ("Is it green?"), not in an invitation ("Want it green?")."""
        first, last = self.sentence(index)
        end = self.tokens[last].start if last < len(self.tokens) else len(self.text)
        behind = self.text[self.tokens[last - 1].end : end]
        if "?" not in behind.split("\n\n")[0][:4]:
            return False
        if self._answered_no(last) or self._left_open(last):
            return True
        if last - first <= _SHORT and any(token.word == "or" for token in self.tokens[first:last]):
            return self.tokens[first].word not in _WISHING  # "Recycled wool or new wool?"
        opening = [token.word for token in self.tokens[first : first + 5]]
        opening = opening[1:] if opening and opening[0] in _LEADING else opening
        if opening[:3] == ["did", "you", "know"] and _ASKING.isdisjoint(opening[3:4]):  # which tells it
            return False
        return bool(opening) and opening[0] in _ASKING and tuple(opening[:2]) not in _INVITING

    def _answered_no(self, index: int) -> bool:
        """Say whether a sentence begins with a plain no ("Recyclable? No."), not with "no problem"."""
        words = [token.word for token in self.tokens[index : index + 2]]
        return bool(words) and words[0] in _NO and words[-1] not in _NO_TROUBLE

    def _left_open(self, index: int) -> bool:
        """Say whether a sentence begins with what one cannot say ("Greener? We can't say."), or asks for proof."""
        words = tuple(token.word for token in self.tokens[index : index + 3])
        return words[:2] in _UNKNOWN or words in _UNKNOWN

    def _denied_before(self, first: int) -> bool:
        for index in range(first - 1, max(-1, first - _REACH - 1), -1):
            word = self.tokens[index].word
            if self.tokens[index + 1].gap or word in _NEW_CLAUSE:
                return False
            if self.negates(index):
                return True
        return False

    def negates(self, index: int) -> bool:
        """Say whether a word denies what follows it: not, never, far from; not "not only"."""
        word = self.tokens[index].word
        after = self.tokens[index + 1].word if index + 1 < len(self.tokens) else ""
        before = self.tokens[index - 1].word if index else ""
        if word == "no" and after[:1].isdigit() and self.text[self.tokens[index].end] == ".":
            return False  # "no. 101" is a number
        if word in _NEGATORS or word.endswith("n't"):
            return after not in _NOT_ONLY and (before, word) not in _NO_NEGATION and (word, after) not in _NO_NEGATION
        return (word, after) in _NEGATING_PAIRS

    def _denied_behind(self, last: int) -> bool:
        words = [token.word for token in self.tokens[last : last + 3] if token.gap < END]
        if len(words) > 1 and words[0] in _BEING and words[1] in {"not", "never", "nothing", "no"}:
            return words[2:3] != ["only"] and words[2:3] != ["just"]
        return bool(words) and (
            words[0] in {"isn't", "aren't", "wasn't", "weren't", "doesn't"} or tuple(words[:2]) in _EMPTY
        )

    def _reported(self, first: int, last: int) -> bool:
        """Say whether the sentence before a quotation (its tokens), or what follows it, tells that somebody says so."""
        if first == last:
            return False
        opening, _ = self.sentence(first)
        behind = self.words[last : last + _SAYING]
        told = {*self.words[opening:first], *behind}
        mentioned = tuple(behind[:2]) in _MENTIONING or bool(behind and first == opening and behind[0] in _SPOKEN_OF)
        return bool(told & _REPORTING) or mentioned

    @cached_property
    def _quotes(self) -> list[_Quote]:
        spans = sorted(found.span() for pattern in (_QUOTES, _BLOCK) for found in pattern.finditer(self.text))
        quotes, reported = [], False
        for start, end in spans:
            first, last = (bisect_left(self.tokens, at, key=lambda token: token.start) for at in (start, end))
            reported = reported or self._reported(first, last)
            quotes.append(_Quote(start, end, reported or last - first >= _LONG_QUOTE))
        return quotes


_REACH = 6  # words that a negation reaches over
_LONG_QUOTE = 5
_SAYING = 3  # words behind a quotation: "…," says a reader
_ENDLESS = 200  # words
_SHORT = 9  # words of a question without a verb
_NEGATORS = frozenset(
    """
    not no never without neither nor cannot hardly none nothing avoid avoids avoiding stop stopped
    """.split()
)
_NOT_ONLY = frozenset("only just merely simply".split())
_NO_NEGATION = frozenset(
    tuple(pair.split())
    for pair in (
        "why not, if not, not to, no wonder, no doubt, no matter, no longer, no compromise, nothing but, cannot wait, "
        "can't wait, don't miss, never been"
    ).split(", ")
)
_NEGATING_PAIRS = frozenset(
    {("far", "from"), ("instead", "of"), ("rather", "than"), ("short", "of"), ("opposite", "of")}
)
_NEW_CLAUSE = frozenset("but however although though because so while whereas and".split())
_BEING = frozenset("is are was were be do does did has have can will would means".split())
_EMPTY = frozenset({("means", "nothing"), ("means", "little"), ("says", "nothing"), ("says", "little")})
_LEADING = frozenset("so and but well now ok okay".split())
_ASKING = frozenset(
    """
    is are was were am do does did can could should would will has have had how what which who whom whose where
    when why isn't aren't don't doesn't didn't can't won't
    """.split()
)
_INVITING = frozenset(
    {("why", "not"), ("who", "else"), ("who", "wants"), ("who", "doesn't"), ("how", "about"), ("what", "about")}
)
_NO = frozenset("no nope not never hardly".split())
_UNKNOWN = frozenset(
    tuple(each.split())
    for each in (
        "we can't say, we cannot say, we don't know, we haven't measured, we have not, we haven't, not yet, not us, "
        "show me the, show us the, prove it, says who, we aren't, we are not, we don't think, hard to say, i don't know"
    ).split(", ")
)
_NO_TROUBLE = frozenset("problem worries doubt wonder need matter compromise fuss more".split())
_WISHING = frozenset("want need looking fancy ready searching tired keen hungry thirsty".split())
_MENTIONING = frozenset({("is", "what"), ("was", "what"), ("is", "how")})  # "…" is what they say
_SPOKEN_OF = frozenset("is means tells says was".split())
"""What a quotation that begins a sentence is the subject of: "Gluten-free water" is a silly label."""
_REPORTING = frozenset(
    """
    study studies found finds finding watchdog regulator
    say says said saying call calls called calling wrote write writes asked ask asks claim claims claimed word
    words term terms label labels labelled phrase critics critic according quote quoted told tell tells headline
    slogan named titled review reviewer comment commented hears hear heard marked marks posted button buttons
    """.split()
)
