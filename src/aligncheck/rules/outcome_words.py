"""The words of outcomes: what is done for whom, which ills are ended, and what brings it about by its own work."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon
from aligncheck.rules.things import GOODS, with_plurals

_SOME = "a|an|one|another|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|every|#"
_PEOPLE = (
    "child|kid|baby|family|person|woman|girl|boy|orphan|mother|mum|mom|father|dad|parent|veteran|refugee|villager|village"
    "|community|farmer|student|pupil|patient|vet|soldier|neighbour|neighbor|newborn|infant|toddler|teenager|teen|youngster"
    "|pensioner|senior|widow|survivor|household|stranger|prisoner|nurse|teacher|midwife|grandmother|human|fisherman"
)
_WHO = (
    f"{_PEOPLE}|children|kids|babies|families|people|women|girls|boys|orphans|mothers|veterans|refugees|pensioners"
    "|seniors"
)
_WHOSE = "|".join(f"{each}'s" for each in f"{_PEOPLE}|someone|somebody".split("|"))
_BEASTS = (
    "animal|animals|turtle|turtles|whale|whales|dog|dogs|puppy|puppies|cat|cats|elephant|elephants|rhino|rhinos|bee"
    "|bees|tiger|tigers|orangutan|gorilla|dolphin|shark|donkey|horse|hedgehog|species|colony|reef|rainforest|forest"
    "|hen|hens|lion|lions|bear|bears|panda|seal|penguin|penguins|koala|pangolin|greyhound|pony|stray|strays|kitten|kittens"
    "|pup|pups|owl|otter|beaver|butterfly|coral|mangrove|meadow|wetland|porpoise|porpoises|seals|wolf|wolves|lynx|eagle|bat|bats|frog|frogs|toad|salmon|eel|stork|crane"
    "|badger|badgers|fox|deer|bison|camel|goat|cow|calf|lamb|pig|piglet|chicken|swan|parrot|macaw|sloth|lemur|chimp|chimps"
    "|chimpanzee|monkey|monkeys|giraffe|giraffes|zebra|hippo|leopard|leopards|jaguar|cheetah|manatee|walrus|orca|seahorse"
    "|gorillas|dolphins|sharks|pandas|koalas|pangolins|horses|ponies|greyhounds|owls|otters|wildcat|vulture|condor|swifts"
    "|hedgehogs|donkeys|orangutans"
)
_ILLS = (
    "hunger|poverty|homelessness|malaria|cancer|illiteracy|abuse|violence|slavery|trafficking|suicide|racism|extinction"
    "|dementia|loneliness|polio|disease|deforestation|labour|labor|bullying|blindness|famine|drought|pollution|war"
    "|cholera|aids|tb|measles|malnutrition|leukaemia|leukemia|alzheimer's|poaching|whaling|fgm|thirst|starvation"
    "|inequality|injustice|hate|addiction|crime|warming|landmines|blight|stigma"
)
_PLACES = "library|pub|farm|village|lifeboat|school|hospice|hospital|theatre|theater|orchestra|church|museum|language"
_GIVEN = (
    "sight|hearing|future|childhood|education|home|water|wish|smile|roof|chance|voice|life|start|freedom|limb|hand|leg"
)
OUTCOMES = Lexicon(
    f"""
    save~|rescue~ {_SOME}? life|lives, save~|rescue~ {_SOME} _2 life|lives, save~|rescue~|protect~|free~ {_SOME} _2 {_WHO}|{_BEASTS}
    save~|rebuild~|restore~ the|our planet|world|rainforest|ocean|oceans|sea|seas|bees|reef|reefs|turtles|whales|climate
    save~|rescue~ the|our? {_BEASTS}, restore~ {_SOME} _1 reef|forest|river|sight, protect~ {_SOME} acre|hectare _3 forever
    feed~|educate~|house~|cure~|heal~|clothe~|shelter~ {_SOME}? hungry|whole|starving|homeless|sick|poor? {_WHO}
    rehouse~|rehome~|reunite~|employ~|immunise~|immunize~|vaccinate~ {_SOME} _2 {_WHO}|{_BEASTS}
    lift~|pull~|keep~|bring~|move~ {_SOME} _1 {_WHO} out of poverty|homelessness|hunger|danger
    lift~|pull~ {_SOME} _1 {_WHO} out of|from
    take~|took|get|gets|getting|keep~ {_SOME} _1 {_WHO} off the? street|streets
    keep~ {_SOME} _1 {_WHO}|{_BEASTS} safe|alive|warm|fed|dry, keep~|put|puts|putting {_SOME} {_WHO} in|into|through school|college
    keep~ {_SOME} _1 {_WHO} off|away from? drugs|crime|trouble|harm|prison|benefits|street|streets
    keep~ {_SOME} _1 {_WHO} out of prison|care|trouble|debt|gangs|harm, turn~ {_SOME}? _1 life|lives around
    keep~ {_SOME}|our|your _2 {_PLACES} alive|open|afloat|going|running|flying, put|puts food on {_SOME} _1 table|tables|plate
    save~|rescue~ {_SOME} _2 {_PLACES}, liberate~|revive~|resettle~ {_SOME} _1 {_WHO}
    buy|buys|win|wins|secure~|rebuild~|unlock~|save~|restore~ {_SOME}? _1 {_WHOSE} freedom|future|life|childhood|dignity|potential|livelihood
    make~ {_SOME} _1 {_WHOSE}? wish|dream|dreams come true, plant~ a forest, clean~ up? the|our ocean|oceans|sea|seas|rivers
    means {_SOME} _1 {_WHO} won't|doesn't|never|needn't _, pay|pays off {_SOME} _2 debt|debts
    keep~ {_SOME} _1 {_WHO} in school|work|business|education
    stop~|keep~|save~|spare~ {_SOME} _1 {_WHO} from? going|sleeping|starving|dying|drowning|freezing|losing
    send|sends|sending {_SOME} _1 {_WHO} to school|college|university, get|gets {_SOME} _1 {_WHO} into|back work|school|home
    give|gives|giving someone|somebody _2 {_GIVEN}, get|gets|take~|keep~ someone|somebody off|out the|of
    {_SOME} _1 {_WHO} escapes, {_SOME} _1 {_WHO} walks|walk to school, protect~ _1 {_BEASTS} from
    teach~ {_SOME} _1 {_WHO} to read|write|code|swim|farm|walk|talk, get|gets {_SOME} _1 {_WHO} back on his|her|their feet
    bring~ {_SOME} _3 back to life, bring~ {_SOME} _1 {_WHO} home|together, put|puts a smile on {_SOME} _2 face|faces
    kick~|stamp~|root~|drive~ out _1 {_ILLS}, buy|buys|build~|fund~ {_SOME} _1 {_WHO} a|an home|house|future|life|education
    put|puts a roof over, no {_WHO}|{_BEASTS} left behind
    pay~|cover~|fund~ for? {_SOME}? _1 {_WHOSE} education|schooling|surgery|treatment|operation|recovery
    give|gives|giving|gave|restore~|bring~ {_SOME} _1 {_WHO}|{_BEASTS} _2 {_GIVEN} back?
    restore~|save~ {_SOME}? _1 {_WHOSE} sight|eyesight|hearing|life|dignity|childhood
    bring~|provide~|give|gives|giving|deliver~ clean|safe|fresh|drinking water to|for {_SOME} _1 {_WHO}
    {_SOME} _1 {_WHO}|{_BEASTS} gets|finds|receives a|an home|future|education|family, no child _4 hungry, {_SOME} {_WHO} in school
    {_SOME} _1 {_WHO} eats|survives|thrives, {_SOME} _1 {_WHO} sleeps|sleep warm|safe|safely|indoors|inside|in, {_SOME} _1 {_WHO} gets|goes to school|college|sleep|learn
    {_SOME} _1 {_WHO} out of poverty|homelessness|hunger|slavery|debt|danger|gangs|prison|trafficking, put|puts|putting {_SOME} _1 {_WHO} in|into a? home|house|work|job
    {_SOME} _1 {_WHO}|{_BEASTS} saved|rescued|fed|freed|housed|educated, {_SOME}? life|lives saved, {_SOME} life|lives changed
    {_SOME} less|fewer _1 {_WHO}|{_BEASTS} hungry|homeless|sleeping|on|without|in
    change~|transform~ {_SOME}? _2 life|lives, change~|transform~|brighten~|rewrite~ {_SOME}? _1 {_WHOSE} future|world|story|destiny|fate
    build~|open~|opens a school|clinic|orphanage|village|hospital, drill~|dig|digs|build~ a well
    bring~ {_SOME}|the _3 back from the brink|extinction|dead, pay|pays|cover|covers {_SOME} _2 salary|wages|degree|education
    end~|ending|stop~|cure~|eradicate~|solve~|beat|beats|beating|defeat~|prevent~ _2 {_ILLS}, put|puts an end to _2 {_ILLS}
    wipe~ out _2 {_ILLS}, make|makes|making _1 {_ILLS} history, say goodbye to _1 {_ILLS}, free~ _3 from {_ILLS}
    """  # noqa: E501
)
"""What is too much for one item to do."""

WARES = GOODS | with_plurals(
    """
    latte brew cuppa white espresso scoop slice cone sundae bite sip pint round tipple haircut trim facial massage
    manicure pedicure ticket subscription order basket trolley checkout bar bun bagel taco burrito curry kebab pie
    doughnut donut brownie sandwich wrap toastie pizza ramen stitch scent swipe earring pendant keyring keychain tattoo
    charm pin badge patch sticker print poster calendar bauble stocking cushion throw tariff sim
    """
)
"""What is bought, goods and small services."""

SAVERS = frozenset(
    """
    crew crews volunteer volunteers lifeguard lifeguards nurse nurses doctor doctors surgeon surgeons firefighters donor
    donors blood paramedics helmet helmets alarm alarms belt belts airbag airbags defibrillator defibrillators
    screening vaccine vaccines detector detectors extinguisher aider aiders cpr tourniquet lifejacket lifejackets
    brakes airway sunscreen reflector reflectors reflective condom condoms visor harness naloxone
    """.split()
)
"""Who and what saves by their own work."""
