"""Pledges in copy, and what one has to hold to be kept or broken: a figure, a date, an owner."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.rules.facts import is_year
from aligncheck.rules.intents import INTENTS, names_cause
from aligncheck.rules.record import name_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from aligncheck.copy_tokens import Token
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, Target

_GOOD = (
    "end|ending|stop|stopping|save|saving|change|changing|create|creating|protect|protecting|help|helping|fight|fighting|"
    "reduce|reducing|clean|restore|restoring|empower|empowering|improve|improving|transform|transforming|beat|tackle|"
    "tackling|eliminate|eliminating|become|becoming|support|supporting|rid|uplift|uplifting|champion|championing|ensure|"
    "ensuring|cut|cutting|lower|lowering|shrink|shrinking|close|closing|lift|lifting|defend|defending|include|including|"
    "promote|promoting|advance|advancing|preserve|preserving|leave|leaving"
)
"""Verbs of what is promised to the world, rather than to a buyer."""

_BETTER = (
    "world|future|planet|society|tomorrow|change|equality|equity|justice|inclusion|sustainability|difference|climate|"
    "diversity|fairness|accessibility|environment|solution|standards|welfare"
)
_MORE = "kinder|fairer|greener|better|cleaner|safer|more|equal|inclusive|sustainable|anti|just"
_NOUN = "pledge|promise|commitment|vow|word|ambition|aspiration"

_PLEDGES = Lexicon(
    """
    we pledge, we have|all pledged, we've pledged, we vow, we promise to do|be|make|end|protect|fight|become|keep
    we promise to keep listening|learning
    our commitment|commitments to, our pledge is|to, our promise to the? planet|people|future|earth|world|communities
    our _2 journey towards|toward, our _2 journey has, a journey towards|toward
    our|a|the sustainability|climate|diversity|inclusion|equality|esg|green|impact|purpose journey
    our|a|the journey to zero|net|become|becoming|being|better|greener|fairer|more, on a|the journey to net|zero|become
    we commit to, we aspire to, the? world a better place, on the|a path to _2 net|zero|becoming|more|anti|better
    taking|take|took steps towards|toward, sustainability|inclusion|equality|diversity is|isn't _4 journey
    take|takes our responsibility|responsibilities _4 seriously, looking for _1 ways to do more|better
    on our|its way to being|becoming _1 more|better|fairer|a|greener, always|constantly looking to do more|better
    force for good, do|doing better every day, listening and? learning and? doing better
    we're|proud to? be? part of the change|solution
    do|doing more for women|workers|people|girls|nature|refugees|communities
    """,
    f"our _1 journey to _1 {_BETTER}",
    f"dedicated|devoted to {_GOOD}|making|building, dedicated|devoted to a|the _1 {_BETTER}",
    f"we|we'll will? do everything|all we can to {_GOOD}|be|make, doing everything|all we can to {_GOOD}|be|make",
    f"passionate about {_GOOD}|making a|the|our|inclusion|equality|diversity|sustainability",
)
"""Pledges, whoever speaks."""

_TOWARDS = Lexicon(
    "committed to, doing|do our part|bit, aim|aims|aiming to be|become the|more|net|carbon|fully|a _2",
    f"on a mission to {_GOOD}, our mission is? to {_GOOD}",
    f"our? mission is|to to? make _5 {_BETTER}|{_MORE}|fair|accessible",
    f"strive~ to be? {_GOOD}|make|{_MORE}, strive~ for|towards|toward a? _1 {_BETTER}|{_MORE}",
    f"endeavour~|endeavor~ to be? {_GOOD}|make|{_MORE}",
    f"determined|resolved to {_GOOD}|make|build|be _2 {_BETTER}|better, determined to be part",
    f"working|work towards|toward a|the? _1 {_BETTER}|zero|{_MORE}",
    f"working hard|tirelessly? to {_GOOD}|be|become|build|make",
    f"building|creating|shaping|build|create a|the {_MORE} _2 {_BETTER}",
    f"signed up to {_GOOD}|making|building, signed up to a|the _2 {_BETTER}",
    "strive~ for|towards|toward|to zero, aim|aiming|aims for|towards|toward zero",
    f"pledging|vowing|promising to {_GOOD}|be|become|make",
    f"continue to {_GOOD}|work|strive|push|fight _2 {_BETTER}|{_MORE}",
    f"play|playing our part in {_GOOD}|building|making",
)
"""Pledges, where the brand itself is meant."""

_OURS = Lexicon(
    f"our _2 {_NOUN}|commitments|promises, that's|it's our {_NOUN}, this is our {_NOUN}, our {_NOUN} to you"
    ", give you my|our word, you have our word, a long way to go"
)
"""Pledges, if the sentence speaks of people or the world too."""

_CONCERNED = frozenset(
    """
    planet people children generation generations communities community oceans ocean rivers river bees wildlife animals
    workers women girls equality equal diversity inclusion inclusive sustainability sustainable climate environment
    society world justice racism hunger poverty waste air nature refugees disabled fair fairer kinder earth forests
    farmers growers homeless veterans lgbtq welfare human rights carers
    """.split()
)
_CRAFT = frozenset(
    """
    quality taste flavour flavor flavours service craft craftsmanship comfort excellence perfect perfection espresso
    price prices value customer customers satisfaction delivering delivery detail freshness security privacy fit
    performance innovation hospitality
    """.split()
)
_BARGAIN = frozenset(
    "deal deals price prices trial weather quote car skin parts slices hair hotel hotels flight flights".split()
)
"""What is promised to a buyer."""


def pledges_in(target: Target) -> Iterator[tuple[Passage, Match]]:
    """Yield the pledges of the brand in the copy and its claims."""
    for passage in target.passages:
        if passage.kind != "campaign":
            pledged = list(_pledged(target, passage))
            yield from ((passage, match) for match in pledged)
            yield from ((passage, match) for match in _intended(target, passage, pledged))


def _pledged(target: Target, passage: Passage) -> Iterator[Match]:
    """Yield the words of a passage that pledge something, whatever it is of."""
    prose = passage.prose
    yield from (match for match in _PLEDGES.find(prose) if not _to_you(prose, match))
    for match in _TOWARDS.find(prose):
        if _of_the_brand(target, prose, match) and not _to_a_buyer(prose, match):
            yield match
    if not _PLEDGES.found(prose):
        yield from (each for each in _OURS.find(prose) if _concerned(prose, each) and not _bargained(prose, each))


def _intended(target: Target, passage: Passage, pledged: Iterable[Match]) -> Iterator[Match]:
    """Yield the first intent for a cause of each sentence that pledges nothing else."""
    told = {passage.prose.sentence(match.first) for match in pledged}
    for match in INTENTS.find(passage.prose, asked=True):
        where = passage.prose.sentence(match.first)
        if where not in told and _at_stake(passage.prose, match) and _of_the_brand(target, passage.prose, match):
            told.add(where)
            yield match


def missing_of(passage: Passage, match: Match) -> str:
    """Return what a pledge lacks, in words: a figure, a date, who answers for it; `` if it has all three."""
    if any(each.kind == "plan" and each.target and each.due and each.owner for each in passage.backings):
        return ""
    tokens = _sentences_beside(passage.prose, match)
    pays = any(token.word in _SUMS for token in tokens) and _date(tokens)  # who pays answers for it
    lacks = [
        what
        for what, there in (
            ("a figure", _figure(tokens)),
            ("a date", _date(tokens)),
            ("a word on who answers for it", pays or _owner(tokens)),
        )
        if not there
    ]
    return f"{', '.join(lacks[:-1])} and {lacks[-1]}" if len(lacks) > 1 else "".join(lacks)


def _sentences_beside(prose: Prose, match: Match) -> list[Token]:
    """Return the words of the sentence of a phrase, of the one before (two: "committed to this") and behind."""
    first, last = prose.sentence(match.first)
    first = prose.sentence(first - 1)[0] if first else first
    if match.last < last and prose.tokens[match.last].word in _SAID_BEFORE and first:
        first = prose.sentence(first - 1)[0]
    last = prose.sentence(last)[1] if last < len(prose.tokens) else last
    return prose.tokens[first:last]


def _of_the_brand(target: Target, prose: Prose, match: Match) -> bool:
    """Say whether "committed to" and the like are the brand's: by "we" or its name before, or as a line's beginning."""
    first = prose.sentence(match.first)[0]
    before = {token.word for token in prose.tokens[first : match.last]}
    after = prose.tokens[match.last].word if match.last < len(prose.tokens) else ""
    if after in _ELSEWHERE or any(token.word in _OTHERS for token in prose.tokens[first : match.first]):
        return False
    return first == match.first or bool(before & (_OURSELVES | name_words(target))) or _named(prose, match)


def _to_a_buyer(prose: Prose, match: Match) -> bool:
    """Say whether a pledge is one of quality: "committed to the perfect espresso"."""
    behind = prose.tokens[match.last : min(prose.sentence(match.last - 1)[1], match.last + _BEHIND)]
    words = {token.word for token in behind}
    if _to_you(prose, match):
        return True
    return not words.isdisjoint(_CRAFT) and words.isdisjoint(_CONCERNED)


def _concerned(prose: Prose, match: Match) -> bool:
    """Say whether the sentence of a pledge speaks of people or the world."""
    first, last = prose.sentence(match.first)
    return any(token.word in _CONCERNED for token in prose.tokens[first:last])


def _to_you(prose: Prose, match: Match) -> bool:
    """Say whether a pledge is to its reader alone: "committed to your smile", "we promise to keep your table"."""
    behind = prose.tokens[match.last : match.last + 1]
    return any(token.word in _READERS for token in behind) and not _concerned(prose, match)


def _bargained(prose: Prose, match: Match) -> bool:
    """Say whether a sentence is about a bargain: "a fair price is our promise"."""
    first, last = prose.sentence(match.first)
    return any(token.word in _BARGAIN for token in prose.tokens[first:last])


def _at_stake(prose: Prose, match: Match) -> bool:
    """Say whether a cause is named with a phrase, and neither there nor in the sentences beside a figure or a date."""
    first, last = prose.sentence(match.first)
    headed = match.last == last < len(prose.tokens)  # "Our dream? No child without a book."
    if prose.asked(match.first) and not headed:
        return False
    end = prose.sentence(last)[1] if headed else last
    words = {token.word for token in prose.tokens[first:end]}
    counted = any(token.word[0].isdigit() or token.word in _PARTS for token in _sentences_beside(prose, match))
    return not counted and _CRAFT.isdisjoint(words) and _BARGAIN.isdisjoint(words) and names_cause(prose, first, end)


def _named(prose: Prose, match: Match) -> bool:
    """Say whether a pledge is told of a name: "Brightwell Bank is committed to", where the world is concerned."""
    first, _ = prose.sentence(match.first)
    before = prose.tokens[first : match.first]
    verbs = [at for at, token in enumerate(before) if token.word in _BEING]
    name = before[: verbs[-1]] if verbs else before
    capitals = [prose.text[token.start].isupper() for token in name]
    return _LEAST <= len(name) <= _LONGEST and all(capitals) and _concerned(prose, match) and not prose.text.isupper()


def _figure(tokens: Sequence[Token]) -> bool:
    return any(token.word[0].isdigit() and not is_year(token.word) for token in tokens) or any(
        token.word in _AMOUNTS for token in tokens
    )


def _date(tokens: Sequence[Token]) -> bool:
    words = [token.word for token in tokens]
    return any(is_year(word) or word in _MONTHS for word in words) or any(
        pair[1] == "may" and pair[0] in _BEFORE_MAY for pair in pairwise(words)
    )


def _owner(tokens: Sequence[Token]) -> bool:
    return any(token.word in _OWNERS for token in tokens)


_SAID_BEFORE = frozenset("it this that them both".split())
_READERS = frozenset("you your yours".split())
_SUMS = frozenset("£ $ €".split())
_OURSELVES = frozenset("we we've we're we'll our us company team".split())
_OTHERS = frozenset("she he they her his who you your students candidates".split())
_ELSEWHERE = frozenset("of memory paper writing print prison hospital jail custody film tape mars".split())
_BEING = frozenset("is are remains stays".split())
_BEHIND = 6  # words
_LEAST, _LONGEST = 2, 4  # words of a name
_PARTS = frozenset("half third quarter".split())
_AMOUNTS = frozenset("half third quarter double zero none".split())
_MONTHS = frozenset(
    """
    january february march april june july august september october november december spring summer autumn winter
    """.split()
)
_BEFORE_MAY = frozenset("by in until till end of next this last".split())  # not "we may"
_OWNERS = frozenset(
    """
    ceo coo cfo cto cso cmo chro director directors head chief officer manager managers president chair chairman
    chairwoman founder owner board council responsible answers accountable reports lead leads
    """.split()
)
