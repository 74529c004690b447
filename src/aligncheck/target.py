"""What a rule looks at: a brief, its copy in passages, the brand behind it, and what the score says of the two."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from aligncheck.excusing import excuses_of
from aligncheck.finding import Hit
from aligncheck.language import Reading, language
from aligncheck.lexicon import heard_in, shelved
from aligncheck.markets import JURISDICTIONS, markets_of
from aligncheck.prose import Prose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from aligncheck.briefs import BriefFile
    from aligncheck.excusing import Excuse
    from aligncheck.finding import Edit
    from aligncheck.judging import Judge
    from aligncheck.lexicon import Lexicon, Match
    from aligncheck.loading import Profile
    from aligncheck.markets import Market
    from aligncheck.models.brief import Backing, Brief, Claim, Post
    from aligncheck.report import Result
    from aligncheck.source import Route


class Passage:
    """A piece of copy: the text of a post, a claim, a call to action. `claims` are those it makes."""

    def __init__(
        self, kind: str, route: Route, text: str, claims: Sequence[Claim] = (), post: int | None = None
    ) -> None:
        """Hold a piece of copy; `kind` is campaign, because, claim, post, cta or position; posts count from 0."""
        self.kind, self.route, self.text, self.claims, self.post = kind, route, text, tuple(claims), post

    @cached_property
    def prose(self) -> Prose:
        """Return the text as it is read."""
        return Prose(self.text)

    @cached_property
    def unread(self) -> bool:
        """Say whether the text is plainly in a language that the rules cannot read."""
        return language(self.text) is Reading.FOREIGN

    @property
    def backings(self) -> list[Backing]:
        """Return what the claims made here rest on."""
        return [claim.backing for claim in self.claims if claim.backing]

    def hit(self, match: Match, message: str, way_out: str, fix: Edit | None = None) -> Hit:
        """Return a hit on a phrase of this passage."""
        return Hit(self.route, message, way_out, match.start, match.end, fix)


class PostView(NamedTuple):
    """A post with its copy; `passages` are its text, its call to action and its position."""

    number: int  # from 0
    post: Post
    route: Route
    passage: Passage
    passages: tuple[Passage, ...]


class Target:
    """A brief under review. What costs time is worked out when a rule asks for it."""

    kind: Literal["brief"] = "brief"

    def __init__(self, found: BriefFile, judge: Judge, as_of: dt.date, markets: Sequence[str] | None = None) -> None:
        """Hold a brief; `markets` override the brief's, which override the profile's and the settings'."""
        self.found, self.judge, self.as_of = found, judge, as_of
        self.brief: Brief = found.brief
        self._markets = markets
        self._heard_of: tuple[int, AbstractSet[Lexicon]] = (-1, frozenset())  # of how many lexicons, those that …
        self.ran: frozenset[str] = frozenset()  # the codes and families of the rules that look at it

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Return the claims that have an id, the first of each."""
        return {claim.id: claim for claim in reversed(self.brief.claims) if claim.id}

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return all copy, in the order of the file's keys."""
        brief = self.brief
        heads = [("campaign", brief.campaign), ("because", brief.because)]
        said = [self._passage(kind, (kind,), text) for kind, text in heads if text]
        claims = [
            self._passage("claim", ("claims", index, "text"), claim.text, (claim,))
            for index, claim in enumerate(brief.claims)
        ]
        return (*said, *claims, *(passage for view in self.posts for passage in view.passages))

    @cached_property
    def posts(self) -> tuple[PostView, ...]:
        """Return the posts with their copy."""
        return tuple(self._post(index, post) for index, post in enumerate(self.brief.posts))

    @cached_property
    def excuses(self) -> tuple[Excuse, ...]:
        """Return the suppressions; once the other rules have looked, they know whether they were of use."""
        return excuses_of(self.found)

    @property
    def post_passages(self) -> tuple[Passage, ...]:
        """Return the texts of the posts."""
        return tuple(view.passage for view in self.posts)

    @cached_property
    def copy(self) -> str:
        """Return the text of all posts and claims, for what is asked of the campaign as a whole."""
        return "\n\n".join(passage.text for passage in self.passages if passage.kind not in ("campaign", "because"))

    @cached_property
    def foreign(self) -> bool:
        """Say whether the brief itself says that its copy is in another language than English."""
        told = (self.brief.language or "en").strip().lower().replace("_", "-")
        return told.partition("-")[0] not in _ENGLISH

    @cached_property
    def unread(self) -> tuple[Passage, ...]:
        """Return the claims and posts that the rules cannot read."""
        copy = [passage for passage in self.passages if passage.kind in ("claim", "post")]
        return tuple(passage for passage in copy if self.foreign or passage.unread)

    @cached_property
    def readable(self) -> Target:
        """Return what rules that read words are shown: this target, without copy in other languages."""
        return _Readable(self, self._markets) if self.unread or self.foreign else self

    @property
    def names_markets(self) -> bool:
        """Say whether the markets are those that the brief itself names."""
        return bool(self.brief.markets) and not self._markets

    @cached_property
    def markets(self) -> tuple[Market, ...]:
        """Return the markets it runs in; none if nobody says."""
        brand = self.profile.brand.markets if self.profile else None
        return markets_of(self._markets or self.brief.markets or brand or self.judge.markets)

    @cached_property
    def jurisdictions(self) -> frozenset[str]:
        """Return the jurisdictions whose rules hold; where no market is told, all."""
        if not self.markets:
            return frozenset(JURISDICTIONS)
        return frozenset(market.jurisdiction for market in self.markets if market.jurisdiction)

    @cached_property
    def consumers(self) -> bool:
        """Say whether consumers are addressed: unless the profile says that the brand sells to businesses only."""
        return not (self.profile and self.profile.brand.sells_to == "businesses")

    @cached_property
    def profile(self) -> Profile | None:
        """Return the brand's profile; none if the brief names none, or it cannot be read (BR01 says so)."""
        return self.judge.profile(self.found.file, self.brief.brand) if self.brief.brand else None

    def judged(self, cause: str) -> Result | None:
        """Return what the score says of the brand and a cause; none without a profile, or for an unknown cause."""
        return self.judge.result(self.profile, cause) if self.profile else None

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """Return what the score says of the brand and each cause of the brief that is known."""
        return tuple(result for cause in self.brief.about if (result := self.judged(cause)))

    def day(self, post: int | None = None) -> dt.date:
        """Return the day that the law is asked of: when a post (or the campaign) appears, but not before `as_of`."""
        on = self.brief.posts[post].on if post is not None else None
        when = on or self.brief.starts
        return max(self.as_of, when.first) if when else self.as_of

    def phrases(self, lexicon: Lexicon, passages: Sequence[Passage] | None = None) -> Iterator[tuple[Passage, Match]]:
        """Yield where the phrases of a lexicon stand in the copy, unless denied, quoted or asked."""
        if passages is None and not lexicon.apart and lexicon not in self._heard:
            return
        for passage in self.passages if passages is None else passages:
            for match in lexicon.find(passage.prose):
                yield passage, match

    @property
    def _heard(self) -> AbstractSet[Lexicon]:
        """Return the lexicons that have a phrase in the copy."""
        if self._heard_of[0] != shelved():
            self._heard_of = (shelved(), heard_in(passage.prose for passage in self.passages))
        return self._heard_of[1]

    def _post(self, index: int, post: Post) -> PostView:
        route: Route = ("posts", index)
        claims = [self.claims[name] for name in post.claims if name in self.claims]
        texts: list[tuple[str, Route, str]] = [("post", (*route, "text"), post.text)]
        if post.position:
            texts.append(("position", (*route, "position"), post.position.text))
        if post.cta:
            texts.append(("cta", (*route, "cta"), post.cta.text))
        passages = tuple(self._passage(kind, where, text, claims, index) for kind, where, text in texts)
        return PostView(index, post, route, passages[0], passages)

    def _passage(
        self, kind: str, route: Route, text: str, claims: Sequence[Claim] = (), post: int | None = None
    ) -> Passage:
        """Return a passage with the text as it stands in the file, so that offsets into it are right there."""
        value = self.found.value(route)
        if value is None and self.found.value((*route, "text")) is not None:
            route = (*route, "text")  # a line written as a mapping
            value = self.found.value(route)
        if value is None and route and route[-1] == "text":
            value = self.found.value(route[:-1])  # … or as plain text
            route = route[:-1] if value is not None else route
        return Passage(kind, route, text if value is None else value, claims, post)


class _Readable(Target):
    """A brief with the posts, claims and other passages that the rules can read."""

    def __init__(self, whole: Target, markets: Sequence[str] | None) -> None:
        super().__init__(whole.found, whole.judge, whole.as_of, markets)
        self.whole, self.ran = whole, whole.ran

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return the copy that can be read; of the name and the reason only if a claim or a post can be."""
        posts = {view.number for view in self.posts}
        claims = [each for each in self.whole.passages if each.kind == "claim" and self._reads(each)]
        said = [each for each in self.whole.passages if each.kind in ("campaign", "because") and self._reads(each)]
        if not posts and not claims:
            return ()
        return (*said, *claims, *(each for each in self.whole.passages if each.post in posts and self._reads(each)))

    @cached_property
    def posts(self) -> tuple[PostView, ...]:
        """Return the posts whose text can be read."""
        return tuple(
            view._replace(passages=tuple(each for each in view.passages if self._reads(each)))
            for view in self.whole.posts
            if self._reads(view.passage)
        )

    def _reads(self, passage: Passage) -> bool:
        return not (self.whole.foreign or passage.unread)


_ENGLISH = frozenset({"en", "eng", "english"})
