"""The catalogue to look at: lists with filters, one cause whole, and search by meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aligncheck.catalogue import Kind
from aligncheck.errors import UsageError, did_you_mean
from aligncheck.library import builtin_source, models_of
from aligncheck.matching import Matcher
from aligncheck.models import Facet, Model, When

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from aligncheck import models
    from aligncheck.catalogue import Catalogue, Cause
    from aligncheck.embedding.encoder import Encoder

_SEARCHED = (Kind.MEANING, Kind.PRODUCTS, Kind.OPERATIONS, Kind.VALUES, Kind.AUDIENCES, Kind.DUTY)
_LEAST = 0.1


@dataclass(frozen=True, slots=True)
class Hit:
    """A cause that a text is near to: the strength (0-1) of the best match, and the phrase it was met by."""

    cause: Cause
    strength: float
    phrase: str
    kind: Kind


def listed(
    catalogue: Catalogue,
    encoder: Encoder,
    *,
    family: str | None = None,
    sdg: int | None = None,
    trade: str | None = None,
) -> list[Cause]:
    """Return the causes that pass every filter; with a trade, the nearest to it first. Raises UsageError."""
    causes: Sequence[Cause] = list(catalogue)
    if trade is not None:
        causes = of_trade(trade, catalogue, encoder)
    return [
        cause for cause in causes if (family is None or cause.family == family) and (sdg is None or sdg in cause.sdgs)
    ]


def searched(text: str, catalogue: Catalogue, encoder: Encoder) -> list[Hit]:
    """Return the causes a text is near to, the nearest first."""
    matcher = Matcher(catalogue, encoder)
    hits = []
    for entry in catalogue.entries.values():
        strength, kind = max((matcher.strength(text, entry, kind), -kind) for kind in _SEARCHED)
        if strength >= _LEAST:
            hits.append(Hit(entry.cause, strength, matcher.phrase(text, entry, Kind(-kind))[0], Kind(-kind)))
    return sorted(hits, key=lambda hit: (-round(hit.strength, 3), hit.cause.id))


def of_trade(trade: str, catalogue: Catalogue, encoder: Encoder) -> list[Cause]:
    """Return the causes that follow from a trade alone, the nearest first."""
    from aligncheck.trades import find_trade, trade_names  # noqa: PLC0415  (only this filter needs them)

    found = find_trade(trade, encoder)
    if found is None:
        near = did_you_mean(trade, trade_names()) or "; say what it sells or makes"
        raise UsageError(f"no trade is called {trade!r}{near}")
    matcher = Matcher(catalogue, encoder)
    lines = [
        (line, kind)
        for lines, kind in ((found.sells, Kind.PRODUCTS), (found.operations, Kind.OPERATIONS))
        for line in lines
    ]
    lines += [(line, Kind.DUTY) for line in found.footprints]
    lines += [(line, Kind.AUDIENCES) for line in found.audiences]
    best = [
        (round(max(matcher.strength(line, entry, kind) for line, kind in lines), 3), entry.cause)
        for entry in catalogue.entries.values()
    ]
    nearest = sorted((-strength, cause.id, cause) for strength, cause in best if strength >= _NEAR)
    return [cause for _, _, cause in nearest]


_NEAR = 0.5


def cause_model(cause: str, paths: Sequence[str | Path], *, builtin: bool = True) -> models.Cause:
    """Return a cause as it stands in its file; raises UsageError for an unknown id, InputError for a bad file."""
    found: dict[str, models.Cause] = {}
    for path in ([builtin_source()] if builtin else []) + list(paths):
        found |= {model.id: model for model in models_of(path)}
    if cause not in found:
        raise UsageError(
            f"no cause has the id {cause!r}{did_you_mean(cause, list(found)) or '; see `aligncheck causes list`'}"
        )
    return found[cause]


def list_data(causes: Sequence[Cause]) -> dict[str, Any]:
    """Return what `causes list --format json` prints."""
    rows = [
        {"id": c.id, "name": c.name, "family": c.family, "sdgs": list(c.sdgs), "summary": c.summary} for c in causes
    ]
    return {"schema": "aligncheck/causes@1", "causes": rows}


def search_data(hits: Sequence[Hit]) -> dict[str, Any]:
    """Return what `causes search --format json` prints."""
    rows = [
        {"id": h.cause.id, "name": h.cause.name, "strength": round(h.strength, 2), "phrase": h.phrase} for h in hits
    ]
    return {"schema": "aligncheck/search@1", "causes": rows}


def cause_data(model: models.Cause) -> dict[str, Any]:
    """Return what `causes show --format json` prints: the cause as it stands in its file."""
    return {"schema": "aligncheck/cause@1", "cause": _plain(model)}


def _plain(value: Any) -> Any:  # noqa: ANN401  (any part of a cause)
    if isinstance(value, Facet) and value.strength == 1.0:
        return value.text
    if isinstance(value, Model):
        told = {name: field for name, field in type(value).model_fields.items() if name in value.model_fields_set}
        return {field.alias or name: _plain(getattr(value, name)) for name, field in told.items()}
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return str(value) if isinstance(value, When) else value
