"""Evidence: claims that somebody can check, and copy that everybody can use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aligncheck.finding import Edit, Hit
from aligncheck.lexicon import Lexicon
from aligncheck.rules.addresses import addressed
from aligncheck.rules.base import rule
from aligncheck.rules.hashtags import joined
from aligncheck.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aligncheck.lexicon import Match
    from aligncheck.models.brief import Claim
    from aligncheck.prose import Prose
    from aligncheck.target import Passage, PostView, Target

_CLICK = Lexicon(
    """
    click|clicking|clicked|tap|tapping|press|pressing|hit|hitting here, click|tap this
    click|clicking|tap|tapping|follow|following|use|using|press|pressing|hit|hitting|visit|open on? this link|url
    """
)
_THERE = Lexicon("click|tap|press|clicks|taps there")
_HERE = Lexicon("found|available|see|read|view|download|published|more it? here, here")
_MODALS = frozenset("should will would must might may does doesn't won't it".split())
_DOCUMENTS = frozenset(
    """
    report figures results study survey audit certificate numbers data facts policy details method methodology proof
    evidence findings read download info information document research list accounts statement count
    """.split()
)
"""What "here" leads to, where it is no place."""
_ADDRESS_NEXT = re.compile(r"[\W_]{0,8}(?:https?://|www\.|[\w-]{1,60}(?:\.[\w-]{1,60}){0,6}\.\w{2,8}/)", re.IGNORECASE)
# Looked for from where a run of letters begins, and not from each letter of it: a page of "a-a-a" has ten thousand.
_PDF_ADDRESS = re.compile(
    r"(?<![\w./-])(?:(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+/[^\s()<>\[\]]*|[\w-]+(?:\.[\w-]+)*)\.pdf\b",
    re.IGNORECASE,
)
_TOLD_PDF = re.compile(r"\bPDF\b")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\[\]]{1,200})\]\(|<a\s[^<>]{1,400}>(?P<html>[^<>]{1,200})</a>", re.IGNORECASE)
_NAMELESS = frozenset(
    " ".join(each.split())
    for each in """
    here, click here, tap here, press here, right here, over here, just here, read here, see here, view here, more here,
    this, that, link, the link, this link, our link, url, this page, this site, this website, click this link, tap,
    follow this link, tap this link, more, read more, see more, learn more, find out more, discover more, show more,
    more info, more information, read more here, details, more details, download, click, continue, read on,
    read it here, find it here, go, view, open, pdf, info
    """.split(",")
)
_LETTERS = re.compile(r"\w+")
_PDF = re.compile(r"\.pdf(?:[?#].*)?$", re.IGNORECASE)
_VISUAL = frozenset({"instagram", "tiktok", "pinterest", "youtube", "facebook"})


@rule("EV01", "claim-without-evidence", Severity.WARNING)
def claim_without_evidence(target: Target) -> Iterator[Hit]:
    """A claim that nothing shows, or whose review is overdue.

    Looks for:
        A claim with neither `evidence` nor an address in its `backing`, unless that is a label with its licence; a
        `review_by` that has passed.

    Why:
        Whoever makes a claim must hold the proof before it is published, and old proof is no proof of today.

    Clears it:
        `evidence` with an address or a path; a later `review_by`, once somebody has looked.

    Bad:
        {id: refills, text: "Our customers refilled 41,000 bottles in 2026"}

    Good:
        {id: refills, text: "…", evidence: https://tills.example/refills, review_by: 2027-11-01}

    Basis:
        CMA Green Claims Code, principle 6; CAP Code 3.7.
    """
    for number, claim in enumerate(target.brief.claims):
        if not _shown(claim):
            message = "the claim names nothing that shows it"
            yield Hit(("claims", number), message, "add `evidence:` with an address or a path")
        if claim.review_by and claim.review_by.last < target.as_of:
            message = f"the claim was to be reviewed by {claim.review_by}"
            yield Hit(("claims", number, "review_by"), message, "check that it still holds, then set a later date")


@rule("EV02", "not-for-everybody", Severity.WARNING)
def not_for_everybody(target: Target) -> Iterator[Hit]:
    """Copy or proof that some people cannot use.

    Looks for:
        "Click here", "here" or "read more" as the text of a link, or "here" as the place of a report; a PDF as a post's
        only source, or its address in the text with no word that it is one; a post on a visual channel
        (Instagram, TikTok, Pinterest, YouTube, Facebook) without `alt`; a hashtag of several words in small letters.

    Why:
        Those who listen to a page hear links and tags out of their sentence, see no picture, and are lost in many PDFs.

    Clears it:
        Link text that says where it leads; a page beside the PDF in `sources`; `alt`; a hashtag with a capital for each
        word.

    Bad:
        For our report, click here. #everyriverhasaname

    Good:
        Read the [2026 impact report (PDF, 2 MB)](https://…). #EveryRiverHasAName

    Basis:
        WCAG 2.2, criteria 1.1.1, 1.2.2 and 2.4.4; European Accessibility Act.
    """
    for view in target.posts:  # in whatever language
        yield from _only_pdf(view)
        yield from _unseen(view)
    for view in target.readable.posts:
        for passage in view.passages:
            yield from _nameless(passage)
            yield from _bare_pdf(passage)
            yield from _tags(passage, target)


def _shown(claim: Claim) -> bool:
    backing = claim.backing
    return bool(claim.evidence or (backing and (backing.url or (backing.scheme and backing.licence))))


def _nameless(passage: Passage) -> Iterator[Hit]:
    """Yield links whose text says nothing, and requests to click here."""
    places = {found.span(found.lastgroup or 0) for found in _LINK.finditer(passage.text) if _says_nothing(found)}
    for match in (*_asked_to_click(passage.prose), *_leading_here(passage)):
        if not any(start <= match.start < end for start, end in places):
            places.add((match.start, match.end))
    for start, end in sorted(places):
        message = f"“{' '.join(passage.text[start:end].split())}” does not say where the link leads"
        yield Hit(passage.route, message, "let the link's words name what is there", start, end)


def _says_nothing(link: re.Match[str]) -> bool:
    """Say whether the text of a link names nothing: letters alone count, "👉 Read more…" is "read more"."""
    return " ".join(_LETTERS.findall((link[link.lastgroup or 0]).lower())) in _NAMELESS


def _asked_to_click(prose: Prose) -> Iterator[Match]:
    """Yield requests to click here; what clicks by itself ("the belt should click here") asks none."""
    if _THERE.found(prose):
        return
    for match in _CLICK.find(prose):
        before = prose.words[max(0, match.first - 2) : match.first]
        if not (before and before[-1] in _MODALS and before[0] != "you"):
            yield match


def _leading_here(passage: Passage) -> Iterator[Match]:
    """Yield "here" as the place of a document, before an address or at the end of its sentence; not as a place."""
    prose = passage.prose
    for match in _HERE.find(prose):
        first, last = prose.sentence(match.first)
        first = prose.sentence(first - 1)[0] if first and match.first == first else first  # "Proof? Here: …"
        told = any(token.word in _DOCUMENTS for token in prose.tokens[first : match.last])
        shown = match.last == last and match.first + 1 < match.last
        if told and (shown or _ADDRESS_NEXT.match(passage.text, match.end)):
            yield match


def _bare_pdf(passage: Passage) -> Iterator[Hit]:
    """Yield the address of a PDF, in a text that neither says that it is one nor names a page beside it."""
    if ".pdf" not in passage.text.lower():
        return
    found = list(_PDF_ADDRESS.finditer(passage.text))
    rest = _PDF_ADDRESS.sub(" ", passage.text)
    if found and not addressed(rest) and not _TOLD_PDF.search(rest):
        way_out = "add a page that says the same, or say that it is a PDF and how big"
        yield Hit(passage.route, "the address leads to a PDF, unannounced", way_out, *found[0].span())


def _tags(passage: Passage, target: Target) -> Iterator[Hit]:
    for index in passage.prose.tags:
        token = passage.prose.tokens[index]
        tag = passage.text[token.start : token.end]
        words = joined(tag, target)
        if words is not None:
            start = token.start - 1
            better = "".join(word[:1].upper() + word[1:] for word in words)
            fix = (
                Edit(passage.route, start, token.end, f"#{better}", "begin each word with a capital") if words else None
            )
            way_out = f"write #{better}" if words else "begin each word with a capital"
            message = f"“#{tag}” is read out as one word"
            yield Hit(passage.route, message, way_out, start, token.end, fix)


def _only_pdf(view: PostView) -> Iterator[Hit]:
    sources = view.post.sources
    if sources and all(_PDF.search(source) for source in sources) and not addressed(view.passage.text):
        message = "the only source is a PDF"
        yield Hit((*view.route, "sources", 0), message, "add a page that says the same beside it", 0, len(sources[0]))


def _unseen(view: PostView) -> Iterator[Hit]:
    words = (view.post.channel or "").casefold().split()
    if not view.post.alt and not _VISUAL.isdisjoint(words):
        message = f"a post on {view.post.channel} does not tell what its picture or film shows"
        yield Hit(view.route, message, "add `alt:`")


RULES = (claim_without_evidence, not_for_everybody)
"""The rules of this family."""
