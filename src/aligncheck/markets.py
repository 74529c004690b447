"""The markets of a campaign → the jurisdictions whose rules hold there; what has none is said, never silently green."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

EU, UK, US = "EU", "UK", "US"
JURISDICTIONS = (EU, UK, US)
"""Those with rules of their own; a rule without any holds everywhere."""


class Market(NamedTuple):
    """A market as a brief names it: the jurisdiction it lies in (none: no rules for it), and its code (DE, US-CA)."""

    named: str
    jurisdiction: str | None
    code: str | None


def market_of(name: str) -> Market:
    """Return what a name stands for: `UK`, `GB`, `Germany`, `de`, `US-CA`, `California`, `EU`."""
    key = " ".join(name.replace("_", "-").replace(".", "").casefold().split())
    if key in _EU or key in _MEMBERS:
        return Market(name, EU, _MEMBERS.get(key, EU))
    if key in _UK:
        return Market(name, UK, UK)
    if key in _US:
        return Market(name, US, US)
    state = key.removeprefix("us-")
    if key in _STATES or (key != state and state in _STATES.values()):
        return Market(name, US, f"US-{_STATES.get(key, state).upper()}")
    return Market(name, None, None)


def markets_of(names: Iterable[str]) -> tuple[Market, ...]:
    """Return the markets of a list of names, in order."""
    return tuple(market_of(name) for name in names)


def known_names() -> list[str]:
    """Return the names that are read, as people write them: for a did-you-mean."""
    return [*JURISDICTIONS, *(name.title() if len(name) > 2 else name.upper() for name in (*_MEMBERS, *_STATES))]  # noqa: PLR2004


_EU = frozenset({"eu", "european union", "eea", "europe"})
_UK = frozenset(
    {"uk", "gb", "united kingdom", "great britain", "britain", "england", "scotland", "wales", "northern ireland"}
)
_US = frozenset({"us", "usa", "united states", "united states of america"})
# ISO 3166-1 of the member states, with Greece also as EL, as EU texts write it.
_MEMBERS = {
    name: code
    for code, names in {
        "AT": "austria österreich", "BE": "belgium", "BG": "bulgaria", "HR": "croatia", "CY": "cyprus",
        "CZ": "czechia", "DK": "denmark", "EE": "estonia", "FI": "finland", "FR": "france",
        "DE": "germany deutschland", "GR": "greece el", "HU": "hungary", "IE": "ireland",
        "IT": "italy italia", "LV": "latvia", "LT": "lithuania", "LU": "luxembourg", "MT": "malta",
        "NL": "netherlands", "PL": "poland", "PT": "portugal", "RO": "romania", "SK": "slovakia",
        "SI": "slovenia", "ES": "spain españa", "SE": "sweden",
    }.items()
    for name in (code.lower(), *names.split())
} | {"czech republic": "CZ", "the netherlands": "NL"}  # fmt: skip
# "ga" would be Georgia and "ca" Canada: the short codes of states are read only behind `US-`.
_STATES = {
    "alabama": "al", "alaska": "ak", "arizona": "az", "arkansas": "ar", "california": "ca", "colorado": "co",
    "connecticut": "ct", "delaware": "de", "district of columbia": "dc", "florida": "fl", "hawaii": "hi", "idaho": "id",
    "illinois": "il", "indiana": "in", "iowa": "ia", "kansas": "ks", "kentucky": "ky", "louisiana": "la", "maine": "me",
    "maryland": "md", "massachusetts": "ma", "michigan": "mi", "minnesota": "mn", "mississippi": "ms", "missouri": "mo",
    "montana": "mt", "nebraska": "ne", "nevada": "nv", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm",
    "new york": "ny", "north carolina": "nc", "north dakota": "nd", "ohio": "oh", "oklahoma": "ok", "oregon": "or",
    "pennsylvania": "pa", "rhode island": "ri", "south carolina": "sc", "south dakota": "sd", "tennessee": "tn",
    "texas": "tx", "utah": "ut", "vermont": "vt", "virginia": "va", "washington": "wa", "west virginia": "wv",
    "wisconsin": "wi", "wyoming": "wy",
}  # fmt: skip

ELSEWHERE = frozenset(
    name.strip()
    for name in """
    argentina, australia, bahrain, bangladesh, belarus, bolivia, brazil, canada, chile, china, colombia, costa rica,
    cuba, ecuador, egypt, ethiopia, ghana, hong kong, iceland, india, indonesia, iran, iraq, israel, ivory coast,
    jamaica, japan, jordan, kazakhstan, kenya, korea, kuwait, lebanon, liechtenstein, macedonia, malaysia, mexico,
    moldova, mongolia, morocco, myanmar, nepal, new zealand, niger, nigeria, norway, oman, pakistan, panama, paraguay,
    peru, philippines, qatar, russia, rwanda, saudi arabia, senegal, serbia, singapore, south africa, south korea,
    sri lanka, switzerland, taiwan, tanzania, thailand, tunisia, turkey, türkiye, uganda, ukraine, uruguay, vietnam,
    zambia, albania, bosnia, montenegro, kosovo, andorra, monaco, puerto rico, asia, africa, latin america, worldwide,
    global, international
    """.split(",")
)
"""Markets without rules that people name: none of them is a slip for one that has rules."""
