"""The words of gifts: verbs that give, what is given, what ties a gift to sales, and who is no receiver."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon

DONATING = Lexicon(
    """
    donate~, donation+, make|makes|making a donation|contribution, contribution to|towards, contribution is|will
    fundraise~, to charities, to|for charity, good|worthy|great cause+
    proceeds go|going|benefit|support|help|fund|donated, all|net|the proceeds _3 goes|benefits|supports|helps|funds
    """
)
"""Words that speak of giving by themselves."""

HANDING = Lexicon(
    """
    give|gives|giving|given, contribute~, go|goes|going|gone|heading directly|straight|right|back? to|towards|toward
    paid|passed|handed|sent|send to|on|over, pay|pays|send|sends|sending £|$|€ #
    pay|pays|send|sends a|one|two|five|ten dollar|dollars|pound|pounds|meal|tree|book
    pay|pays|send|sends|sending # p|pence|cents|%|percent, pledge|pledges|raise|raises|raising money?
    means|equals|triggers £|$|€ #, means|equals # p|pence|cents|%, give|gives|giving back
    """
)
"""Verbs that give where a sum or a sale, and a receiver, stand beside them."""

HELPING = Lexicon(
    """
    support|supports|supporting, help|helps|helping fund|support?, benefit|benefits|benefiting, fund|funds|funding
    """
)
"""Verbs that help, of which many are no gift."""

_A = "a|an|one|two|three|four|five|ten|#"
GROWING = Lexicon(
    f"""
    plant~ {_A} _1 tree|trees|mangrove|mangroves|seedling|seedlings|sapling|saplings|oak|oaks|flower|flowers
    give|gives|donate~|provide~|fund~ {_A} _1 tree|trees|meal|meals|bed|beds|vaccine|vaccines|blanket|blankets
    feed~ {_A} _1 dog|dogs|puppy|puppies|cat|cats|child|children|family|families|person|people
    """
)
"""What is done for each sale and is a gift by itself."""

GIVEN = Lexicon(
    f"""
    donate~ {_A} _1 pair|pairs|meal|meals|book|books|bed|beds|tree|trees|hour|hours|bar|bars|pack|packs|toy|toys|site
    give|gives|giving|gave {_A} _1 pair|pairs|meal|meals|book|books|bed|beds|hour|hours|bar|bars|pack|packs|toy|toys
    """
)
"""Goods that are given, and how many."""

ONE_FOR_ONE = Lexicon(
    """
    buy one _1 give|donate|plant|gift one, one bought|sold _1 one given|donated|planted, one for one
    # bought|sold _1 # given|donated|planted, one _2 one tree|meal
    """
)
"""A thing given for each that is sold."""

FOR_CAUSES = Lexicon(
    """
    to|for|towards help|helping|save|saving|fight|fighting|protect|protecting|rescue|rescuing|end|ending
    to|for|towards _1 mental|children's|women's|men's health
    help|helps protect|save|rescue|fight|end|feed|house|rehome
    to animal|disaster|earthquake|flood|famine|hunger|refugee|cancer|wildlife rescue|relief|research|aid|conservation
    """
)
"""What a sum goes to, where nobody is named."""

PARTS = Lexicon(
    """
    portion+|part|share|percentage|percent|proportion|fraction|slice|chunk|piece|cut|bit of the|our|your|each|every _1
    %|percent of each|every, some of the|our|what|its, some|partial|net proceeds|profits
    """
)
"""What stands for an amount and is none."""

_SALES = (
    "sale|sales|proceeds|profit|profits|takings|revenue|turnover|earnings|income|price|purchase|purchases|order|orders"
    "|total|fee|fees|basket|check|bill|commission|ticket|tickets|spend|shop|money"
)
AMOUNTS = Lexicon(
    f"""
    half|third|quarter|tenth of? the|each|every|our|your|all|what|that
    all|every proceeds|profits|takings|fees|penny|cent
    all the|our|of|net|class _2 {_SALES}, one|# in|of every? ten|twenty|hundred|five
    """
)
"""Amounts that are told without a figure."""

_BUY = (
    "buy|order|purchase|shop|book|spend|download|subscribe|dine|stay|eat|drink|join|register|switch|renew|refer|stream"
)
TIES = Lexicon(
    f"""
    for|from|of|with|on? every|each _, per _, when|if|whenever|once|each|every time? you {_BUY}
    each|every time you {_BUY}, when|whenever|once you _2, every|each _3 you {_BUY}
    with|from? your|this purchase|order|booking|stay
    your entry|ticket|booking|registration? fee|ticket
    {_BUY} a|an|any|one|our|this|these _, buy|order|shop one|now|today
    by|when buying|ordering|purchasing|shopping|booking, by|when you buy|order|shop|book, with _1 purchase
    # %|percent of _2 {_SALES}, %|percent|portion+|part|share|percentage|proportion|slice|cut|piece of _3 {_SALES}
    half|third|quarter of? the|every|each|all|your _1 {_SALES}
    # %|percent of all|the|today's? proceeds|purchases|orders|takings|price, # %|percent of all|today's sales
    proceeds|profits|takings|sales|money from|of the|our|this|these|each|every _2
    sales|proceeds|profits benefit|support|help|go|fund|goes
    all|net|some|partial|the|our|class|entry proceeds|profits|takings|fees
    """
)
"""What ties a gift to sales."""

BUYS = Lexicon(
    """
    buy|purchase|order|book|shop|dine|stay|refer|switch|swap|subscribe|download|renew|register|eat|drink|open|trade
    join|stream|play|hire|rent|try|wear|reserve|upgrade|recycle|return|bundle|take|bring|adopt|sponsor, sign up
    pre order, get|grab|pick|choose|collect|donate your|a|an|our|the|one|two
    add _3 to your? basket|bag|cart|trolley|order
    """
)
"""What a buyer is called to do."""

SMALL_ACTS = Lexicon(
    """
    your|this|our purchase|order|booking|ticket|cup|coffee|donation|subscription, one click|purchase|sip|bite|item
    sail|fly|travel|bank|train|eat|dine|stay|shop|ride|drive|cruise|swim|drink|save|invest|insure _1 with us
    for|at|than the price|cost of a|an|one|your
    """
)
"""What a reader does for little."""

STANDING = frozenset("year yearly annual annually paycheck salary".split())
BUYING_WORDS = frozenset(
    """
    buy buying bought sold purchase purchases order orders sale sales booking ticket tickets proceeds profits takings
    """.split()
)
NO_NOUN = frozenset("goes go gives we is are to and you helps supports sends pays raises".split())
NO_SALE = frozenset(
    """
    likes shares comments retweets reposts follows followers tags views posts stories reviews
    cent other day week month year quarter morning evening night spring summer autumn winter like share comment retweet
    repost follow follower tag view post story review child person man woman family student employee member guest
    step one of us you them
    """.split()
)
REPORTING = frozenset(
    "total totals result results published publish publishing announced announce report reported".split()
)
KEPT_BY = frozenset(
    """
    off discount discounts voucher vouchers cashback refund refunds rebate dividend shareholders winner win prize
    """.split()
)
INSIDERS = frozenset(
    """
    you staff team teams employee employees worker workers member members investor investors saver savers customer
    customers guest guests grower growers supplier suppliers driver drivers creator creators author authors artist
    artists friend
    """.split()
)
GIVING_TO = frozenset("to for give gives giving help helps".split())
CARRIAGE = frozenset("delivery shipping postage courier parcel parcels fare fares flight flights airport".split())
TRIPS = frozenset("trip trips flight flights ticket tickets transfer train ride journey bus ferry way".split())
PAST = frozenset("gave donated went sent planted raised paid supported funded helped contributed".split())
COMING = frozenset("will we'll is are be being goes go give gives".split())
READERS = frozenset("you please you'd you'll or".split())
"""Before a verb that gives: the reader is to give."""
CLOSED = Lexicon("last year|month|week|spring|summer|autumn|fall|winter|season|christmas|time, so far, since")
REFUSED = Lexicon("no longer, used to, anymore, any more, not any longer, don't|do not|doesn't|won't|never link")
TELLING = frozenset(
    """
    donate donates donated donating donation donations contribute contributes contributed contributing contribution
    give gives giving given go goes going gone heading handed proceeds charity charities cause causes fundraise
    fundraiser fundraising pay pays paid send sends sending sent passed pledge pledges pledged pledging committed
    matches matched match matching raise raises raising means equals triggers support supports supporting help helps
    helping benefit benefits benefiting fund funds funding plant plants planting planted feed feeds feeding provide
    provides bought sold tree meal gave profits sharing shared gift gifting gifted putting sponsor sponsoring cheque £ $
    € % percent p pence cents
    """.split()
)
"""Without one of these nothing is promised."""
