"""Cause marketing in what is shown and asked: symbols without a gift, children told to buy, likes that give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.markets import UK
from aligncheck.prose import Prose
from aligncheck.rules.base import rule
from aligncheck.rules.days import has_day
from aligncheck.rules.giving import public
from aligncheck.rules.giving_promises import kept, promises_in
from aligncheck.rules.giving_ties import words
from aligncheck.rules.receivers import declared, mentioned, names_receiver
from aligncheck.rules.sums import sums
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Passage, Target


@rule("CM07", "symbol-without-gift", Severity.INFO, default=False, reads=True)
def symbol_without_gift(target: Target) -> Iterator[Hit]:
    """The symbol of a cause, and no gift goes with it.

    Looks for:
        A ribbon or the rainbow as the sign of a cause, in a brief whose `donations` are empty or absent.

    Why:
        Who sees a cause's symbol on a product takes it that buying the product helps.

    Clears it:
        A gift under `donations`, or the sentence that no donation is made.

    Bad:
        Our bottle is back with a pink ribbon on the lid.

    Good:
        A pink ribbon on the lid, to remind you of your screening. No donation is made with this bottle.

    Basis:
        US: New York Attorney General, best practices for cause marketing, 3.
    """
    told = target.brief.donations or any(promises_in(passage.prose) for passage in public(target))
    if told or any(_NOTHING_GIVEN.found(passage.prose) for passage in public(target)):
        return
    for passage, match in target.phrases(_SYMBOLS, public(target)):
        if _stands_for(target, passage, match):
            yield passage.hit(
                match,
                f"“{match.text}” is the sign of a cause, and no gift goes with it",
                "say that no donation is made, or enter what is given under `donations`",
            )


@rule("CM12", "pressure-on-children", Severity.ERROR, only=(UK,), reads=True)
def pressure_on_children(target: Target) -> Iterator[Hit]:
    """Children are told to buy so that something is given.

    Looks for:
        "Buy", "collect" or "ask your mum" in copy that ties a gift to a sale, for children: under 16 by `audience`, or
        spoken to in the copy where there is no `audience`.

    Why:
        A child cannot weigh a charity's need against an urge to buy, and is not to be sent to its parents for it.

    Clears it:
        Copy that explains how the gift works and asks for nothing; or an `audience` of grown-ups.

    Bad:
        Buy a bear and we give £1 to the hospice!

    Good:
        From each bear that is sold, the hospice gets £1.

    Basis:
        UK: CAP Code 5.3.2 and 8.33.9.
    """
    told = target.brief.audience
    if told and not any(_children(Prose(each)) for each in told):
        return
    gifts = any(gift.kind == "per-sale" for gift in target.brief.donations or ())
    for passage, match in target.phrases(_URGES, public(target)):
        prose = passage.prose
        if _imperative(prose, match) and (told or _addressed(prose)) and (gifts or _aids(prose)):
            yield passage.hit(
                match,
                f"“{match.text}” urges children to buy for a gift",
                "explain what is given for each sale, and ask children for nothing",
            )


@rule("CM14", "terms-elsewhere", Severity.WARNING, reads=True)
def terms_elsewhere(target: Target) -> Iterator[Hit]:
    """A like or a share is said to give, and the terms do not stand in the post.

    Looks for:
        A gift for liking, sharing, commenting, following or tagging, in a post without the sum (or what is given), the
        receiver or the last day.

    Why:
        Nobody follows a link before a like; who reads only the post has to know what the like does.

    Clears it:
        What each like gives, to whom and until when, in the post itself.

    Bad:
        For every like we help a hound. Terms in bio.

    Good:
        For every like until 31 August 2027 we give 10p to Moorside Kennels Trust, at least £200.

    Basis:
        US: New York Attorney General, best practices for cause marketing, 4. UK: ASA ruling on a promotion whose terms
        stood on a website, 2009.
    """
    names = declared(target.brief)
    for view in target.posts:
        for passage in view.passages:
            match = next((each for each in _ENGAGING.find(passage.prose) if _gives(passage.prose, each)), None)
            if match and (missing := _missing(passage, names)):
                message = f"“{match.text}” is said to give, and the post does not say {missing}"
                yield passage.hit(match, message, "say it in the post itself")


def _stands_for(target: Target, passage: Passage, match: Match) -> bool:
    """Say whether a symbol stands for a cause here: the brief's, or one that the post names."""
    causes = next(causes for sign, causes in _CAUSES_OF.items() if sign in match.text.lower())
    about = " ".join(target.brief.about)
    said = words(passage.prose, 0, len(passage.prose.tokens))
    wrapped = match.first > 0 and passage.prose.tokens[match.first - 1].word in {"a", "with"} and "tied" in said
    return not wrapped and (any(each in about for each in causes) or bool(said & _AWARENESS))


def _aids(prose: Prose) -> bool:
    """Say whether anything is given, or anybody helped."""
    return bool(promises_in(prose)) or _AIDING.found(prose)


def _children(audience: Prose) -> bool:
    """Say whether an audience is of children, not of those who care for them."""
    said = words(audience, 0, len(audience.tokens))
    if said & _CARERS:
        return False
    ages = [float(token.word) for token in audience.tokens if token.word.isdecimal()]
    return bool(said & _YOUNG) or (
        bool(said & {"aged", "age", "ages", "under", "year"}) and max(ages, default=99) <= _CHILD
    )


def _addressed(prose: Prose) -> bool:
    """Say whether copy speaks to children: "ask your mum", "Kids!"."""
    last = len(prose.tokens) - 1
    called = any(
        token.word in _YOUNG and (not index or token.gap) and (index == last or prose.tokens[index + 1].gap)
        for index, token in enumerate(prose.tokens)
    )
    return called or _ADDRESSED.found(prose) or any(_of_age(prose, match) for match in _AGED.every(prose))


def _of_age(prose: Prose, match: Match) -> bool:
    """Say whether those called are children: "superheroes aged 5 to 10"."""
    ages = [token.word for token in prose.tokens[match.first : match.last] if token.word.isdecimal()]
    return all(int(age) <= _CHILD for age in ages)


def _imperative(prose: Prose, match: Match) -> bool:
    """Say whether a verb begins a sentence or a clause."""
    token = prose.tokens[match.first]
    if token.word in _TELLING_THEM:
        return True
    before = prose.tokens[match.first - 1].word if match.first else ""
    return token.gap > 0 or match.first == 0 or before in _LEADS


def _gives(prose: Prose, match: Match) -> bool:
    """Say whether the sentence gives something for a like, to somebody other than the reader."""
    first, last = prose.sentence(match.first)
    if kept(prose, first, last) or words(prose, first, last) & _CONTEST:
        return False
    equation = _counted(prose, match.first) and _counted(prose, match.last)
    gifts = (each for each in _GIFTS.every(prose) if first <= each.first and each.last <= last)
    return equation or any(_word(prose, each.last) not in _OURSELVES for each in gifts)


def _missing(passage: Passage, names: list[str]) -> str:
    """Return which of the terms the post does not have."""
    prose = passage.prose
    given = [match for match in _GIFTS.every(prose) if _counted(prose, match.last)]
    terms = (
        ("how much", bool(given) or next(sums(prose), None) is not None),
        ("to whom", mentioned(names, passage.text) or names_receiver(prose, 0, len(prose.tokens))),
        ("until when", has_day(passage.text)),
    )
    return ", ".join(name for name, told in terms if not told)


def _counted(prose: Prose, at: int) -> bool:
    """Say whether a number stands at a token."""
    return _word(prose, at)[:1].isdigit() or _word(prose, at) in {"one", "a", "an"}


def _word(prose: Prose, at: int) -> str:
    return prose.tokens[at].word if at < len(prose.tokens) else ""


_CHILD = 15
_NOTHING_GIVEN = Lexicon(
    "no donation|donations|gift|money is|are made|given, no donation|donations|gift, nothing is given"
)
_SYMBOLS = Lexicon(
    """
    pink|purple|red|teal|yellow|orange|gold|blue|white|lavender ribbon+
    moustache|mustache|moustaches|mustaches
    rainbow flag+|colour+|color+|coloured|colored|stripe+|lace+|logo+|edition+|collection|design+|pin+|pack|packaging
    """
)
_CAUSES_OF = {
    "rainbow": ["lgbt"],
    "stache": ["men"],
    "ribbon": "cancer hiv aids dementia alzheimer violence suicide mental veteran autism epilepsy stroke".split(),
}
_AWARENESS = frozenset("awareness aids cancer alzheimer's dementia pride lgbt lgbtq remembrance".split())
_YOUNG = frozenset("child children kid kids pupil pupils schoolchildren toddlers preschoolers tweens".split())
_CARERS = frozenset(
    """
    parent parents mother mothers father fathers mum mums mom moms dad dads teacher teachers carer carers caregivers
    guardians families family grandparents adults grown educators professionals
    """.split()
)
_ADDRESSED = Lexicon(
    """
    hey|hi|hello|dear|attention|calling all? kids|children|boys|girls, boys and girls, girls and boys, pocket money
    ask|tell|beg|get|nag|pester your mum|mummy|mom|mommy|mam|dad|daddy|parents|gran|nan|grandma|grandpa|grandparents
    ask|tell|get a grown up, your teacher|classmates|playground, kids buy|collect|get|ask|tell, children buy|collect|ask
    little ones can|help|too|love, hey gang, junior|young gamers|rangers|explorers|heroes, your|our school shop
    school's out
    every child|kid who buys|gets|collects, hi|hey|hello little ones
    """
)
_AGED = Lexicon(
    "calling _3 aged? #, under #|12s|16s|10s, heroes|superheroes|explorers|rangers|fans|readers aged # to? #?"
)
_AIDING = Lexicon(
    """
    help|helps _2 save|feed|protect|rescue|another|us, gives a|an|one toy|book|meal, so _4 get|gets her|his|their
    get|gets a meal|toy|home
    goes to _3 child|children|hospital|charity|zoo|shelter|trust, get|gets|helps £ #, £ # helps|for|to
    # p helps|for|to, save the _, help _1 real|other, we send|give|donate|plant, feeds a|one, plants a|one
    help children|animals
    """
)
_TELLING_THEM = frozenset("you every".split())
_PARENTS = "mum|mummy|mom|mommy|mam|dad|daddy|parents|gran|nan|grandma|grandad|granny|grandpa|grandparents"
_THEIRS = "a|an|one|your|the|this|our|two|three|them|it|another|more|all"
_URGES = Lexicon(
    f"""
    ask|tell|beg|get|nag|pester your? {_PARENTS}, ask|tell|beg|get|nag|pester your family|folks, ask|tell|get a grown up
    get|grab yours|one|them|your|a, choose|buy|get|grab|pick _, collect all|them|every|each|the|your
    spend|use your pocket|birthday|christmas? money
    buy|order|purchase|choose {_THEIRS}|#, you need|have|must to? buy|get|collect, every pack|box|bar you buy
    """
)
_LEADS = frozenset("and then so please just now go".split())
_ACT = (
    "like|share|comment|retweet|repost|follow|follower|tag|view|reaction|heart|hashtag|save|duet|selfie|stitch|mention"
)
_ACTS = "likes|shares|comments|retweets|reposts|followers|views|saves|tags"
_ENGAGING = Lexicon(
    f"""
    for? every|each|per new? {_ACT}|post|story|review, for? every|each # {_ACTS}
    hit share|like|follow, hit the heart, leave a comment|like|review|heart, subscribe, rt this|to
    #|one {_ACT}|{_ACTS}, duet|stitch|save this, tag a friend
    follow us, like|share|retweet|repost this|our|us|below, like and|or share, tag a|your|three|two friend+
    comment|reply below|with, comment _1 below, retweet|repost, use the? hashtag, drop a|your heart|emoji|like|comment
    share|post your|a _1 selfie|photo|photos|picture|pictures|story|stories|video, more you share|like|comment|post
    use _2 and we give|donate|plant, tag us, double tap
    """
)
_GIFTS = Lexicon(
    """
    donate~, give|gives|giving, plant~, feed~, fund~, help, helps, rescue~, we'll send, gets, receives, means, adds
    send|sends a|one|#, raise|raises £|$|€ #, goes to, £|$|€ # to|for, # p|pence|¢|cents to|for
    """
)
_OURSELVES = frozenset("us you your our me".split())
_CONTEST = frozenset(
    "giveaway giveaways raffle draw prizes winners lucky earnings dividends dividend earn you'll".split()
)
