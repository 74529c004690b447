"""Words of help: for people, animals and the world, rather than for who buys."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose

_ILLS = (
    "hunger|poverty|violence|homelessness|loneliness|isolation|cancer|dementia|alzheimer's|racism|sexism|bullying|"
    "pollution|waste|slavery|trafficking|abuse|inequality|injustice|malaria|polio|aids|hiv|famine|drought|malnutrition|"
    "blindness|disease|suicide|deforestation|extinction|poaching|overfishing|whaling|hate|war|crisis|cruelty|stigma|"
    "discrimination|illiteracy|homophobia|transphobia|addiction|leukaemia|leukemia|epilepsy|endometriosis|exploitation|litter"
)
_WILD = (
    "bee|bees|bumblebees|pollinators|butterflies|moths|insects|hedgehog|hedgehogs|rhino|rhinos|tiger|tigers|lions|leopard|"
    "leopards|jaguar|jaguars|cheetahs|lynx|wildcats|whale|whales|dolphin|dolphins|sharks|seals|otters|beavers|manatees|"
    "turtle|turtles|penguin|penguins|puffins|curlews|swifts|owls|eagles|vultures|parrots|songbirds|seabirds|birds|bats|"
    "badgers|foxes|hares|squirrels|toads|frogs|newts|salmon|eels|seahorses|elephants|elephant|giraffes|gorillas|apes|chimps|"
    "chimpanzees|orangutan|orangutans|lemurs|sloths|pangolins|koalas|wombats|bears|wolves|bison|pandas|donkeys|horses|ponies|"
    "hens|greyhounds|cat|dog|puppies|kittens|dogs|cats|pets|animals|wildlife|strays"
)
_WORLD = (
    f"{_WILD}|planet|earth|ocean|oceans|sea|seas|reef|reefs|river|rivers|lakes|coast|coastline|forest|forests|rainforest|"
    "rainforests|woodland|woodlands|tree|trees|nature|coral|corals|kelp|seagrass|mangroves|world|climate|peatland|"
    "peatlands|bogs|wetlands|meadows|hedgerows|glaciers|beaches|polar|habitats|habitat|biodiversity|ecosystems|arctic"
)
_HELPED = (
    "child|children|kid|kids|girl|girls|boys|babies|teens|youth|women|mothers|refugee|refugees|migrants|family|families|farmer|"
    "farmers|smallholders|nurses|midwives|doctors|medics|firefighters|rangers|teachers|carers|caregivers|veteran|veterans|"
    "survivor|survivors|victims|communities|community|homeless|orphans|orphan|patients|pupils|students|student|seniors|"
    "pensioners|elders|prisoners|villagers|artisans|weavers|growers|makers|pickers|workers|fishers|fishermen|artists|musicians|"
    "beekeepers|crew|crews|ambulance|refuge|refuges|kennels|rescuers|pensioner|neighbours|neighbors|lifeboats|lifeboat|shelter|shelters|hospices|hospice|hospital|hospitals|school|schools|"
    "village|villages|charity|charities|library|libraries|foodbank|foodbanks"
)
_CARED = (
    f"{_HELPED}|farms|cause|causes|people|someone|somebody|pubs|pub|theatres|others|those|conservation|life|lives|futures|"
    "research|relief|education"
)
_DOING = (
    "help|helps|helping|support|supports|supporting|save|saves|saving|protect|protects|protecting|rescue|rescues|restore|"
    "restores|restoring|feed|feeds|feeding|change|changes|changing|fund|funds|funding|empower|empowers|house|houses|"
    "transform|transforms|clean|cleans|plant|plants|planting|clothe|clothes|educate|educates|send|sends|sponsor|sponsors|"
    "shelter|shelters|sheltering|champion|champions|championing|defend|defends|defending|heal|heals|healing|lift|lifts"
)
_ENDING = (
    "fight|fights|fighting|end|ends|ending|beat|beats|beating|stop|stops|stopping|tackle|tackles|combat|combats|kick"
)
_BRINGING = "keep|keeps|keeping|get|gets|getting|put|puts|putting|bring|brings|take|takes|lift|lifts"
_MENDING = (
    "rebuild|build|house|feed|clothe|train|teach|rehome|repair|send|fund|end|fight|beat|save|protect|restore|clean|plant|rewild|"
    "shelter|free|heat|equip|vaccinate|immunise|educate|mentor|rescue|reunite|keep|put|give|bring"
)
_STANDING = "stand|stands|standing|show|shows|showing|speak|speaking|step|stepping|turn|turning"
_FOR_THE_WORLD = Lexicon(
    f"""
    {_DOING} _4 {_WORLD}|{_CARED}, {_DOING} _3 {_ILLS}, {_ENDING} _2 {_ILLS}, end|ends|ending _4 {_ILLS}
    fight|stand|stands against _2 {_ILLS}|{_WORLD}, stand up to _1 {_ILLS}, stand with|by _2 {_HELPED}
    {_STANDING} up|out for _3 {_WORLD}|{_HELPED}|those, be there for _2 {_HELPED}
    fight|fighting|fights for _3 {_WORLD}|{_HELPED}
    back|backs|backing the|our|these|those|britain's _2 {_WILD}|{_HELPED}|farms
    do|doing something|good|right|more|better? for|by _2 {_WORLD}|{_HELPED}
    do|does|doing|act|acting|drink|run|dance|dress for the|our? {_WORLD}
    give|gives|giving a|an|another|one|every|more _1 {_HELPED}, one more _2 {_HELPED}
    do|doing something|more about|for _2 {_ILLS}|crime
    {_HELPED} gets|get|receives|receive|wins|win|earns|benefits a|an|the|its|their|our|new|one
    {_HELPED} deserve|deserves a|an|the|our|better|more|hot|to, help|helps|helping {_MENDING}
    {_HELPED} who need|needs it|them|us|help, {_WILD}|{_HELPED}|farms need|needs you|us|our|your help?
    keep|keeps|keeping _3 alive|afloat|flying
    {_BRINGING} _3 {_HELPED} _2 school|work|class|home|university|poverty|streets|danger, off the streets
    out of poverty|homelessness, {_DOING} _2 men's|women's|youth|young|teen|teenage mental? health|literacy
    {_WORLD}|{_HELPED} is|are _1 dying|bleaching|disappearing|melting|burning|vanishing|starving|drowning|suffering
    {_WORLD}|{_HELPED} is|are _1 struggling|dwindling|hungry|homeless|cold|thirsty|waiting, turn|turns|turning the tide
    no _2 {_WORLD}|{_HELPED} should|deserves|needs, should go hungry|cold|thirsty|without|homeless
    keep|keeps|keeping _2 {_HELPED}|pub|theatre|cinema|pool open|running|going, rough sleeper|sleepers has|have|gets|get
    give|gives|giving _3 to a|an|the|every|local? _1 {_HELPED}, cure|cures|curing _1 {_ILLS}
    {_ILLS} awareness, donate~, donation+, we give, we'll give
    we|we'll donate|plant|send|feed, give|gives|giving one|back, goes|go to, make|makes|making a|the|all difference
    make an impact, do|doing some? good, do|doing your|our|my bit|part, part of the solution|change, force for good
    in aid of, for a good|great|better cause, in support of, help us to? help|fight|end|bring|send
    want|wanna|how|way|ways|chance to? help, how|here's can|could|do|how you can? help, be a hero for
    be a? friend|kind to the? {_WORLD}, and|to help the|them|those|save|protect|end|fight|keep|feed
    change|changes begins|starts, bring|brings|clean|safe|drinking clean|safe|drinking? water|light for|to
    for clean|safe|drinking water, bring|brings clean|safe water|light, change the world, restore|plant hedges
    change|save|rebuild _1 lives|futures, change|save|rebuild a|her|his|their|another|somebody's|someone's life
    helps|help us to? _2 {_WORLD}|{_CARED}|{_ILLS}, help _2 help, to those|people|someone in need, plastic pollution
    raise|raises|raising money|funds|awareness, help|helps make|build|create _3 world|future
    {_DOING} _2 children's|kids|student|community|maternal mental? health|literacy
    {_HELPED} gets|get|receives|receive|wins|win|earns|benefits some|free|£|$|€|hot|more|another
    """
)
_AT_HOME = frozenset("your yourself yourselves my newborns newborn sleep hallway skin hair aquarium lawn".split())
"""What is helped by a product's own work."""
_OWN = frozenset("child children kid kids family girl girls boys life dogs cats pets horses trees babies".split())
"""What is a buyer's, behind "your"."""


def helps(prose: Prose) -> bool:
    """Say whether a text speaks of help for people, animals or the world, rather than for its buyer."""
    return any(not _for_the_buyer(prose, match) for match in _FOR_THE_WORLD.find(prose, asked=True))


def _for_the_buyer(prose: Prose, match: Match) -> bool:
    """Say whether what is helped is the buyer's own: "your kids", "people with your skin"."""
    words = prose.words[match.first : match.last]
    near = takewhile(lambda token: not token.gap, prose.tokens[match.last : match.last + _NEAR])
    home = {words[-1], *(token.word for token in near)}
    return not _AT_HOME.isdisjoint(home) or ("your" in words and words[-1] in _OWN)


_NEAR = 2  # words
