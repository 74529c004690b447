"""Words of solidarity, by what must be known of a text before they are taken for it."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon
from aligncheck.rules.peoples import ISMS

_REGARDING = (
    "side|siding|salute|respect|honour|honor|celebrate|welcome|embrace|cheer|echo|believe|believing|applaud|admire|value|"
    "protect|uphold|defend|recognise|recognize|acknowledge|love|see|hear|affirm|thank|lift|uplift|elevate|centre|center|"
    "treasure|cherish|support|supporting|back|backing|champion|standing|stand|united|unite|march|fight"
)

SOLIDARITY = Lexicon(
    f"""
    {ISMS} has|have no place|home, no place|room|home|space for {ISMS}, say|says no|enough to {ISMS}
    we|i|team|we'll|we're|us? will? fight~|stand|standing|stands|united|speak up|out|together? against _2 {ISMS}
    fight|battle|stand|stands|speak|speaks|speaking|standing up|out? against _2 {ISMS}, backs the fight against
    we|i join|unite|all? _2 in? condemn|condemning, condemn|condemns|condemning _2 {ISMS}|violence|attack|attacks|war
    {ISMS}|violence|genocide|killing|killings must|should end|stop|cease
    {ISMS}|violence|genocide has|needs to end|stop|go
    violence|war against|on women|girls|children|civilians|workers must end|stop, zero tolerance for {ISMS}
    violence|war against|on women|girls|children|civilians|workers has|needs to end|stop
    united|unite|uniting against _2 {ISMS}
    we|i won't|cannot|can't look away, refuse to look away, we|i will not|never look away|tolerate|accept _1 {ISMS}
    we|i reject|rejects|denounce|denounces _2 {ISMS}, no to {ISMS}, enough {ISMS}, kick|kicking {ISMS} out
    show racism the red, together against _1 {ISMS}
    outraged|heartbroken|devastated|horrified|saddened|appalled|by|at _2 attack|attacks|violence|killing|murder|war
    """,
    """
    solidarity with|to, in solidarity with, our solidarity, standing|stand|stood in solidarity, solidarity forever
    raise|raises|raising|lift|lend|use|using|add|adding our voice|voices for|with|against|to
    join our voice|voices with|to
    we're|we are? on the side of, we're in this with, stand for a _1 world|society
    we|we're are? proud? allies, proud ally|allies of|to, an ally of|to, proud to be an? ally|allies
    call ourselves allies
    we see you _1 we hear you
    our hearts|thoughts|prayers are|go|is with|out, our thoughts|hearts and prayers|thoughts, our heart goes out
    our hearts|heart break|breaks|ache|aches|bleed|bleeds for, share the pain|grief|anger|sorrow of
    we|we're stand|are? united|together with|against|behind, we stand up? against, we stand up to
    say no to racism|hate
    stand by the people of, stand up for what's right, we|i believe in equality|equity|justice|inclusion
    we|i believe in human|equal|women's|trans|workers' rights, trans women are women, trans men are men
    we|i believe survivors|women|victims, speak|speaks out against _1 violence
    we|i believe black|trans|native lives matter
    teachers|nurses|carers|workers|women|refugees|migrants|immigrants|cleaners deserve better|respect|dignity|justice
    refugees|migrants|immigrants are|is always? welcome here|in
    fly|flying|flies|raise|raising|hoist|hoisting|wave|waving the|our|a _1 pride|rainbow|progress|trans flag
    lit our _1 in, our|the logo is|goes|turns|went|turned rainbow
    """,
)
"""Solidarity, whoever is meant."""

COMFORT = Lexicon(
    """
    we've|we always|also? got|have your back, you're|you are? not alone, you never walk alone, we see|hear you
    you matter, we got you, we got your back, love who you love, come as you are, we're|we are listening, stay strong
    we|we're|i fight|fighting|marching|mourning|grieving|praying|rooting with|for you, we'll fight for you
    you inspire us, fighting|marching|mourning|grieving with you
    we're|we are proud of you, never alone, you deserve better|respect|justice, we believe you, we've got you
    we salute you, thinking of you
    standing with you, you have a? friend|friends|ally|allies in|here
    we love you, you are loved|seen|valued|heard|cherished
    you're loved|seen|valued|heard|cherished, behind you all the way
    love is love, love wins, trans rights are human rights, we're with you, we are with you, your fight is our|ours
    you are|you're part of our|the family, we|i stand with|beside|by|behind you, you have our _1 support
    we|i support you, your struggle is our|ours, share|like|repost|retweet if you agree|care|stand|support
    """
)
"""Solidarity, if those are addressed whom others are against, or who suffer."""

NEAR = Lexicon(
    """
    you belong here, in your corner, we're|we are? here for you, by|on your side, you are|you're always? welcome here
    """
)
"""The same, if nothing follows: "we're here for you until ten" tells the hours."""

STANDING = Lexicon(
    """
    we|i always|also|still|proudly|firmly|will? stand|stood always|firmly|fully? with|beside|alongside|behind|by
    we|i stand firmly|proudly|always|fully beside|alongside|behind|with, stand firmly|proudly alongside|beside
    we're|we are? standing with|beside|by, standing with|beside|alongside
    stands|stood with|beside|alongside|behind|by
    we|i stand up? for, we|i always|also|still|proudly? support, proud to support, supports
    proud|proudly to? stand up? with|beside|alongside|for, show|showing|showed our? support for|to
    send|sends|sending love|strength|solidarity _2 to, we're|we are? all? with, we're|we are? behind, we|i champion
    stands|stand|stood up? against|for, backs, celebrates, speaks up? for, is|are on the side of
    """
)
"""Solidarity, if people or a movement are meant."""

SIDING = Lexicon(
    """
    rally~ behind|around|round, shoulder to shoulder with|alongside
    kneel~|march~|walk~|weep~|cry~|rise~|fight~|mourn~|grieve~ with
    side by side with, arm in arm with
    stand|standing firmly|proudly|squarely|united|always alongside|beside|with|behind|by
    throw|throwing|put|putting our _2 weight|name behind, lend|lending our _1 weight|name|support|platform|strength to
    standing up? for|against, proud? supporter|supporters|champion|champions|advocate|advocates|defender of|for
    add|adding our name|names|voice|voices to, link|linking arms with
    extend~|express~|offer~|pledge~ our _2 support|solidarity to|for
    stand|standing in support of, full support of|for|to, give|giving voice|a to, light|lighting a candle for
    friend|friends of
    firmly|squarely|always|proudly on the side of, speak|speaking up|out for, stick|sticking up for
    come|coming|came out in support of|for, unite|uniting|united for|behind|with, in support of the _2 fight|struggle
    back|backing the|a|all|every, proudly|fully|wholeheartedly back|support, salute|saluting the|all|every
    defend|defending the|all|every, raise|raising a|our fist|fists|voice|voices for|with, the voice|voices of
    join|joining the fight|call|movement|struggle|chorus for|against, amplify|amplifying the|all, all in behind
    use|using our platform|voice|voices|reach for|to, fight|fighting for _2 rights|equality|justice|equity|freedom
    take|taking a stand|stance for|with|against, show|showing up for, thinking of the|all|everyone
    pray|praying for|with
    grieve|grieving|hurt|hurting|ache with|for, send|sending our|all _2 love|strength|thoughts to
    hold|holding space for
    uplift|uplifting the|all|every, believe survivors|women|victims, advocate|advocates for, firmly|right|fully behind
    our _1 support|love|respect|strength goes|is|are to|with, dedicate this _3 to
    proud|proudly celebrate|celebrating|celebrates, our love|hearts to
    always champion, proudly supporting
    """
)
"""Solidarity, if the brand is who does it, and people or a movement are meant."""

SPEAKING_OUT = Lexicon(
    """
    we|i won't|can't|cannot stay|be|remain silent, silence is not|no an? option, we've|we have? got their back|backs
    we|i will not stay|be|remain silent, refuse to stay|be|remain silent, not in our _1 name|shop|house
    not on our watch
    we|i choose love, we|i reject it
    """
)
"""Solidarity, where a text names people or a movement anywhere."""

REGARD = Lexicon(
    f"""
    we|we'll|we're|we've|i|let's _2 {_REGARDING}, doors|hearts|arms are|is _1 open to|for, a safe space|haven|place for
    we|i _1 cheer|root|feel|listen|care|dedicate|speak|pray|hope|wish on|for|about|to|with, peace|justice|freedom for|in
    """
)
"""Solidarity, if people or a movement are meant, and nothing that is called after them."""

BARE = Lexicon(
    "in solidarity, standing|stand|stood shoulder to shoulder, stand|standing united, raise|raising our fists|fist"
)
"""Solidarity, if the brand is who shows it; with whom may be left open."""
