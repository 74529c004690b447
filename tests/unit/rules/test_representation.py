"""Representation: when a group is the subject, and what a leave must tell."""

from __future__ import annotations

import pytest

from tests.unit.rules.looking import findings, marked, post


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Many disabled people still wait for a lift.", ["disabled people"]),
        ("We know that asylum seekers always face long waits.", ["asylum seekers"]),
        ("Every week, older people feel alone.", ["older people"]),
        ("People with dementia remember songs.", ["People with dementia"]),
    ],
)
def test_a_group_that_is_told_about(copy: str, words: list[str]) -> None:
    assert marked("RP01", copy) == words


@pytest.mark.parametrize(
    "copy",
    [
        "Deaf people are welcome.",
        "Refugees are always free guests.",
        "Disabled people get in at half price.",
        "Older people asked for chairs by the lift.",
        "A club for deaf people. They live in Wem.",
        "Blind guests find the menu in braille.",
        "Deaf people, live!",
        "Homeless people",
        "We don't think that homeless people have names on a list.",
        "#BlackLivesMatter",
    ],
)
def test_a_group_that_is_named_only(copy: str) -> None:
    assert marked("RP01", copy) == []


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Refugees have no voice.", ["Refugees"]),
        ("One in four deaf people can't get a seat.", ["deaf people"]),
        ("Half of deaf people are asked twice.", ["deaf people"]),
        ("Next to deaf people are two chairs.", []),
        ("An app for deaf people, by our engineers.", ["app for deaf people"]),
        ("An app for deaf people.", []),
        ("A film about a deaf mother.", ["film about a deaf mother"]),
        ("Refugees sang. We gave them a stage.", ["gave them a stage"]),
        ("The band sang. We gave them a stage.", []),
        ("A film about deaf women. Written by deaf women.", []),
        ("A film about the homeless.", ["film about the homeless"]),
    ],
)
def test_who_is_told_of_and_by_whom(copy: str, words: list[str]) -> None:
    assert marked("RP01", copy)[:1] == words


@pytest.mark.parametrize(
    ("advisers", "found"),
    [
        ("[{name: A, paid: yes, credited: yes}]", []),
        ("[{name: A, paid: yes}, {name: B, credited: yes}]", [("consulted", 0)]),
        ("[Joan Pellow]", [("consulted", 0)]),
    ],
)
def test_an_adviser_is_both_paid_and_credited(advisers: str, found: list[tuple[str | int, ...]]) -> None:
    text = post("Deaf people live in a world without doorbells.", facts=f"consulted: {advisers}")
    assert [each.route for each in findings("RP01", text)] == found


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Inspired by the Navajo culture.", ["Inspired by the Navajo culture"]),
        ("Sugar skulls on every tin", ["Sugar skulls"]),
        ("A sacred indigenous symbol", ["sacred indigenous symbol"]),
        ("Indigenous art fair on Sunday", []),
        ("Native apps, sacred hours, traditional patterns of rain", []),
    ],
)
def test_what_is_borrowed(copy: str, words: list[str]) -> None:
    assert marked("RP02", copy) == words


@pytest.mark.parametrize(
    ("permission", "found"),
    [
        ("{of: Aztec motif, by: Casa Tlali}", [("permissions", 0)]),
        ("{of: Aztec motif, by: Casa Tlali, credit: on each tin}", []),
        ("{of: Aztec motif, by: Casa Tlali, benefit: 5 %}", []),
    ],
)
def test_a_leave_tells_credit_or_benefit(permission: str, found: list[tuple[str | int, ...]]) -> None:
    text = post("An Aztec motif and a tribal print.", facts=f"permissions: [{permission}]")
    assert [each.route for each in findings("RP02", text)] == found
