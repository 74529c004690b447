"""Paid voices: who speaks for money says so at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aligncheck.finding import Hit
from aligncheck.lexicon import Lexicon
from aligncheck.markets import UK, US
from aligncheck.prose import Prose
from aligncheck.rules.base import rule
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Creator
    from aligncheck.target import PostView, Target


@rule("AD01", "paid-voice-undisclosed", Severity.ERROR)
def paid_voice_undisclosed(target: Target) -> Iterator[Hit]:
    """Somebody is paid to speak, and a reader is not told at the start.

    Looks for:
        A post whose `creator` is `paid`, without a word for advertising in its first words or in `disclosure`. #sp,
        #collab, #ambassador, #gifted and thanks do not say it, nor does a mark behind other tags at the end.

    Why:
        Praise that was paid for is read as a friend's advice; a mark that comes last is not read.

    Clears it:
        `disclosure` with the word as the post shows it, or the post begins with it. UK, US: Ad, #ad, Advert, Paid
        partnership. DE, AT: Anzeige, Werbung. FR: publicité, collaboration commerciale. NL: reclame, advertentie. Of
        several markets one is enough, in the language of the post.

    Bad:
        Not one blister in my Larkhill shoes. #run #shoes #collab

    Good:
        #ad Not one blister in my Larkhill shoes.

    Basis:
        US: 16 CFR 255.5. UK: CAP Code 2.1 and 2.3; DMCC Act 2024, schedule 20. EU: UCPD 7(2) and Annex I 11; in
        Germany UWG 5a(4), in France Act 2023-451.
    """
    forms = _forms(target)
    for view in target.posts:
        creator = view.post.creator
        if creator is not None and creator.paid and not _disclosed(view, creator, forms):
            yield _hit(view, creator, forms)


def _disclosed(view: PostView, creator: Creator, forms: Sequence[Lexicon]) -> bool:
    """Say whether the facts or the first words of a post tell that it is paid for."""
    if creator.disclosure and any(_found(forms, Prose(creator.disclosure))):
        return True
    return any(_at_the_start(view.passage.prose, match) for match in _found(forms, view.passage.prose))


def _at_the_start(prose: Prose, match: Match) -> bool:
    """Say whether a mark stands where it is read: first, or as a tag or of several words soon after."""
    marked = match.last - match.first > 1 or prose.text[match.start - 1 : match.start] in _SIGNS
    first = all(token.word == "@" for token in prose.tokens[: match.first])
    return first or (marked and match.first < _FIRST_WORDS)


def _hit(view: PostView, creator: Creator, forms: Sequence[Lexicon]) -> Hit:
    """Return a hit on the disclosure that does not do, or on the creator who has none."""
    word = forms[0].patterns[0].capitalize()
    way_out = f"begin the post with “{word}”, and enter it as the creator's `disclosure`"
    if creator.disclosure:
        message = f"“{creator.disclosure}” does not tell readers that {creator.name} is paid"
        return Hit((*view.route, "creator", "disclosure"), message, way_out)
    late = next(_found(forms, view.passage.prose), None)
    message = f"{creator.name} is paid, and readers are not told at the start"
    return Hit((*view.route, "creator"), f"“{late.text}” comes too late: {message}" if late else message, way_out)


def _found(forms: Sequence[Lexicon], prose: Prose) -> Iterator[Match]:
    return (match for form in forms for match in form.find(prose))


def _forms(target: Target) -> Sequence[Lexicon]:
    """Return the words for advertising in the markets of a brief; where one is not listed, all."""
    codes = dict.fromkeys((market.code or "").partition("-")[0] for market in target.markets)
    listed = codes and all(code in _FORMS for code in codes)
    return [_FORMS[code] for code in (codes if listed else _FORMS)]


_FIRST_WORDS = 5
_SIGNS = {"#", "[", "("}
_ENGLISH = """
    ad, advert, advertisement, advertising, advertorial, paid ad|advert|advertisement|partnership|promotion
    this|following is an ad|advert|advertisement
"""
# Words are folded: small letters without accents.
_FORMS = {
    UK: Lexicon(_ENGLISH),
    US: Lexicon(_ENGLISH, "sponsored, paid by, i'm|was paid"),
    "IE": Lexicon(_ENGLISH, "fogra"),
    "DE": Lexicon("anzeige, werbung, bezahlte werbung|anzeige|partnerschaft"),
    "AT": Lexicon("werbung, anzeige, entgeltliche einschaltung, bezahlte werbung|anzeige|partnerschaft"),
    "FR": Lexicon("publicite, collaboration commerciale, partenariat remunere"),
    "BE": Lexicon("reclame, publicite, advertentie, werbung, promotie, collaboration commerciale"),
    "NL": Lexicon("reclame, advertentie, betaalde samenwerking|partnerschap|promotie, adv, ad"),
    "LU": Lexicon("publicite, werbung, anzeige, collaboration commerciale"),
    "IT": Lexicon("pubblicita, contenuto sponsorizzato, advertising, adv, ad"),
    "ES": Lexicon("publicidad, publi, colaboracion pagada"),
    "PT": Lexicon("publicidade, pub, parceria paga"),
    "PL": Lexicon("reklama, material reklamowy, wspolpraca reklamowa|platna, platna wspolpraca"),
    "SE": Lexicon("reklam, annons, reklamsamarbete, betalt samarbete"),
    "DK": Lexicon("reklame, annonce, betalt partnerskab"),
    "FI": Lexicon("mainos, kaupallinen yhteistyo"),
    "CZ": Lexicon("reklama, placena spoluprace, placene partnerstvi"),
}
"""What tells readers that a post is paid for, by market; the first is the one to write."""

RULES = (paid_voice_undisclosed,)
"""The rules of this family."""
