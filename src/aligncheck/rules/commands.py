"""Orders and shaming in copy: what readers must do, and what they are if they don't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.target import Passage

_DEED = (
    "say|act|speak|stand|stay|vote|call|sign|fight|choose|join|resist|stop|demand|support|care|listen|rise|condemn|"
    "oppose|defend|protect|boycott|help|change|march|donate|share|wake|pick|take|agree|believe|remain|look|open|"
    "ignore|treat|turn|face|welcome|show|raise|use|sit|pretend|accept|let|admit|learn|know|step|refuse|hold|reject|"
    "understand|ask|write|shelter|host|house|feed|shout|challenge|confront|question|break|lobby|petition|educate|"
    "remember|recognise|recognize|respect|end|back|lend|hear|unite|abandon|insist"
)
_DOING = (
    "acting|doing|writing|speaking|looking|standing|calling|marching|helping|caring|listening|asking|demanding|fighting|sitting|"
    "turning|staying|shouting|voting|signing|behaving|treating|welcoming|opening|talking|thinking|hiding|blaming|judging|waiting"
)
_BE = "doing|ashamed|better|silent|neutral|part|brave|angry|kind|willing|outraged"
_ALL = "everyone|everybody|anyone|anybody|each|every|all|nobody"
_ORDERS = Lexicon(
    f"""
    you|we simply|just|really|all must|should|need|have|ought|cannot|can't not|to? to? {_DEED}
    don't|do not? just|simply stand|sit|watch|look|scroll|wait, stop _4 start, stop talking|dreaming about _4 and
    must|should _1 do more|better|something|your, need|needs|ought to all? do more|better|something|your
    have|has|got to do more|better|something
    you|we|they must|should|ought|shouldn't|mustn't not|never|all|to? to? {_DEED}, you|we must|should|ought _1 {_DEED}
    you|we must|should|need|ought|have all? to? be {_BE}, you|we all? need|have|ought to _1 {_DEED}
    you've|we've all? got to {_DEED}, you'd|we'd|you|we had? better {_DEED}
    you're|we're|you|we are? obliged|required|duty bound|obligated to {_DEED}|have|be
    {_ALL} of|one|person|human|single|citizen _4 must|should|has|have|needs|need|ought to? {_DEED}
    everyone|everybody _2 must|should|has|needs to? {_DEED}, no one|body should|can|may|must {_DEED}
    nobody can|should|may|must|gets to? {_DEED}, you|we can't|cannot|can't just|simply|keep {_DEED}|by
    you|we can't|cannot|mustn't stay|be|remain|look|ignore|turn|sit|stand|pretend|scroll
    we demand that? you|everyone|everybody, you owe _2 to, you owe them|us|humanity|it
    you have no right|excuse, it's|it is? your|our|everyone's moral? duty|obligation|responsibility
    don't|do not? you? dare, don't|do not? look away|down, don't|do not? turn your|a back|backs|blind
    don't|do not? stay|be|remain silent|neutral, don't|do not? ignore|scroll|sit back|past|by|idly
    """,
    f"""
    never look|turn|stay|walk away|your|a|silent|by, {_DEED} up or shut|get up|out, or shut up
    stop looking|turning|scrolling|pretending|ignoring|making|sitting|standing|being|hiding|whining|complaining
    stop the hate|lies|cruelty|excuses, time to stop being neutral|silent|complicit
    open your eyes|hearts|heart|minds|mind|doors, get off your sofa|couch|backside|phone|phones|high, do something
    do better, pick|choose a|your side|sides, which side are you on, you're|you are? either with|for
    enough|no more? excuses, there|there's is|are? no excuse|excuses|middle, no ifs, it's|it is? the least you can|could
    shame on you|anyone|everyone, you should|ought to? be ashamed
    silence is violence|complicity|consent|betrayal|complicit
    if you stay|stayed|are|remain silent _3 complicit|guilty|problem, if you're|you are? not with us, your silence
    if you _4 then? you're|you are? part|complicit|guilty, you're|you are? part of the problem
    you're|you are? complicit, history will judge|remember you|us|who
    you have no choice|option|alternative|right, we have no choice|option|right but? to? {_DEED}
    there|there's is? no choice|alternative but to {_DEED}
    silence|neutrality|indifference isn't|is not|never|no|longer? longer? a|an|any? option|answer|choice|neutral
    doing nothing isn't|is not|no longer? an? option|choice|enough
    looking|standing|sitting away|by|back isn't|is not|no longer? an? option
    your vote|voice|mp must|should|has|needs|ought to? {_DEED}|go|be
    it's|is|high|about time you|we|everyone|everybody|britain|america|people all? stood|spoke|woke|acted|chose|picked
    time to? pick|choose|take a|your side|sides, time to? stand up, if you care|cared _4 you'll|you'd
    if you have|had|'ve a|any heart|conscience|decency|humanity|shame|spine
    it's|is|high|about time you|we|everyone|everybody|britain|america|people all? stopped|opened|faced|grew|got
    apathy|inaction isn't|is not|never|no|longer? longer? a|an|any? option|answer|choice|neutral
    """,
    f"""
    right|wrong side of history, get off the|that fence, no fence sitting|sitters, do the right|decent thing
    it's|it is? on you, don't|do not? tell me|us you|you're, should|ought to? hang their|your|our head|heads
    do your duty, what's|what is your excuse, no more silence|looking|waiting|hiding|ifs, put up or shut up
    grow a spine|heart|conscience|backbone, there are no bystanders|neutrals
    don't|do not? be a? bystander|silent|coward|complicit, never be a? bystander|silent
    there|there's is? no middle|neutral|grey ground|position|side|area|room
    no room for? silence|neutrality|doubt|bystanders
    no decent|self|good|kind|thinking respecting? person|human|citizen|country|employer can|could|would|should
    only a|the? coward|cowards|heartless|monster, hang your head|heads, how dare you|anyone|they, your silence
    shame on all, we expect|urge|insist|require that? you|everyone|everybody|all _2 to? {_DEED}
    you|we must|should|shall not|never fall|rest|fear|flinch|settle|hesitate|blink
    you|we|everyone should|must|ought all? to? be {_DOING}
    none|no of one us may|can|should|must|gets|is rest|sleep|look|stay|be|sit|to|free
    none of us may|can|should|must|gets|is rest|sleep|look|stay|be|sit|to|free
    quit whining|moaning|complaining|pretending|hiding|making|looking|talking
    you've|you|you'd have? no business|right|excuse {_DOING}|to, you will sign|act|speak|care|stand|vote _5 if|or
    you'd|you would _3 if you had|were|cared, be on the right|wrong side, you know you have|must
    close|end|open|tear the|those|down camps|borders|border|walls
    stop|quit|start {_DOING} _6 and start|stop, no one|body gets to look|stay|sit|walk
    have some|a decency|heart|shame|humanity|courage, demand better|action|change|justice
    refuse to be|stay|look silent|quiet|neutral|complicit|away, make them listen|hear
    repeat after us|me
    accept no excuses
    every|each|all decent|single|last|one _3 must|should|has|have|needs|need|ought to? {_DEED}
    nobody is|gets exempt|off|to
    """,
)
_WAKE = Lexicon("wake up, grow up, wise up, listen up, step up, speak up, act now")
"""Orders, if nothing follows that makes them friendly: "wake up to fresh bread"."""


_OURS = Lexicon(
    """
    our own, ourselves
    our staff|forms|record|mistake|mistakes|fault|failings|figures|hiring|policy|policies|suppliers|team|shops
    as a|an company|business|brand|employer|bank|team, we got it wrong, we failed|fell
    """
)
"""What a brand asks of itself."""

_ERRANDS = Lexicon(
    """
    ticket+, form+, id, passport, visa, booking+, postcode, email, e mail, entrance, platform, notice, deposit, receipt
    password, login, account, application+, checkout, floor, stairs, wristband, to the left|right, left at, helmet
    voucher+, licence, dbs
    """
)
"""What tells that something must be done for a place, a paper or a ride."""


def orders_in(passage: Passage) -> Iterator[Match]:
    """Yield the orders in a text."""
    prose = passage.prose
    for match in _ORDERS.find(prose):
        if not (_condition(prose, match) or _errand(prose, match) or _of_itself(prose, match)):
            yield match
    for match in _WAKE.find(prose):
        if prose.tokens[match.first].gap and _stops(prose, match):
            yield match


def _condition(prose: Prose, match: Match) -> bool:
    """Say whether what must be done is the condition of something ("to get a ballot you must …"), or a topic.

    A topic is "what you need to know", and all that is needed is little: "all you have to do is come".
    """
    first, _ = prose.sentence(match.first)
    if first == match.first:
        return False
    return prose.tokens[first].word == "to" or prose.tokens[match.first - 1].word in _TOPICS


def _errand(prose: Prose, match: Match) -> bool:
    """Say whether papers, doors or rides are spoken of in the sentence of an order."""
    sentence = prose.sentence(match.first)
    return any(prose.sentence(each.first) == sentence for each in _ERRANDS.every(prose))


def _of_itself(prose: Prose, match: Match) -> bool:
    """Say whether a brand means itself: "we must do better: our own forms …"."""
    if prose.words[match.first].partition("'")[0] != "we":
        return False
    _, last = prose.sentence(match.first)
    return any(match.last <= each.first < last + _NEAR for each in _OURS.every(prose))


def _stops(prose: Prose, match: Match) -> bool:
    """Say whether a clause ends behind a phrase, or somebody is addressed."""
    if match.last == len(prose.tokens) or prose.tokens[match.last].gap:
        return True
    return prose.tokens[match.last].word in _ADDRESSED


_ADDRESSED = frozenset("and everyone everybody people world britain america europe england now or before".split())
_TOPICS = frozenset("what all everything things facts if whether anything whatever as".split())
_NEAR = 6  # words of the next sentence
