"""Words that many rules share: what brands sell and are, and what is said of the environment."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon
from aligncheck.wordforms import plural


def with_plurals(words: str) -> frozenset[str]:
    """Return the words of a list of nouns, and their plurals."""
    singular = words.split()
    return frozenset([*singular, *map(plural, singular)])


OFFERS = with_plurals(
    """
    product packaging choice brand company business range collection line option alternative solution label
    capsule edit drop design delivery shipping production manufacturing sourcing ingredient material lifestyle living
    fashion beauty luxury skincare cleaning cleaner travel tourism holiday stay trip getaway hotel resort hospitality
    retailer supermarket store gift gifting wedding way swap upgrade innovation technology transport mobility
    journey credential practice initiative bank banking investing investment fund pension retail logistics pack
    wrapping wrapper formula purchase shopping essential home building house housing wardrobe footwear
    swimwear activewear festival party event printing hosting dining cuisine catering
    farming agriculture fishing farm farmer brewery winery airline aviation flight shipping cruise car fleet
    """
)
"""What a brand is, does or offers, in words that are nothing but that."""

GOODS = OFFERS | with_plurals(
    """
    jar bottle box bag cup mug pot tin can tube pouch tray carton sleeve lid cap straw plate bowl napkin towel
    sock shirt tee top jumper sweater jacket coat dress skirt trouser jean legging shoe boot trainer sneaker
    hat glove scarf underwear bra swimsuit bikini pyjama uniform garment cloth clothing clothes wear fabric textile
    cotton wool linen leather silk denim cashmere yarn thread paper cardboard plastic wood timber glass steel foam
    furniture sofa chair table desk bed mattress pillow duvet sheet blanket rug carpet curtain lamp bulb candle
    paint varnish brick tile floor flooring kitchen bathroom oven fridge freezer dishwasher kettle washer machine
    appliance laptop phone tablet charger battery toy train doll ball game puzzle pram nappy wipe pad tampon
    soap shampoo conditioner cream lotion balm gel wash scrub toothpaste toothbrush brush razor deodorant lipstick
    mascara makeup perfume fragrance cosmetic sunscreen detergent powder liquid spray tab tablet capsule pod
    refill cleaner bleach sponge coffee tea espresso cocoa chocolate biscuit cookie bread cake cereal muesli oat
    milk yoghurt yogurt cheese butter egg meat beef lamb pork chicken burger sausage fish salmon tuna cod haddock
    prawn seafood fruit vegetable veg apple banana berry orange potato rice pasta noodle flour oil honey jam sauce
    snack crisp nut soup salad meal lunch dinner breakfast menu recipe beer ale wine cider gin vodka whisky spirit
    juice water drink soda lemonade pint bike bicycle scooter bus coach van lorry truck train tyre fuel diesel petrol
    pen pencil notebook book card wrap ribbon bouquet flower plant compost soil seed feed food treat collar leash
    jewellery ring necklace bangle bracelet watch glasses frame lens case backpack suitcase tent umbrella
    basic essential staple polish homeware tableware crockery cutlery stationery bedding lingerie knitwear outerwear
    loungewear sportswear menswear womenswear workwear nightwear tote surfboard wetsuit ski snowboard helmet guitar
    planter hammock coffin urn hairbrush comb vase mirror shelf wallpaper lighting nightdress robe slipper sandal
    belt tie wallet purse handbag hoodie sweatshirt blazer suit vest romper bodysuit goggles
    spoon fork knife pan pellet stove boiler heater radiator pump panel window door roof insulation glitter balloon
    """
)
"""Things that people buy."""

MAKING = (
    "made|sourced|produced|grown|farmed|caught|crafted|designed|packed|packaged|sewn|manufactured|harvested|built"
    "|printed|brewed|baked|roasted|raised|reared|managed|fished|dyed|woven|knitted|minded|run|powered"
)
"""Participles of making, as alternatives of a pattern."""

SAVING = Lexicon(
    """
    good|better|kind|kinder|great|gentle|gentler|light|lighter|friend|care|caring|love|responsible|best for|to|on|of the? our? planet|earth|world|environment|nature|climate|future
    love|loves|loving|for nature, environment, environmental, environmentally, eco friendly, ecological, sustainable, sustainability, planet
    climate, footprint, recycled, recyclable, emissions, greener, mother earth, carbon, renewable
    """  # noqa: E501
)
"""What shows that a passage speaks of the environment."""

BEING = frozenset(
    "is are was it's they're that's we're you're being be stay stays remain remains become becomes go goes and".split()
)
ADVERBS = frozenset(
    "truly fully really completely totally genuinely entirely 100 % percent also all so very both more as always "
    "naturally proudly now just simply honestly".split()
)
