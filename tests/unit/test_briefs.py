"""A brief in Markdown: its last post is the body, `post:` has the facts of it; and where all that stands."""

from __future__ import annotations

from aligncheck.briefs import BriefFile, fronted_brief

FILE = "a.md"
BRIEF = """\
---
campaign: Refill month
posts: [First, second]
post:
  type: educational
  creator: Ann
---

# Bring your bottle

We fill it again.
"""


def read(text: str) -> BriefFile:
    return fronted_brief(text.encode(), FILE)


def test_the_body_is_the_text_of_the_last_post() -> None:
    found = read(BRIEF)
    *_, last = found.brief.posts
    body = found.value(("posts", 2, "text"))

    assert [post.text for post in found.brief.posts[:2]] == ["First", "second"]
    assert (last.text, last.type) == ("# Bring your bottle\n\nWe fill it again.", "educational")
    assert body == "\n# Bring your bottle\n\nWe fill it again.\n"
    assert found.span(("posts", 2, "text"), body.index("fill"), body.index("fill") + 4) == (FILE, 11, 4, 11, 8)
    assert found.span(("posts", 2)) == (FILE, 9, 1, 9, 20)
    assert list(found.commented()) == [(("posts", 2, "text"), body)]


def test_the_facts_of_the_body_stand_in_front() -> None:
    found = read(BRIEF)

    assert found.value(("posts", 2, "creator")) == "Ann"
    assert found.span(("posts", 2, "type")) == (FILE, 5, 9, 5, 20)
    assert found.span(("posts", 1)) == (FILE, 3, 16, 3, 22)


def test_without_a_body_there_are_only_the_posts_in_front() -> None:
    """The last of them is its own, and not the body's."""
    found = read("---\ncampaign: Refill month\nposts: [First, second]\n---\n\n")

    assert [post.text for post in found.brief.posts] == ["First", "second"]
    assert found.value(("posts", 1)) == "second"
    assert found.span(("posts", 1)) == (FILE, 3, 16, 3, 22)
    assert list(found.commented()) == []


def test_without_any_post() -> None:
    found = read("---\ncampaign: Refill month\n---\n")

    assert found.brief.posts == ()
    assert found.value(("posts",)) is None
