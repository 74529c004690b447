"""What might be intended of anything, and the causes that make a pledge of it."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon

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
    step by step, little by little, bit by bit, piece by piece, one _3 at a time, day by day, together we can|will
    making|make our _2 kinder|fairer|greener|inclusive|accessible|sustainable, is|are what drives|moves us
    drives|moves us
    we're|we are? part of the change|solution, makes|make sustainability|inclusion|diversity|equality a|our
    paving|pave the way for|to, closer to, our life's work, on|top of our agenda, who we are, shall not rest until
    tread more lightly, to our hearts|heart
    matters to us, we stand for, our focus, on track for|to|towards, we owe it to, all in our power to, have a dream of
    place where, our commitment, until every|all|no, tread|treading _1 lightly, on our way to|towards
    to the _1 generations
    champion|championing, dedicate|dedicating ourselves|itself to, dedicated|devoted|bound to, invested in
    contribute to
    takes|take|taking care of, hope|hopes to be, give|gives|giving back to, our part for|in|to, look|looking after the
    """
)
"""Pledges, where the brand is meant, a cause is named, and nothing can be counted."""

CAUSES = frozenset(
    """
    planet equality equal equity diversity inclusion inclusive inclusivity sustainability sustainable sustainably
    climate     environment environmental justice racism sexism ableism homophobia antisemitism hunger poverty
    homelessness
    loneliness refugees ocean oceans wildlife biodiversity emissions footprint plastic pollution greener kinder
    accessibility accessible disability disabilities disabled wheelchair wheelchairs dignity belonging lgbtq welfare
    fairer slavery migrants survivors abuse fairness fair barriers ethical ethically responsibly deforestation
    rainforest     ecosystems underrepresented marginalised marginalized minorities antiracism communities carers
    society rights
    humanity generations belongs divide seas peoples discrimination stigma
    """.split()
)
"""Words of causes that hardly have another sense beside such an intent."""

BETTER_WORLDS = Lexicon(
    """
    a _2 world|future|society without|where|in|free|that
    until every|all|no girl|girls|child|children|woman|women|family
    lightly on, women thrive|lead|succeed|rise, decent conditions|work|pay|wages, safer internet|streets, from nature
    to people to planet, gender gap, pay gap|equity, period poverty, living wage|wages, clean water|air, modern slavery
    """
)
"""Phrases of causes, of words that alone have other senses."""
