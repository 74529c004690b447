"""What a rule for brand profiles looks at: a profile, and what the score is made with."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from aligncheck.markets import JURISDICTIONS, markets_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from aligncheck.excusing import Excuse
    from aligncheck.judging import Judge
    from aligncheck.markets import Market
    from aligncheck.models import Brand
    from aligncheck.subjects import BrandFile


class BrandTarget:
    """A brand profile under review. It holds no suppressions: the settings and a baseline accept its findings."""

    kind: Literal["brand"] = "brand"
    excuses: tuple[Excuse, ...] = ()

    def __init__(self, found: BrandFile, judge: Judge, as_of: dt.date, markets: Sequence[str] | None = None) -> None:
        """Hold a profile; `markets` override its own, which override those of the settings."""
        self.found, self.judge, self.as_of = found, judge, as_of
        self.profile = judge.settled.completed(found.profile)
        self.brand: Brand = self.profile.brand
        self._markets = markets
        self.ran: frozenset[str] = frozenset()  # the codes and families of the rules that look at it

    @cached_property
    def markets(self) -> tuple[Market, ...]:
        """Return the markets it sells in; none if nobody says."""
        return markets_of(self._markets or self.brand.markets or ())

    @cached_property
    def jurisdictions(self) -> frozenset[str]:
        """Return the jurisdictions whose rules hold; where no market is told, all."""
        if not self.markets:
            return frozenset(JURISDICTIONS)
        return frozenset(market.jurisdiction for market in self.markets if market.jurisdiction)

    @property
    def readable(self) -> BrandTarget:
        """Return what rules that read words are shown: all of it, for a profile has no copy."""
        return self

    @property
    def consumers(self) -> bool:
        """Say whether consumers are addressed: unless the brand sells to businesses only."""
        return self.brand.sells_to != "businesses"

    def day(self, post: int | None = None) -> dt.date:  # noqa: ARG002  (as a brief has it, which has posts)
        """Return the day that the law is asked of."""
        return self.as_of
