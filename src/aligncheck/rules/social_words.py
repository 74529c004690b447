"""How copy says that people are treated well: those who make things, and those who work for a brand."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon
from aligncheck.rules.things import GOODS, MAKING

_GEMS = (
    "supplier|suppliers|supply|trade|label|labour|labor|jewelry|shop|gold|silver|diamond|diamonds|sapphire|sapphires|gem"
    "|gems|gemstones|pearls|emeralds|rubies|down|feathers|spices|mango|mangoes|avocados|nuts|cashews|screws|vitamins|roses"
    "|bouquets|rubber|guitars|rugs|carpets|tours|safari|safaris|salon|lender|mortgage|mortgages|insurance|agency|wedding"
    "|weddings|cosmetics|sugar|rum|vanilla|coconut|tattoo|merch|florist|jeweller|jewellers|baker|roaster|roasters|tailor"
    "|shoemaker|butcher|grocer|barber|landlord|employer|tuna|lobster|oysters|caviar|pet|bakery|supermarket|chocolatier|factory|factories|mill|mills|workshop|workshops|process|makers|artisans|growers"
)
_ANY = "|".join(sorted(GOODS)) + "|" + _GEMS
_COMMODITY = (
    "fashion|clothing|clothes|jeans|denim|coffee|chocolate|cocoa|tea|gold|jewellery|cotton|bananas|flowers|roses|toys|phones"
    "|phone|knitwear|shirts|tees|rugs|vanilla|sugar|spices|nuts|cashmere|wool|carpets|footballs|garments|textiles|silver"
    "|diamonds|gems|leather|sneakers|honey|uniforms|wine|cashews|rice|olives|milk|mangoes|coconuts"
)
_MAKERS = (
    "worker|workers|artisan|artisans|farmer|farmers|maker|makers|grower|growers|weaver|weavers|producer|producers"
    "|craftspeople|seamstresses|pickers|smallholders|knitters|sewers|tailors|miners|fishers|workforce|seamstress|picker"
    "|herder|herders|shepherds|fishermen|fisherman|craftswomen|craftsmen|craftsman|labourers|laborers|potters"
    "|beekeepers|embroiderers|spinners|dyers|machinists|stitchers|foragers|harvesters|smallholder|packers|quarrymen"
)
PEOPLE = (
    f"{_MAKERS}|employee|employees|staff|colleagues|suppliers|drivers|cleaners|couriers|riders|roasters|cooks"
    "|carers|waiters|chefs|guides|housekeepers|crofters|sailors|seafarers|pilots|nurses"
)
_MAKING = (
    f"{MAKING}|gathered|picked|mined|knotted|stitched|spun|shorn|foraged|handmade|handcrafted|hired|employed|staffed"
    "|rewarded|compensated|traded|paid|tailored|distilled|cut|blended|dived|handwoven|handpicked|created"
)
_DO = (
    "make|makes|sew|grow|grows|pick|picks|weave|knit|craft|stitch|build|bake|brew|catch|mine|pack|deliver|harvest|clean"
    "|roast"
)
_RIGHTS = "child|forced|slave|bonded|prison labour|labor"
_GROUP = "families|communities|villages|households|cooperatives"
_LAND = "farming|fishing|growing|weaving|herding|mining|coffee|cocoa|mountain|rural|indigenous|artisan"
_NICE = (
    "affordable|beautiful|stylish|sustainable|everyday|organic|local|chic|natural|handmade|vegan|delicious|fair|transparent"
    "|timeless|gorgeous|green|tasty|cosy|traceable|inclusive|independent|responsible|fresh|elegant|bold|playful|modern|fun"
)
SOCIAL = Lexicon(
    f"""
    {PEOPLE}|workers'|human|labour rights seriously|first, humane|dignified conditions, under _1 decent|good|safe|better|ethical|fairer conditions
    is|are|that's|they're|we're|truly|fully|completely ethical, trade|trades|source|sources|buy|buys fairly|ethically
    ethical and {_NICE}, {_NICE} and ethical, do|does|doing right by {PEOPLE}, {_COMMODITY} with a conscience, give|gives|giving back to _2 {PEOPLE}, empowered women|makers|artisans|workers
    pay|pays|paying|paid its|our|their|all|every _1 people|team properly|well|decently|fairly|right, who are paid|treated _1 well|properly|decently|fairly
    factories|factory|mills|workshop|workshops|farms|plantations with|offering _1 good|decent|fair|safe|humane conditions|pay|wages
    our|every|all _1 {PEOPLE} are|is _1 family, give|gives|giving _2 {PEOPLE} a voice|say, fairer way to shop|buy|bank|trade|eat|dress|sell|work
    team|workplace|culture|company|brand|workforce is|are _3 inclusive, workplace|hire|hires|hiring|recruit without discrimination|prejudice|bias
    made|sewn|woven|knitted|crafted|stitched by happy people|hands|humans, respect for people, who works|work with|for us _1 gets|get|are a? fair|fairly|well
    factories|workshops|mills|farms are _1 safe|decent|fair, working conditions you _3 proud|trust
    responsible|fair|good|kind|kinder|loyal|respectful|honest to|towards|with the? people|hands|women|men who|that|behind _
    put|puts|putting _2 {PEOPLE} _2 first, wellbeing|welfare|happiness of _2 {PEOPLE}, our people|team|staff come|comes first
    by|our|from _1 {_MAKERS}|hands|people|women who|that are|feel valued|respected|cherished|rewarded|empowered|heard
    kindest|fairest|friendliest employer|employers|workplace, employer of choice, a|our|truly|for just supply chain|chains
    give|gives|giving|offer|offers {_LAND} {_GROUP} a|the better|fair|fairer|decent|good|secure|brighter life|living|deal|income|price|wage|future
    nobody|no|none|never _5 exploited|underpaid|mistreated, paid|pay|pays|get|gets|getting _3 what they|they're deserve|worth|are
    gives|giving women _3 independence|voice|chance|future|dignity, socially sustainable|fair|just, fair chance|shot|start for everyone|all
    take|takes|taking good? care of our|their|its people|team|staff|crew|workers, look|looks|looking after our people|team|own
    ethically|fairly {_MAKING}, ethically and _1 {_MAKING}, {_MAKING} fairly|ethically|humanely, {_MAKING} with|in dignity
    ethical _1 {_ANY}, 100 % ethical, ethical and sustainable, ethical living|by, more ethical
    fair wage|wages|pay|labour|labor|conditions|treatment|supply|sourcing|working, fair working conditions
    good|decent|humane|dignified|proper|best|excellent|fair|great|safe work|working|labour|labor|employment conditions, good|decent|humane|best|fair|ethical labour|labor|employment standards|practices, fair|ethical working practices
    fair price|prices|deal for|to _2 {PEOPLE}, fair trade {_ANY}|style, fairest conditions|wages|prices
    decent|proper|honest|dignified|living wage|wages|income|incomes for|to _3 {PEOPLE}, pay|pays|paying|paid _3 decent|proper|honest|dignified|living|fair wage|wages|price|prices|rate|rates
    better|fairer|good|fair|square|just|decent|brighter|dignified deal|deals|life|lives|living|livelihood|livelihoods|future|futures|income|incomes|price|prices|pay for|to|of _3 {PEOPLE}
    give|gives|giving|offer|offers|guarantee|guarantees _2 {PEOPLE} a|the better|fair|fairer|decent|good|secure|brighter life|living|deal|income|price|wage|future
    supports|support|supporting|empowers|empowering|empower|uplifts|uplifting _2 {_MAKERS}|workers'
    supports|supporting|empowers|empowering|uplifts|uplifting|sustains|sustaining _1 {_LAND}|local {_GROUP}|livelihoods
    supports|supporting|protects|protecting|secures|improves|improving _2 livelihoods, empowers|empowering|empower _1 women|communities
    treat|treats|treated|pay|pays|paid _3 fairly, {PEOPLE} get|gets|receive|receives|earn|earns _1 fair
    treat|treats|treating|pay|pays|paying _1 {PEOPLE} right|well|fairly|properly|more|with|better|like|as
    treated with dignity|respect|kindness|decency, treated well|right|humanely|fairly|properly, people who _5 are|get treated|paid
    pay|pays|paying _4 above|over the? market|going|world|asking|average price|rate|wage|wages, pay|pays|paying _2 women and men the|alike|equally
    inclusive brand|company|workplace|employer|culture|business|team|retailer|hiring|fashion|beauty|label|range|organisation|organization|firm|agency|studio|salon|gym|lingerie|swimwear|makeup|cosmetics|bank|environment|recruitment|recruiter|sizing|design|values, inclusive by design|nature
    truly|proudly|genuinely|radically|fully inclusive, inclusive and diverse|welcoming|supportive|fair|caring, diverse and inclusive
    diversity|inclusion|equality|fairness|equity is|are in|at our|the dna|heart|core, fairness woven|baked|brewed|built|sewn|stitched|knitted
    responsible|caring|fair|ethical|good|compassionate employer|employers, people before|over profit|profits, people first company|business|brand|employer|bank|bakery|workplace
    great|good|best|better|fair|fairer|kind|kinder|happier place|places to work for|where everyone|everybody|all|women|people|anyone|nobody|no, workplace|team|company where everyone|everybody|all is|are|can|belongs|feels|has|gets|thrives
    socially responsible|conscious|minded|just|fair {_ANY}|investment|business|enterprise|bank|choice|way
    slave|slavery|exploitation|sweatshop|conflict free, free of|from _2 exploitation|sweatshops|slavery|sweatshop, free of|from _1 {_RIGHTS}
    fair|fairer {_COMMODITY}, ethical wardrobe|sneakers|living|leather|toys|wool, fair to|on|for {PEOPLE}, fair from _ to|through, fair farming|mining|fishing|banking|finance|tourism
    honest|just|kind|good|kinder|fairer to|on our|the|its|their {PEOPLE}, good|kind|kinder to people|workers
    happy workers|artisans|makers|weavers|seamstresses|growers|farmers|pickers|potters|knitters
    care|cares|caring for|about their|our|its|the|every|all {PEOPLE}, look|looks|looking after the? our|every|all? {PEOPLE}
    look|looks|looking after the? people|hands|women|men who? that? {_DO}, care|cares|caring for|about the people|hands|women|men who|that {_DO}
    respect|respects|respecting|protect|protects|protecting|uphold|upholds|upholding|honour|honours|honor|honors|champion|champions _2 human|workers'|labour|labor|worker rights
    protect|protects|respect|respects|uphold|defend rights of _2 {PEOPLE}, dignity of|for _3 {PEOPLE}
    respect|respects|honour|honours|value|values|valuing|cherish|cherishes our|every|all|each _1 {PEOPLE}, respect|dignity for the? our|every|all? {PEOPLE}, respect for the people|hands|women|men who|that {_DO}, made with respect for people
    change|changes|changing|transform|transforms|improve|improves|better|betters the? lives of|for _2 {PEOPLE}, gives back to the? our? {PEOPLE}, rewards|rewarding _1 {PEOPLE}
    help|helps|helping _1 {PEOPLE} out of poverty, lifts|lift _1 {PEOPLE}|families|women, without exploitation|sweatshops|exploiting
    help|helps|helping _1 {PEOPLE} thrive|prosper|flourish, {PEOPLE} thrive|thrives|prosper|flourish, {PEOPLE} share|shares in
    caring factory|workshop|mill|farm, humanely made|produced|sourced|raised|treated|reared|gathered, fair made, fairly|ethically hand _1 {_MAKING}
    without _1 {_RIGHTS}, no {_RIGHTS}, no|zero|never _2 sweatshop|sweatshops, no|zero modern? slavery|exploitation, no one|body is exploited
    safe|decent|humane|fair _1 factories|factory|workshops|workshop|mills|mines
    {PEOPLE} earn|earns|get|make|receive _1 decent|good|living|better|proper|honest living|wage|wages|income|pay|price|prices
    good for people and planet, kind to people and planet, dignified|meaningful jobs for, dignified|decent work for
    """  # noqa: E501
)
"""What praises how people are treated."""
LIKE_FAMILY = Lexicon("treat|treats|treating|treated _7 like|as family|equals|partners|humans")
"""What praises it if it is said of …"""
WORKING = frozenset({*PEOPLE.split("|"), "people", "women", "hands"})
"""… these."""
EASED = frozenset(
    """
    knee back wrist lumbar posture brace insole insoles sole soles arch ankle ankles joint joints spine bench software
    app hotline helpline charity union scheme council fund law bill budget cushion cushioning pads strap harness muscles
    """.split()
)
"""What supports workers in another sense."""
