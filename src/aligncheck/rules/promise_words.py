"""Words of promises: what is promised, by when, and what shows that it is of the environment."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon

_ZERO = "zero|neutral|neutrality|positive|negative|free"
_OF = (
    "net|carbon|climate|co2|emission|emissions|plastic|waste|zero|nature|deforestation|landfill|fossil|coal|diesel|peat"
    "|methane"
)
_STATES = f"{_OF} {_ZERO}|emissions|emission|carbon|waste|deforestation|landfill"
_DO = (
    "halve|slash|cut|reduce|eliminate|remove|ban|end|quit|ditch|abolish|offset|decarbonise|decarbonize|phase|shrink"
    "|replace|scrap|stop|drop"
)
_HARM = (
    "emission+|carbon|co2|co2e|footprint|plastic|plastics|packaging|coal|oil|diesel|waste|landfill|fossil|gas|peat"
    "|pesticide+"
)
_FEW = "#|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|few|couple"
_AIM = "aim|goal|goals|ambition|plan|target|mission|vision|dream|objective"
_MEANING = (
    "work|works|working|aim|aims|aiming|plan|plans|planning|want|wants|hope|hopes|pledge|pledges|pledged|promise|promises"
    "|promised|commit|committed|set|trying|determined|striving"
)
PROMISES = Lexicon(
    f"""
    by|before|until|from #, {_STATES} by|before|until|in|from #
    will|shall be|become|go|run|reach|turn _1 plastic|carbon|climate|waste|emission|emissions|co2 free|neutral|positive
    going to be|become|go _1 plastic|waste|emission|emissions free, will|shall be|become|reach|go|achieve _1 net|zero zero|waste|emissions|emission
    will|shall be|become _2 recyclable|compostable|biodegradable|sustainable|circular|renewable
    on our|the|its|a|track way|journey|path|road|track|roadmap|mission to|towards|toward _1 {_STATES}
    work~|working|strive~|striving|move|moving|transitioning|heading|racing to|towards|toward a? {_STATES}, roadmap|road|path|journey|race|route to {_STATES}
    transitioning|striving|working to|towards|toward _2 renewable|renewables|electric|solar|recycled|circular|sustainable
    will|shall|we'll|it'll be|become|go|run|reach|turn|hit|achieve _3 {_STATES}, {_STATES} next year|season|spring|summer|autumn|winter
    starting|beginning|as|effective in|from|of #, after|in #, way to becoming|being {_STATES}
    is|are|we're|it's going {_STATES}, in|from|after # _6 {_STATES}, until|till # to be|become|go|reach {_STATES}
    next stop|destination _1 {_STATES}, target|goal|ambition|aim|dream of {_STATES}, our {_AIM} _3 {_STATES}, coming #
    reaching|achieving|becoming|going _2 {_STATES} is|remains our|the, road|path|journey to|towards #
    future of _3 is {_STATES}, help us become|go|reach|get|be|achieve|hit _3 {_STATES}
    {_MEANING} to make|turn|get|become|be|go|reach|run|achieve _4 {_STATES}, {_AIM} is|are to make|become|be|go|reach|run _4 {_STATES}
    {_AIM} is|are to {_DO} out? of? _1 our|all|every _2 {_HARM}
    aim~|commit|commits|committed|committing|pledge~|promise~|target~|vow~|plan|plans|planning to|for _2 {_STATES}
    our {_STATES} target|goal|ambition|pledge|commitment|promise, on track to|for {_STATES}
    towards|toward|to a? {_STATES} future, by|before|within the? end of # , by|before|within the end of the|this decade|century
    {_STATES} _2 by|before #, set out|hope|hopes|want|wants|wanting|dream|working to _2 {_STATES}
    by|before christmas|easter|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august #
    by|before september|october|november|december #, goal|goals|target|ambition|dream|vision|promise for|in #
    before the|this decade, will|shall|we'll be|become|go carbon|climate neutral
    in|within|over the|a? next? {_FEW} of? years, in|over the coming|next years|decade, soon, one day, next decade
    in|over the years ahead, in|over the years to come, in|within|over a decade, by the time, from|by|as|starting of? next year|season|spring|summer|autumn|winter
    # vision|goal|goals|target|targets|pledge|roadmap|ambition|commitment|commitments|promise|strategy|agenda
    {_STATES} is|are coming|next|near, {_STATES} is|are on|within|in the|our|its? way|reach|sight|horizon, {_STATES} here we
    power~|build~|building|create~|shape~|drive~|driving|fuel~|fuelling a {_STATES} future|tomorrow|world|planet
    for|toward|towards a {_STATES} future|tomorrow|world|planet, on track|course|schedule to be|become|reach|go|hit {_STATES}
    goal|target|vision|ambition|mission|strategy|roadmap #, will|we'll|shall {_DO} out? of? _1 our|all|every _2 {_HARM}
    will|we'll|shall phase|eliminate|ban|end|ditch|scrap|quit out? _2 {_HARM}
    going|aim~|plan|plans|planning|pledge~|promise~|commit|committed|want|hope|intend to {_DO} out? of? our|all|every _2 {_HARM}
    """  # noqa: E501
)
STATES = Lexicon(_STATES)
"""What is to be reached."""
ALL_OF_US = Lexicon("world|humanity|mankind|planet|countries|society needs|need|must|has|have|should")
"""Who is to act where nobody promises anything."""

ENVIRONMENT = frozenset(
    """
    carbon climate co2 co2e emission emissions plastic plastics recycled recyclable renewable renewables fossil
    footprint packaging sustainable sustainably sustainability deforestation compostable circular biodiversity
    reusable refillable landfill petrol environmental environment greenest biodegradable regenerative
    """.split()
)
"""Words of the environment, whatever is said with them …"""
PERHAPS = frozenset(
    """
    electric electricity solar wind water waste energy zero neutral nature planet green diesel power tree trees forest
    forests cups bottles bags straws plants organic hedges wetland wetlands oceans fuel fuels low gas coal oil river
    rivers single
    """.split()
)
"""… and those that are where something is to change."""
CHANGING = frozenset(
    """
    cut cuts halve reduce stop stops stopping ban ditch drop plant planted planting replace stop end phase run runs
    running powered become use using used made make switch be go grow grown restore protect recycle cost only entirely
    fully all no without goal target aim pledge promise
    """.split()
)
ARRIVING = frozenset(
    """
    delivered arrive arrives open opens opening finished available sold launch launches ready apply book register ticket
    tickets
    """.split()
)
"""What comes on a day is no better for it."""
GASES = frozenset("carbon emissions emission co2 fossil plastic recycled renewable".split())
MONEY = frozenset("interest finance apr warranty guarantee price prices offer sale subscription rent rents".split())
WILL = frozenset("will we'll it'll they'll shall won't aim plan pledge promise going want".split())
SPANS = frozenset("years decade century soon day time ahead come".split())
SEASONS = frozenset("year season spring summer autumn winter".split())
ENDING = frozenset("decade century".split())
PAST = frozenset("aimed committed pledged promised targeted vowed planned hoped wanted".split())
IN = frozenset("in after".split())
DATED = frozenset(
    """
    in after starting beginning as effective by before until from within goal goals target ambition dream vision promise
    mission strategy roadmap road path journey coming
    """.split()
)
STEPS = frozenset("target targets milestone milestones steps".split())
CHECKED = frozenset(
    """
    check checks audited audit audits checked verified verifier verifies assured sbti certified dnv reviewed auditor
    assurance
    """.split()
)
FUNDS = frozenset("£ € $ million millions budget paid funded invest invested investing".split())
