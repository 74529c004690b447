"""Cause marketing and children: who is spoken to, what is urged, and what is given for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon
from aligncheck.markets import UK
from aligncheck.prose import Prose
from aligncheck.rules.base import rule
from aligncheck.rules.giving import public
from aligncheck.rules.giving_promises import promises_in
from aligncheck.rules.giving_ties import words
from aligncheck.rules.receivers import names_receiver
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.finding import Hit
    from aligncheck.lexicon import Match
    from aligncheck.target import Target


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


def _aids(prose: Prose) -> bool:
    """Say whether anything is given, or anybody helped."""
    aiding = (prose.tokens[each.last : each.last + 1] for each in _AIDING.every(prose))
    if promises_in(prose) or (_HANDS.found(prose) and names_receiver(prose, 0, len(prose.tokens))):
        return True
    return any(not behind or behind[0].word not in _THEMSELVES for behind in aiding)


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
    hailed = any(_hailed(prose, match) for match in _HAILED.every(prose))
    return called or hailed or _ADDRESSED.found(prose) or any(_of_age(prose, match) for match in _AGED.every(prose))


def _hailed(prose: Prose, match: Match) -> bool:
    """Say whether those named are spoken to: "young heroes" set off by commas, or behind "hello" or "all"."""
    behind = match.last == len(prose.tokens) or prose.tokens[match.last].gap > 0
    before = prose.tokens[match.first].gap > 0 or prose.tokens[match.first - 1].word in _HAILING
    return before and behind


def _of_age(prose: Prose, match: Match) -> bool:
    """Say whether those called are children: "superheroes aged 5 to 10"."""
    if match.first and prose.tokens[match.first - 1].word in _FOR_WHOM:  # "not for children under 3"
        return False
    ages = [token.word.rstrip("s") for token in prose.tokens[match.first : match.last] if token.word[0].isdigit()]
    return all(age.isdecimal() and int(age) <= _CHILD for age in ages)


def _imperative(prose: Prose, match: Match) -> bool:
    """Say whether a verb begins a sentence or a clause."""
    token = prose.tokens[match.first]
    if token.word in _TELLING_THEM:
        return True
    before = prose.tokens[match.first - 1].word if match.first else ""
    return token.gap > 0 or match.first == 0 or before in _LEADS


_CHILD = 15
_YOUNG = frozenset("child children kid kids pupil pupils schoolchildren toddlers preschoolers tweens".split())
_CARERS = frozenset(
    """
    parent parents mother mothers father fathers mum mums mom moms dad dads teacher teachers carer carers caregivers
    guardians families family grandparents adults grown educators professionals
    """.split()
)
_ROLES = (
    "explorers|astronauts|heroes|superheroes|scientists|artists|chefs|bakers|gardeners|pals|fans|readers|gamers|rangers"
    "|adventurers|detectives|monsters|champions|champs|stars|superstars|pirates|princesses|knights|wizards|dinosaurs|builders"
    "|inventors|ones|learners|makers|friends|buddies|cubs|scouts|sprouts|racers|foodies|legends|helpers|humans"
    "|collectors|dancers|singers|footballers|players|creatures|rascals|minis|dreamers|pupils|agents|sailors|rockers"
)
_PARENTS = (
    "mum|mummy|mom|mommy|mam|dad|daddy|parent|parents|gran|nan|grandma|grandad|granny|grandpa|grandparents|grown"
    "|nana|papa|auntie|aunty"
)
_ADDRESSED = Lexicon(
    f"""
    hey|hi|hello|dear|attention|calling all? kids|children|boys|girls, boys and girls, girls and boys
    your|some|spend|save|swap|trade|bring|with|of pocket money
    ask|beg|nag|pester|bug|badger|remind|drag your|a|the? {_PARENTS}, get your? {_PARENTS} up? or? dad? to
    make {_PARENTS} stop|buy|get|order|take|drive|pay|say
    tell your parents|grandparents|mummy|daddy
    tell your|a? {_PARENTS} up? you|to|about|it's|which|that you|the? need|want|buy|get|about
    you|you'll need your? {_PARENTS}, ask|tell|get a grown up, make|be sure your? _2 {_PARENTS} buy|buys|get|gets
    your {_PARENTS} to buy|order|get, in|at the|your playground, your teacher|classmates|playground
    one|everyone|kid|friends|first|coolest in|at your class|school|year
    your piggy bank|moneybox
    your homework|schoolbag|pencil case|toybox, tooth fairy, birthday money, show and tell, tuck shop
    kids buy|collect|get|ask|tell|make|choose|pick|grab|bring|save|spend|swap, children buy|collect|ask
    little ones can|help|too|love, hey gang, junior|young gamers|rangers|explorers|heroes, your|our school shop
    school's out, every child|kid who buys|gets|collects, hi|hey|hello little ones
    """
)
_HAILED = Lexicon(f"little|junior|young|mini|tiny|wee|primary|brave _1 {_ROLES}, schoolkids, kiddos, kiddies")
_HAILING = frozenset("all hey hi hello dear attention ok okay calling come listen".split())
_AGED = Lexicon(
    f"""
    calling _3 aged? #, under #|12s|16s|10s, {_ROLES} aged # to? #?, are|if you # to|or #
    you|you're between # and #, you're|are|turning # to|or|and #, years|grades # and|to|or #
    calling years|grades|year #
    friends|mates|everyone|everybody|classmates in year|grade|class #
    """
)
_FOR_WHOM = frozenset("children kids child for ages toddlers with".split())
_HELPED = (
    "child|children|hospital|hospitals|charity|zoo|shelter|trust|rescue|animals|animal|school|schools|kids|puppies|library"
    "|orphans|ward|ocean|sea|reef|rainforest|foodbank|hospice|refugees|planet"
)
_SAVED = (
    "turtles|tigers|pandas|bears|bees|whales|rhinos|elephants|reef|ocean|seas|rainforest|planet|world|puffins|hedgehogs"
    "|penguins|animals|otters|owls"
)
_HANDS = Lexicon("go|goes to, get|gets £|$|€ #, get|gets # p, gives, helps, supports")
_AIDING = Lexicon(
    f"""
    help|helps _2 save|feed|protect|rescue|another|us, gives a|an|one toy|book|meal, so _4 get|gets her|his|their
    get|gets a meal|toy|home, give a|one|some _2 to, goes to a|the _1 poorly|sick|hungry|homeless|real|wild
    go|goes|going|is|are to|for _3 {_HELPED}|{_SAVED}, get|gets|helps £ #, £ # helps|to, # p helps|to
    £ # for _2 {_HELPED}, # p for _2 {_HELPED}, all the? money|pennies|coins goes|go|is, pound|penny of it|them
    we|we'll|will|they'll give|send|donate|plant|feed|help|adopt
    every|each _3 gives|feeds|saves|plants|lights|buys|protects|helps|rescues
    £ # lights|feeds|buys|pays|gives, # p lights|feeds|buys|pays|gives
    one|a|another meal|tree|toy|book|bed given|planted
    help _1 real|other, feeds a|one, plants a|one, help children|animals, save the _1 {_SAVED}
    """
)
_THEMSELVES = frozenset("you your yours".split())
_TELLING_THEM = frozenset("you every".split())
_THEIRS = "a|an|one|your|the|this|our|two|three|them|it|another|more|all"
_URGES = Lexicon(
    f"""
    ask|beg|nag|pester|bug|badger|remind|drag your|a|the? {_PARENTS}, get your? {_PARENTS} up? or? dad? to
    tell your parents|grandparents|mummy|daddy, tell your|a? {_PARENTS} up? you|to|about|it's|which|that
    ask|tell|beg|nag|pester your family|folks
    make|be sure your? _2 {_PARENTS} buy|buys|get|gets|pick|order|say|says, pester, nag, badger
    get|grab yours|one|them|your|a, choose|buy|get|grab|pick _, collect all|them|every|each|the|your|yours
    bag|nab|snag|score a|your|the|one, put it|them|one on your, you|you'll need your? {_PARENTS}
    come and? buy|get|shop
    pick|snap|scoop up _, take home _, bring £ #, bring # p|pence|pound|pounds, bring your pennies|coins|money|pocket
    spend|use|swap|trade|save|bring|break your? _1 pocket|birthday|christmas|tooth|piggy money|bank|pennies
    make {_PARENTS} stop|buy|get|order|take|drive|pay|say, be the first|coolest|best
    download|unlock|subscribe|upgrade _
    swap|trade your|a|two, don't be the only one|kid, don't miss out, join the|our club|gang|crew, add _3 to your
    eat|munch|crunch|slurp|drink|open|unwrap|try|wear your|a|one|up|the|our, ask for|at|in, ask santa
    buy|order|purchase|choose {_THEIRS}|#, every pack|box|bar you buy
    you need|have|must to? buy|get|collect|the|a|this|our|your|all|every|one
    """
)
_LEADS = frozenset("and then so please just now go".split())
