"""What the law of the EU and the UK bans or demands: substances, goods, practices and duties, as copy names them."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon
from aligncheck.rules.things import with_plurals


def _ways(names: str) -> str:
    return f"""
        {names} free, free of|from _2 {names}, no|zero|minus|sans _1 {names}, without _2 {names}, 0 % {names}
        contain|contains|use|uses no _1 {names}, out with _1 {names}
        don't|doesn't|never|won't use|uses|contain|contains|add|adds|put|have|spray|allow|touch|serve|sell|find|see _1 {names}
        ditched|ditching|scrapped|banished|binned|quit|axed|outlawed|dropped|shunned _2 {names}
        said|waved goodbye|bye|farewell to _2 {names}, we steer|stay|keep clear|away of|from _1 {names}
        never|not|isn't|aren't treated|sprayed|made|grown|dyed|washed|fed|filled with|using|in|on _1 {names}, got|gotten rid of _1 {names}, done with _1 {names}, we|we've phased out _2 {names}
        keep|keeps|kept|leave|leaves|left _1 {names} out, not|without|never a|any _1 trace|drop|speck|hint|gram|ounce|bit|scrap of _1 {names}
        """  # noqa: E501


def left_out(names: str) -> Lexicon:
    """Return the ways to say that something is not in it."""
    return Lexicon(_ways(names))


def swapped(names: str) -> Lexicon:
    """Return the ways to say that something is not handed out any more."""
    return Lexicon(
        _ways(names), f"swapped|swapping|replaced|replacing|banned|stopped|removed _2 {names}, instead of _1 {names}"
    )


_GOODS = "pesticide|pesticides|phthalates|phthalate|substances|substance|chemicals|chemical|ingredients|ingredient|dyes|additives|preservatives|hormones|materials|toxins|flame|antibiotics|antibiotic|colourings|colours|fertilisers|drugs|timber|wood|logging|fishing|poisons|solvents|herbicides|insecticides|weedkillers|weedkiller|biocides|fungicides|metals|plasticisers|refrigerants|gases|trees|fish|seafood|teak|rosewood|mahogany|hardwood|plastics|compounds|compound|inks|glues"  # noqa: E501
_BANNED = left_out(
    "cfc|cfcs|hcfc|hcfcs|halon|halons|asbestos|ddt|lindane|chlorofluorocarbon|chlorofluorocarbons|pcb|pcbs|neonicotinoid"
    "|neonicotinoids|neonics|pfoa|pfos|tributyltin|creosote|aldrin|dieldrin|endosulfan|chlordane|hydroquinone|paraquat"
    "|atrazine|chlorpyrifos|chlorothalonil|diazinon|pentachlorophenol|hexachlorobenzene|toxaphene|heptachlor|parathion"
    "|nonylphenol|nonylphenols|ractopamine|rbst|rbgh|bst|azodicarbonamide|clenbuterol"
)
"""What nobody may sell in the EU or the UK …"""
_STRAWS = swapped("plastic straws|stirrers|cutlery|forks|spoons|knives|plates|straw")
"""… nor hand out."""
_CAGES = left_out("battery|barren cage|cages")
_CRATES = left_out("veal|sow|gestation crate|crates|stalls|stall")
"""How nobody may keep animals."""
_CHLORINE = left_out("chlorine washed|rinsed|dipped")
_AZO = left_out("azo dye|dyes|colours|colourants|colorants")
_ALWAYS = Lexicon(
    f"""
    no|zero|without|free banned|illegal|illegally|prohibited|forbidden|outlawed _2 {_GOODS}, no _1 {_GOODS} banned
    free of|from banned|illegal|illegally|prohibited|forbidden|outlawed _2 {_GOODS}, never use|uses|buy|sell|add banned|illegal|illegally|prohibited|forbidden|outlawed _2 {_GOODS}
    oxo degradable|biodegradable plastic|plastics free, free of|from oxo degradable|biodegradable
    free of|from _2 above|over the legal limit|limits, no|without _1 growth hormones|promoters, free of|from _1 growth hormones|promoters
    hormone free beef|meat|chicken|poultry|pork|milk|chickens|cattle, raised|reared without _1 hormones
    chlorine washed free, no chlorinated|chlorine chicken|poultry|wash, chlorine free chicken
    never|not kept|raised|reared in battery cages, no battery hens, ozone friendly|safe|kind
    don't|doesn't|never|won't|not touch|harm|hurt|damage|damages|deplete|deplete|attack|attacks _2 ozone, kind|kinder|gentle|good|safe to|on|for the? ozone
    no|without|zero|never _1 growth promoting, straws|stirrers|cutlery|forks|spoons _4 never|not plastic
    don't|never|without|no|not|zero _3 antibiotics _4 grow|growth|fatten|fatter, zero|no ozone depletion
    rohs|reach|weee compliant|conform|certified|approved, comply|complies|complying|conforms with rohs|reach, no {_GOODS} banned by law
    fully compliant with all? environmental|eu|uk|chemicals|waste law|laws|regulations|rules
    meet|meets|obey|obeys|follow|follows|complies|comply with? all|every environmental|eu|uk|chemicals|chemical|safety|pollution|waste law|laws|regulations|rules|regulation
    azo dye|dyes? free, azo free _1 dye|dyes, nickel safe
    give|gives you # days to change your mind, legal guarantee only|just with|from us, # year|years of? legal guarantee
    two|2 year|years of? legal guarantee, lead free paint|paints
    no single use plastic, no|zero|ditched|scrapped|banned single use|disposable vapes
    only use|uses|spray|sprays|buy|buys|sell|sells _1 approved|authorised|authorized|permitted|legal|registered _1 {_GOODS}
    use|uses|spray|sprays only approved|authorised|authorized|permitted|legal|registered _1 {_GOODS}
    no|zero|without|from|of ozone depleting, timber|wood|oak|teak|fish|tuna is|are _2 legal|legally, 100 % legal timber|wood
    honey with|has|have|contains|contain no added? sugar|sugars|syrup|additives|preservatives|colours
    meet|meets|pass|passes rohs|weee, rohs|weee ready|conformity|safe, legally logged|harvested|felled|sourced|cut|caught|fished|landed timber|wood|oak|teak|hardwood|fish|cod|tuna|trees
    juice|juices with|has|have|contains|contain no added sugar|sugars, no added sugar juice|juices
    no|without|zero _1 antibiotic residue|residues, no|without|never dog|cat|seal fur, no shark fin|fins|finning
    """  # noqa: E501
)
"""… in other words, or by duty."""
WAGES = Lexicon(
    """
    pay|pays|paid|paying|earn|earns|get|gets|receive|receives _4 national minimum|living wage
    pay|pays|paid|paying|earn|earns|get|gets|receive|receives _5 the|legal minimum wage
    """
)
"""What everybody has to pay, unless it is more …"""
MORE = frozenset("above over more than beyond times real twice higher under below less employers must rises".split())
"""… in one of these words."""
_MEAT = with_plurals(
    """
    beef meat chicken pork milk steak burger lamb cow turkey poultry bird hen egg veal sausage bacon ham cattle herd
    flock dairy butcher mince brisket rib wing farmer cheese yoghurt broiler duck
    """
)
_RINSED = with_plurals(
    """
    scrub wash shower gel toothpaste soap shampoo exfoliator facial rinse peeling glitter cleanser polish face skin
    """
)
_BEAUTY = with_plurals(
    """
    cream mascara lipstick shampoo lotion makeup cosmetic beauty skincare soap serum fragrance conditioner
    moisturiser balm deodorant perfume foundation eyeliner toothpaste gel scrub sunscreen concealer blusher bronzer
    toner cleanser aftershave eyeshadow highlighter powder primer lip nail lash hair skin cologne suncream haircare
    """
)
BANNED_IN = (
    (Lexicon("unleaded"), with_plurals("petrol fuel pump forecourt gas car engine tank lorry filling driver gasoline")),
    (left_out("bpa"), with_plurals("bottle cup baby beaker infant feeding receipt till toddler") | {"babies"}),
    (
        left_out("lead"),
        with_plurals(
            """
            paint toy petrol fuel doll crayon jewellery train nursery wheel house solder pipe lipstick varnish
            sinker angling gasoline tap pencil chalk glaze cosmetic makeup eyeliner kohl necklace bracelet
            """
        ),
    ),
    (
        left_out("mercury"),
        with_plurals("thermometer battery mascara cream bulb lamp tube barometer skin") | {"batteries"},
    ),
    (left_out("hormone|hormones"), _MEAT),
    (
        Lexicon("without|no plastic sticks|stems, plastic free sticks|stems, paper sticks|stems not|instead"),
        frozenset({"cotton", "buds", "swabs", "balloon", "balloons"}),
    ),
    (
        left_out("cadmium"),
        with_plurals("jewellery ring bracelet necklace earring battery bangle toy pvc paint") | {"batteries"},
    ),
    (
        left_out("arsenic"),
        with_plurals("wood timber decking deck wallpaper paint fence playground swing sandpit cosmetic"),
    ),
    (left_out("formaldehyde"), with_plurals("shampoo varnish polish cosmetic nail hair")),
    (left_out("phosphate|phosphates"), with_plurals("laundry detergent dishwasher tablet washing powder tab capsule")),
    (left_out("phthalate|phthalates"), with_plurals("toy baby teether duck doll ball dummy pacifier dinosaur toddler")),
    (left_out("microbead|microbeads|microplastic|microplastics"), _RINSED),
    (
        swapped("polystyrene|styrofoam"),
        with_plurals("cup box container tray takeaway burger chip clamshell coffee") | {"boxes"},
    ),
    (left_out("hfc|hfcs"), with_plurals("fridge freezer refrigerator")),
    (left_out("ivory"), with_plurals("piano key handle carving violin bow")),
    (left_out("bromate"), with_plurals("bread flour loaf bun roll") | {"loaves"}),
    (left_out("chromium"), with_plurals("leather shoe boot glove belt hide strap")),
    (
        left_out("driftnets|driftnet|dynamite|explosives|cyanide"),
        with_plurals("fish tuna cod prawn catch boat skipper seafood aquarium"),
    ),
    (
        left_out("colours|colourings|colouring|sweeteners|sweetener|preservatives"),
        frozenset("baby babies weaning infant infants infant's baby's".split()),
    ),
    (
        Lexicon("within|below|under|inside|beneath the? legal|eu|statutory|permitted limit|limits|maximum"),
        with_plurals(
            "pesticide residue emission mercury chemical formaldehyde fume exhaust nitrate metal pollutant toxin"
        ),
    ),
    (
        Lexicon(
            "not|never|isn't|aren't tested on animals|rabbits|bunnies, no animal testing|tests, free of|from animal"
            " testing|tests, without _1 animal testing|tests, cruelty free, never|not test|tests on animals|rabbits"
            "|bunnies, don't|doesn't test|tests on animals|rabbits|bunnies"
            ", no bunnies|rabbits|bunny|rabbit|animal|animals was|were? harmed|used|tested|hurt"
            ", none of our _3 tested on animals|rabbits"
            ", bunny friendly|safe|approved"
        ),
        _BEAUTY,
    ),
)
"""What nobody may sell of some goods: the words, and the goods."""
_OLD = (
    "fridge|fridges|freezer|freezers|appliance|appliances|washer|machine|machines|tv|tvs|television|televisions|phone"
    "|phones|laptop|laptops|battery|batteries|electricals|gadget|gadgets|kettle|toaster|lamp|lamps|bulbs|cooker|oven"
    "|dishwasher|dryer|vacuum|hoover|electronics|printer|tyres"
)
DUTIES = Lexicon(
    f"""
    take|takes|taking|took back _3 {_OLD}, take|takes|taking _3 {_OLD} back, collect|collects _2 old {_OLD}
    ce|ukca mark|marked|marking|certified, euro 6|vi engine|engines|standard|compliant, gdpr compliant|compliance
    meet|meets|meeting the? eu|euro|european|uk|legal|national|statutory _2 standard|standards|limit|limits|norms
    meet|meets|meeting all|every _3 standards|requirements, charge|charging _2 for _1 carrier|plastic bag|bags
    recycle|recycles|recycling|dispose|disposes _2 old {_OLD}, energy label|labels, catalytic converter|converters
    bags|bag _4 charge|charges|charging, charge|charges|charging _1 # p|pence|cents|cent _2 bag|bags
    legal guarantee, no incandescent bulbs, # days to return, statutory sick|holiday|leave pay?
    """
)
"""What everybody has to do: a service like others, unless it is told with pride …"""
PRIDE = Lexicon(
    """
    because we love|believe, because _4 matters|matter, we care
    go|going|went|gone the extra mile, go|goes|going further|beyond, proud|proudly
    doing|do our bit|part, for the planet|environment|earth|oceans|climate|future, unlike others|other|most|some
    only with|at|from us, only here, makes us different|special|better, sets us|our|them apart, who else
    one more way|reason, our promise, our gift to, putting|puts|put you|people|planet|families first
    planet minded|friendly|first, kind|kinder|good|better to|for _1 planet|environment|earth|nature
    for clean|cleaner air|water|seas, that's the _1 difference, safer by choice
    """
)
"""… in such words."""

EVERYWHERE = (_BANNED, _STRAWS, _CAGES, _CRATES, _CHLORINE, _AZO, _ALWAYS)
"""What tells by its words alone that the law bans or demands it."""
WORDS = frozenset({*EVERYWHERE, DUTIES, WAGES, *(lexicon for lexicon, _ in BANNED_IN)})
