"""What might be intended of anything, and the causes that make a pledge of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from aligncheck.prose import Prose

_GOOD = (
    "end|stop|save|change|create|protect|help|fight|reduce|clean|restore|empower|improve|transform|beat|tackle|leave|"
    "eliminate|become|support|uplift|champion|ensure|cut|promote|advance|preserve|make|build|bring|give|shape|do"
)
_AIM = "aim|goal|hope|dream|purpose|vision|ambition|mission|promise|pledge|task|responsibility|duty|intention"

INTENTS = Lexicon(
    f"""
    double|doubling|doubled down on, all in on, first|small|big|bold|next|important steps|step towards|toward
    heart|core|centre|center|forefront of what|everything|all|who|our|how _1 we|our|us|team|brand|business
    heart|core|centre|center|forefront of our, put|puts|putting _5 first, put|puts|putting _6 heart|centre|center of
    put|puts|putting _4 before|above|over profit|profits, a long road|way|journey, long way to go|ahead
    work is never|far from done|over|finished, embarked|embarking on, set|setting out on|to
    never rest|stop|settle until
    won't|not rest|stop|settle until, won't|never stop fighting|working|pushing|striving, rest|stop at nothing
    is|remains|stays our|the|a top|first|highest|key? priority, our north star, our|its|the dna
    in our blood|bones|nature
    deepen~ our commitment, renew~ our commitment|pledge|vow, hold|holding ourselves accountable|to
    envision|imagine|dream|dreaming|dreams|want|aspire of|to? a _1 world|future|society, walk|walking the walk|talk
    leave|leaving no one|nobody|none behind, recommit|recommitting ourselves? to, recommitted to
    challenge~ ourselves to
    take|takes|taking _5 seriously, take|takes|taking _5 to heart, step|stepping up for|on, every effort to
    keep|keeps|keeping pushing|fighting|working|going|striving for|to|until|towards|toward, lead|leading by example
    our _1 {_AIM} is|remains|has|never|stays, our _1 {_AIM}, we|we'll want|hope|seek|intend|long|try|mean to {_GOOD}
    in it for the long haul|run, do|doing right by, steadfast|unwavering in our?, set ourselves the|a _1 {_AIM}|target
    set ourselves the|a _1 challenge, responsibility|duty to
    determined|resolved|eager|keen|driven|sworn|trying|hoping to
    working|striving|pushing|fighting|campaigning|aiming|seeking|aspiring to|for|towards|toward|hard
    work|working with _4 to
    we|we'll work|strive|push|aim|endeavour|endeavor|aspire|try|promise to|for|towards|toward, works|work hard|daily to
    work every day|hour|season|single? to
    work|works|working tirelessly|constantly|relentlessly|continuously|together to|for
    strive~ to|for|towards|toward, passionate|serious|intentional about
    believe in a|the _1 fairer|better|kinder|greener
    rethink|rethinking|reimagine|reimagining|reinventing how, taking|take action on|for|against, more to do on|for|about
    do|doing more for|on|about|to, on our|a|the path|road to|towards|toward, path to|towards|toward a _1 fairer|greener
    roll|rolling up our sleeves, step by step, little by little, bit by bit, piece by piece, one _3 at a time
    day by day, together we can|will
    making|make our _2 kinder|fairer|greener|inclusive|accessible|sustainable, is|are what drives|moves us
    drives|moves us
    we're|we are? part of the change|solution, makes|make sustainability|inclusion|diversity|equality a|our
    paving|pave the way for|to, closer to, our life's work, on|top of our agenda, who we are, shall not rest until
    tread more lightly, to our hearts|heart
    matters to us, we stand for, our focus, on track for|to|towards, we owe it to, all in our power to, have a dream of
    place where, our commitment, until every|all|no, tread|treading _1 lightly, on our way to|towards
    to the _1 generations
    work to do on|about|in|for, more to do, not there yet, isn't done, ways to {_GOOD}
    reduce~|lower~|minimise~|minimize~ our
    impact on, make|making a _2 difference|impact
    drive~|create~|spark~ real|lasting|meaningful|positive|systemic change
    for _1 generations, break~ down, levelling|leveling the playing, create~|open~ opportunities|doors|pathways for
    give|giving something|a back to, our part in|to|for, our role in, a force for, on a path to, proud of our commitment
    we know|recognise|recognize|acknowledge that? there|we, conscious|mindful of our, business for good, contribute~ to
    champion|championing, dedicate|dedicating ourselves|itself to, dedicated|devoted|bound to, invested in
    contribute to
    takes|take|taking care of, hope|hopes to be, give|gives|giving back to, our part for|in|to, look|looking after the
    """
)
"""Pledges, where the brand is meant, a cause is named, and nothing can be counted."""

_ALIKE = frozenset(
    """
    equal inclusive sustainable sustainably environmental greener kinder accessible disabled underrepresented
    marginalised marginalized fairer ethical ethically responsibly refugees survivors migrants generations belongs
    minorities racism sexism ableism homophobia antisemitism homelessness deforestation inclusivity equity
    discrimination
    """.split()
)
"""Words of causes that are so whatever follows …"""
_ALONE = frozenset(
    """
    planet equality diversity inclusion sustainability climate environment justice hunger poverty loneliness ocean
    oceans wildlife biodiversity emissions footprint plastic pollution accessibility disability disabilities
    wheelchair wheelchairs dignity belonging lgbtq welfare slavery abuse fairness barriers rainforest ecosystems
    antiracism communities carers society humanity stigma divide seas peoples
    """.split()
)
"""… and those that are none where a thing is called after them: "ocean view", "climate march", "plastic chairs"."""
_WITH_ALONE = frozenset(
    """
    and or in for of to on at by with from is are as that which who we our their so but when where every across through
    into until change crisis action justice emergency goals gap waste pollution impact everywhere wherever one matters
    matter has will must all while because without together today than first before has have hasn't hasnt isn't can
    it sake thrive solution solutions
    """.split()
)

_BETTER_WORLDS = Lexicon(
    """
    a _2 world|future|society without|where|in|free|that
    until every|all|no girl|girls|child|children|woman|women|family
    lightly on, women thrive|lead|succeed|rise, decent conditions|work|pay|wages, safer internet|streets, from nature
    to people to planet, gender gap, pay gap|equity, period poverty, living wage|wages, clean water|air
    back to nature|communities, on nature, with nature, modern slavery, low carbon future|economy|world
    human|women's|workers'|equal|trans|disability|animal|children's|land rights
    fair society|work|conditions|system|chance
    fair for|to|and|is|wages|pay|trade|supply|food|world|share, pay|paid|treat|trade|reward|source _3 fairly
    """
)
"""Phrases of causes, of words that alone have other senses."""


def names_cause(prose: Prose, first: int, last: int) -> bool:
    """Say whether a cause is named from one token to another (not included)."""
    for index in range(first, last):
        word = prose.words[index].removesuffix("'s")
        if word in _ALIKE or (word in _ALONE and _alone(prose, index + 1)):
            return True
    return any(first <= each.first < last for each in _BETTER_WORLDS.every(prose))


def _alone(prose: Prose, index: int) -> bool:
    """Say whether what stands at a token is not called after the word before it."""
    return index == len(prose.tokens) or bool(prose.tokens[index].gap) or prose.words[index] in _WITH_ALONE | _ALONE
