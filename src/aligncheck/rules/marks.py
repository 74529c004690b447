"""How copy speaks of seals, badges and certificates that mean the environment or fairness."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon

_MARK = (
    "seal|seals|badge|badges|label|labels|logo|stamp|mark|certificate|certificates|certification|rating|ratings|symbol"
    "|tick|sticker|stickers|emblem|icon|medal|rosette|hallmark|kitemark|crest|stars|accreditation|trustmark"
)
_GREENS = "eco|sustainability|environmental|climate|planet|nature|earth|fairness|ocean|ecological|biodiversity|welfare"
_BRANDS = "sustainable|ethical|conscious|responsible"  # before "label" they may praise a house of fashion
_KIND = (
    "ocean|sea|reef|bee|bees|planet|earth|nature|climate|wildlife|river|forest|bird|turtle|dolphin|animal|soil|eco"
    "|environment|environmentally|water|pollinator|carbon|people|worker|farmer"
)
_GOOD = (
    "sustainable|green|eco|organic|ethical|fair|responsible|humane|compostable|biodegradable|ecological|regenerative"
    "|conscious|renewable|recyclable|circular|natural|greener|sustainably|ethically|responsibly|ecologically|recycled"
)
_PROVED = "certified|accredited|verified"
_VERY = "a|an|100|truly|fully|officially|totally|genuinely|independently|more|our|super? %? most?"
CERTIFIED = Lexicon(
    f"""
    {_PROVED} as? {_VERY} {_GOOD}, {_PROVED} as? {_VERY} {_KIND} friendly|safe|smart|kind|positive|neutral|wise|approved|conscious
    {_PROVED} as? {_VERY} carbon|climate neutral|positive|negative, {_PROVED} as? {_VERY} plastic free|neutral|negative
    {_PROVED} as? {_VERY} cruelty free, {_PROVED} as? {_VERY} zero waste|carbon|emission|emissions, {_PROVED} as? {_VERY} low|lower impact|carbon
    {_PROVED} as? {_VERY} good|better|best|kind|kinder|safe|gentle|fair to|for|on _1 planet|earth|nature|environment|climate|oceans|ocean|sea|seas|people|reefs|reef|bees|wildlife
    eco|sustainably|environmentally|ethically|organically|sustainability|ecologically {_PROVED}
    recognised|recognized|rated|graded|classed|classified|vetted|approved as {_VERY} {_GOOD}, greenest|cleanest _3 certificate|badge|seal|award|sticker
    rate|rates|rated|score|scores|scored|award|awards|awarded _6 green|eco|earth|planet|climate hearts|leaves|globes|drops|trees
    climate|planet|earth|eco|green|ocean|nature|sustainability hero|champion|leader|star|guardian|friend|partner status|plaque|title|diploma|ribbon
    seal|badge|stamp|label|mark|logo stands for _3 fair|green|ethical|gentle|clean|sustainable|nature, our eco|planet|climate|sustainability score
    our|own|new _1 ecolabel|ecoscore|ecoseal|ecobadge
    {_PROVED} as? {_VERY} environmentally|ecologically|socially|ethically sound|responsible|kind|aware|conscious|sourced|made
    certified eco|environmentally friendly, certified non toxic|nontoxic
    planet|earth|nature|ocean|reef|climate|eco|bee|turtle approved|certified|verified|assured|accredited|endorsed
    {_GREENS} {_MARK}, green seal|seals|certificate|certificates|certification|accreditation|kitemark|hallmark, {_BRANDS} {_MARK.replace("label|labels|", "")}
    eco|environmentally|planet|ocean|earth|nature|climate|bee|reef friendly|safe|smart|kind|positive {_MARK}
    green|eco|planet leaf|heart|star|dot|globe|tick|drop|turtle|tree|bee icon|symbol|logo|tag|badge|sticker|rating
    seal|seals|badge|stamp|mark|certificate|tick|hallmark|kitemark|emblem|label|symbol of|for sustainability|fairness|ethics|conscience|nature|biodiversity
    seal|seals|badge|stamp|certificate|tick|hallmark|kitemark|emblem|label|logo of|for the climate|planet|environment|earth|ocean|oceans|sea|seas
    seal|badge|stamp|mark|certificate|tick|hallmark|kitemark|emblem|label of|for sustainable|environmental|ecological|ethical|responsible|green|gentle|fair|regenerative|clean|conscious _
    """  # noqa: E501
)
"""Marks and certificates that mean the environment or fairness by their words."""
SEVERAL = frozenset("seals badges labels certificates ratings stickers stars".split())
"""Marks that may be spoken of in general."""
LOOSE = Lexicon(
    f"""
    look|looking|looks|watch|out for our|this|the _2 leaf|tick|seal|badge|stamp|turtle|globe|sticker|emblem
    spot|find|see our|this|the _2 leaf|tick|seal|badge|stamp|sticker|emblem symbol?|logo?|mark?
    our _1 green tick|dot|leaf|star, own|in house _1 seal|badge|certification|certificate|kitemark|trustmark|emblem|rating|stamp
    independently certified|accredited, {_PROVED} by our, approved by our _1 eco|sustainability|planet|green team|experts|lab|panel|board
    seal|stamp of approval, green {_MARK}, green leaf|heart|star|globe icon|symbol|logo|tag|badge|sticker|rating
    {_PROVED} clean|pure|kind|gentle|good, {_PROVED} by us|ourselves
    green|little tick|leaf|dot|heart|star|globe|drop _6 means|mean|shows|tells|stands|signals
    awarded|gave|given|award|give ourselves|itself _4 rosette|badge|medal|seal|award|crown|star
    """  # noqa: E501
)
"""Marks that mean it if the copy speaks of the environment beside them."""
MARKS = Lexicon(
    "seal|seals|badge|badges|label|labels|stamp|mark|certificate|tag|tags|icon|logo|tick|symbol|rating|emblem|hallmark"
    "|kitemark|sticker|rosette|medal|score|trustmark|certification|accreditation"
)
_MATERIAL = (
    "cotton|wool|wood|timber|paper|palm oil|cocoa|soy|soya|viscose|cork|linen|hemp|fabric|fabrics|materials|leather"
    "|down|cardboard|fibres|fibre|yarn|textiles|packaging"
)
BARE = Lexicon(
    f"""
    certified {_MATERIAL.replace("|palm oil", "")}, certified palm oil, certified _1 forests|forest|forestry|plantations|farms|fisheries
    {_MATERIAL.replace("|palm oil", "|oil")} is|are|comes _1 certified, from certified sources
    """  # noqa: E501
)
"""Certified by whom, for what?"""
PROVED = Lexicon("approved|certified|verified|assured|accredited|endorsed")
OF = Lexicon("seal|badge|stamp|certificate|mark|hallmark of _")
MEANING = (
    "eco", "planet", "green", "earth", "nature", "sustain", "climate", "fair", "ethic", "kind", "bio", "conscious",
    "ocean", "responsib", "reef", "footprint", "carbon", "wildlife", "pollinator", "regenerat",
)  # fmt: skip
"""How words begin that mean the environment or fairness in the name of a mark."""
