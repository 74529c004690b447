"""What belongs to a people: its patterns, rites, dress and slang, and how copy borrows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.prose import Prose
    from aligncheck.target import Passage

_PEOPLES = (
    "andean|aztec|mayan|inca|incan|navajo|cherokee|hopi|apache|lakota|sioux|cheyenne|comanche|maori|aboriginal|"
    "polynesian|hawaiian|samoan|zulu|maasai|masai|ndebele|xhosa|ashanti|yoruba|berber|tuareg|inuit|sami|romani|hmong|"
    "quechua|otomi|cree|haida|ojibwe"
)
_NATIONS = "navajo|cherokee|hopi|apache|lakota|sioux|maori|maasai|masai|zulu|aztec|inca|inuit"
_WORKS = (
    "pattern+|print+|printed|motif+|design+|symbol+|weave+|textile+|art|artwork|tattoo+|mask+|costume+|dress|headdress|"
    "headdresses|beadwork|embroidery|jewellery|jewelry|chic|vibe+|blanket+|beads|ritual+|secret+|ceremony|ceremonies|"
    "wisdom|healing|sleeve|dot|warrior"
)
_OUTRIGHT = Lexicon(
    f"""
    {_PEOPLES}|tribal|amazonian inspired, inspired by _3 {_PEOPLES}
    inspired by _2 {_PEOPLES}|tribal culture|art|tradition+|heritage|tribes|people
    {_PEOPLES}|tribal|ethnic {_WORKS}
    traditional|ancient|ancestral|sacred african|native|indigenous|{_PEOPLES} {_WORKS}
    {_NATIONS} style|look|fringe|jacket|boots|boot|skirt|earrings|necklace|wrap|hat
    tribal|ethnic earrings|necklace|bracelet
    grass skirt+, coconut bra+, plastic leis, native american {_WORKS}, native american inspired
    feather|feathered|native|indian headdress|headdresses
    {_WORKS} of the {_PEOPLES}, sacred _3 of the {_PEOPLES}, a touch of the? tribal, tribal chic|queen|warrior
    sacred mandala+|symbol+|pattern+|motif+|dance+|dress|mask+|ritual+|sign+|drum+|totem+|tattoo+|feather+|om|sage
    spirit animal+, war bonnet+, war paint, totem pole+, dreamcatcher+, dream catcher+, smudge|smudging stick+|kit+
    smudge|smudging bundle+|spray+|candle+, white sage stick+|bundle+, sugar skull+, voodoo doll+|kit+, voodoo magic
    inner geisha|goddess|shaman|gypsy|savage|chief, geisha girl|look|costume|doll|makeup, gypsy look|style|soul|chic
    gypsy skirt+|queen, indian princess, red indian+, cowboys and indians, little chiefs|indians
    like a shaman|geisha|savage, urban shaman, tiki gods|god|head|heads|mask|masks|idol|mug|mugs
    buddha head|heads|bath|lamp|planter|candle|doorstop|bar, ganesha|ganesh|krishna|shiva|vishnu|lakshmi|kali on
    ganesha|ganesh|krishna|shiva|lakshmi|hindu god|gods print|shorts|leggings|bikini|bikinis|swimwear|swimsuit|mat|shoes
    rasta|dreadlock|dreads|afro wig|wigs|hat, sombrero|poncho|maracas and|party moustache|mustache|kit|pack
    mexican|geisha|indian|native|gypsy|arab|eskimo|hula|tribal costume|costumes|fancy
    day of the dead face|makeup|costume+|look|party|skull
    """
)
"""What is borrowed, whoever says it."""

_GOODS = Lexicon(
    """
    kimono+, sari|saris|saree|sarees, djellaba+, keffiyeh+|kufiya+|kaffiyeh+|shemagh+, sombrero+, bindi+, henna
    mehndi|mehendi, cornrow+, dreadlocks, box braids, bantu knots, haka+, geisha+, dashiki+, kente, hanbok+
    cheongsam+|qipao+, turban+, moccasins, tepee+|tipi+|teepee+, powwow+|pow wow+, sweat lodge+, ayahuasca, peyote
    kambo
    smudging, om, ganesha|ganesh|krishna|shiva|kali|lakshmi, hindu god|gods|goddess|deity, shaman+, voodoo, ta? moko
    didgeridoo+, hula, luau+, gakti, mukluk+, kachina, totem+, namaste, ankh, day of the dead, coffee|tea ceremony
    medicine man|wheel
    """
)
"""What can be made, sold or worn with respect, and be borrowed too."""

_BORROWING = Lexicon(
    """
    inspired, chic, vibe|vibes, exotic, a|modern|cocktail|cheeky twist, reimagined, reinvented, reinterpreted
    our take|version on|of, fancy dress, costume+, hen|stag|party night+|party|do|pack
    festival look|looks|must|season|chic
    every|next festival, boho, bohemian, novelty, sexy, cheeky, wig+, mystical, oriental, secrets, machine made
    sales|team conference|meeting|building, away day, beach dress|cover, spa day, swim shorts, swimwear, leggings
    bikini+
    get|rock|steal the|her|this look|style
    channel your, transform into, now in cans|pastel|pink|neon, by our stylists|barbers
    tepee|tipi|teepee parties|party|sleepover+, made|designed|reimagined in milan|paris|london
    """
)
"""What makes a costume, a look or a novelty of it."""

_SLANG = Lexicon(
    """
    yas|yass|yaas|yaaas|yaaaas queen|kween, periodt, slay|slaying queen|queens|sis|kween|hunty, on fleek, hunty
    werk it, finna, woke af, ratchet, bomboclaat, wah gwan|wagwan
    """
)
_SLANG_TOO = Lexicon(
    """
    no cap, spill|spilling the tea, it's giving, sis, is lit, lit, slay|slays|slayed|slaying, yas|yass|yaas
    serving looks|face|body|realness, vibe check, snatched, bussin, bae, mandem, bruh
    deadass, throwing shade, werk, big mood, hits different, squad goals
    """
)
"""Words of Black and queer speech; two of them make a manner of speaking."""

_LEFT_TO_ITS_OWNERS = Lexicon(
    """
    consent, permission, with the blessing, royalty|royalties, credited, earn|earns|earned|receive|receives # %

    own|owns|owned|set|sets the patterns|design|designs|price|pattern|copyright, set|sets the? price, weaver+ of
    weavers
    weaver|artist|artisan|painter|maker|master|elder|teacher|dancer|tailor _4 of|from|who
    exhibition, museum, sociologist, historian, talk|talks|lecture about|on, third|second|fourth generation, fee
    made|woven|designed|painted|tied|taught|led|drawn|braided by _3 who|from|of, belongs|belong to
    isn't|not ours, took|taken ours, community|family|women owned, proudly african|maori|indigenous|native
    """
)
"""Whose it is, who made it, or what they get."""


def borrowed(passage: Passage) -> Iterator[Match]:
    """Yield what a text borrows from a people, unless it tells whose it is."""
    prose = passage.prose
    found = [*_OUTRIGHT.find(prose, asked=True), *_SLANG.find(prose, asked=True)]
    if not found:
        found = [each for each in _GOODS.find(prose, asked=True) if _made_a_look(prose)]
    if not found:
        found = _manner(prose)
    if found and not _LEFT_TO_ITS_OWNERS.found(prose):
        yield from found


def _made_a_look(prose: Prose) -> bool:
    return next(_BORROWING.find(prose, asked=True), None) is not None


def _manner(prose: Prose) -> list[Match]:
    """Return the slang of a text that has two such words or more."""
    found = list(_SLANG_TOO.find(prose, asked=True))
    return found if len({each.text.casefold() for each in found}) > 1 else []
