"""Addresses: whether a reader can follow one from a text, and whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from aligncheck.models import Brand

_ADDRESS = re.compile(
    r"https?://\w|\bwww\.\w|(?<![\w-])[\w-]+\.(?:org|com|net|info|example|ngo|gov|eu|uk|us|de|fr|nl|ie)\b",
    re.IGNORECASE,
)


def addressed(text: str) -> bool:
    """Say whether an address that a reader can follow stands in a text."""
    return bool(_ADDRESS.search(text))


def owned(address: str, brand: Brand) -> bool:
    """Say whether an address is the brand's own: on its `own_site`, or on one that bears its name."""
    where, own = _host(address), _host(brand.own_site or "")
    named = "".join(letter for letter in brand.name.casefold() if letter.isalnum())
    return bool(own and (where == own or where.endswith(f".{own}"))) or named in where.replace("-", "")


def _host(address: str) -> str:
    """Return the host of an address, written with or without its scheme; nothing for what has none."""
    try:
        found = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:  # "https://[oops"
        return ""
    return found.removeprefix("www.")
