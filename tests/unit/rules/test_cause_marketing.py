"""Cause marketing (CM): what the case files do not show. The words are marked in the copy of one post."""

from __future__ import annotations

import pytest

from tests.unit.rules.looking import findings, marked, post

SPOKEN = [
    ("CM01", "10% of all profits will be donated to charity.", "to charity"),
    ("CM01", "Every purchase helps children in need.", "children in need"),
    ("CM01", "Your purchase supports families affected by floods.", "Your purchase supports"),
    ("CM01", "Help us raise £10,000 for sick kids.", "raise £10,000 for"),
    ("CM01", "We give back with every purchase.", "give back"),
    ("CM01", "All proceeds to cancer research.", "All proceeds to"),
    ("CM01", "20% of each tee will be donated to LGBTQ+ charities.", "donated"),
    ("CM01", "We donate £1 of each mug for World Water Day.", "donate"),
    ("CM01", "Share it with #HandsUp: we donate £2.", "donate"),
    ("CM01", "Every sandwich supports local food banks.", "food banks"),
    ("CM01", "For every pair you buy we give a pair to a child in need.", "child in need"),
    ("CM01", "Charity gets 50p of each cup, as we donate it.", "donate"),
    ("CM02", "With every order we make a donation to Shelter Row.", "make a donation"),
    ("CM02", "A small percentage of each booking goes to Shelter Row.", "A small percentage of each"),
    ("CM02", "Part of the purchase price supports Shelter Row.", "Part of the purchase price"),
    ("CM02", "We'll donate up to 10% of the bill to the Red Barn Trust.", "up to 10%"),
    ("CM02", "A share of the profits goes to children in Hull.", "A share of the profits"),
    ("CM03", "Every pair you buy helps Second Sunday cook.", "Every pair you buy"),
    ("CM03", "£1 a bag goes to charity.", "£1 a bag"),
    ("CM03", "5% of all sales will be donated to Shelter Row.", "5% of all sales will be donated"),
    ("CM03", "10p from each goes to Shelter Row. The total is published on 3 May 2028.", "10p from each goes to"),
    ("CM05", "£1 from every book goes to Open Lots. Max. donation £10,000.", "Max. donation £10,000"),
    ("CM06", "$1 from every box goes to Open Lots. *Enter the code GIVE at checkout.", "Enter the code"),
    ("CM06", "$1 from every box goes to Open Lots. Red or blue. Upload your receipt.", "Upload your receipt"),
    ("CM08", "We're donating £10,000 to Second Sunday. Shop our kettles!", "donating £10,000"),
    ("CM10", "$1 from every box goes to Open Lots.", "$1 from every box goes to"),
    ("CM11", "Your £3 saves a child.", "saves a child"),
    ("CM11", "By buying this bag you're saving a life.", "saving a life"),
    ("CM11", "One bar = one life saved.", "one life saved"),
    ("CM12", "Kids! Collect all twelve badges: 10p from each badge goes to Open Lots.", "Collect all"),
    ("CM12", "Ask your mum to buy the bear: £1 goes to Open Lots.", "Ask your mum"),
    ("CM13", "£1 from every box goes to Open Lots.", "£1 from every box goes to"),
    ("CM14", "1 like = 1 tree", "1 like"),
    ("CM14", "Tag a friend and we'll plant a tree.", "Tag a friend"),
    ("CM14", "For every 100 shares we donate a bike.", "For every 100 shares"),
]
SILENT = [
    ("CM01", "We give £1 of each mug to @oceanfriends."),
    ("CM01", "We give 1% of the price of each mug to 1% for the Planet."),
    ("CM01", "£1 of each mug goes to our charity partner, Shelter Row, for families."),
    ("CM01", "Harbour Welcome gets 50p of each cup we donate."),
    ("CM01", "We collect for charity no. 1000001: we donate £1 of each mug."),
    ("CM01", "We donate £1 of each mug in aid of Shelter Row."),
    ("CM01", "Our hedges: the Hedge & Meadow Trust plants them. We donate £1 of each mug."),
    ("CM01", "Donate blood on Friday, for every pint there is a biscuit."),
    ("CM01", "We raised money for the new plant from investors."),
    ("CM01", "He proceeds to help the goalkeeper up."),
    ("CM01", "We give 20p of each kilo to growers, for communities."),
    ("CM01", "Every order gives you a £5 voucher for charity shops."),
    ("CM01", "Give back the key with each order of £5."),
    ("CM02", "Our staff get a share of the takings, and give thanks."),
    ("CM02", "Part of the proceeds went into the oven."),
    ("CM02", "We'll double what you give to Shelter Row, up to £3,000."),
    ("CM02", "A portion of each sale goes to Shelter Row. That's 50p a bag."),
    ("CM02", "A portion of each sale goes to Shelter Row. Good mugs. Blue ones. £1 of each mug goes to Shelter Row."),
    ("CM02", "With every order you can donate to Shelter Row."),
    ("CM03", "Every year we give £1 from each mug to Shelter Row."),
    ("CM03", "We give Shelter Row £1 for every like."),
    ("CM03", "For every ten likes £1 goes to Shelter Row. Today £1 from every mug does."),
    ("CM03", "£1 from every mug goes to Shelter Row until 24 December."),
    ("CM03", "The school gives every child a laptop."),
    ("CM03", "Every order helps Sam plan the bake."),
    ("CM03", "Do you think £1 from every mug should go to Shelter Row?"),
    ("CM03", "The label says “£1 from every mug goes to Shelter Row”."),
    ("CM05", "£1 from each bag goes to Open Lots. Bags hold up to £20 of shopping."),
    ("CM05", "£1 from each bag goes to Open Lots. Our target is £5,000, up to £6,000."),
    ("CM06", "With the code GIVE $1 from every box goes to Open Lots. Red or blue. Upload your receipt."),
    ("CM06", "$1 from every box goes to Open Lots. Enter the code GIVE at checkout."),
    ("CM06", "$1 from every box goes to Open Lots. Only this week: use code SUN for 10% off."),
    ("CM08", "We're donating £10,000 to Second Sunday, whatever we sell. Shop our kettles!"),
    ("CM08", "We're donating to Second Sunday since 2019. Shop our kettles!"),
    ("CM11", "This stew feeds one family of four."),
    ("CM11", "Every bar helps save a life."),
    ("CM11", "Each helmet saves a life."),
    ("CM11", "The crew saved a life."),
    ("CM11", "Pour the wine, light a candle, save a seat for family."),
    ("CM11", "Each blanket keeps a baby warm down to 5°C. Wool, £60."),
    ("CM11", "Buy a leash that keeps two dogs safe by the road. £18."),
    ("CM11", "Each grain mill feeds a hungry family of six."),
    ("CM11", "Try the cleaner: one spray ends the war on stains."),
    ("CM11", "Order a mug: no film saves a life."),
    ("CM11", "Every winter our neighbour houses a homeless family."),
    ("CM11", "Our shirts changed a family's story: how the Rossis came to Hull."),
    ("CM08", "We're sending 2,000 parcels to Leeds and London this week, so order by Thursday for Christmas."),
    ("CM08", "We are putting 300 more seats on trains to Manchester for the weekend. Book today."),
    ("CM08", "Planting 300 bulbs takes Rosa at Kew a morning. Our new spade helps: £34."),
    ("CM08", "You gave £4,000 to Shelter Lane at our tills in June. Thank you. New menu Tuesday."),
    ("CM08", "Tickets from £12. The Lantern Trust is giving 200 free places to students who ask at the door."),
    ("CM12", "Get your mum a bunch of tulips this Sunday and £1 of the £12 goes to Shelter Row."),
    ("CM12", "Kids! Get your Moon Rocks now, £3 for a bag at the museum shop."),
    ("CM12", "Hey kids! Collect all six Puffin Pals and we'll send you a gold one."),
    ("CM12", "Buy the toy for your dog (not for children under 3). £2 of the £14 goes to Lost Paws."),
    ("CM12", "Ask your mum for her soup recipe and post it."),
    ("CM12", "Kids eat free. Buy a bear: £1 goes to Open Lots."),
    ("CM12", "Kids! Grandmothers may buy a bear: £1 of each bear goes to Open Lots."),
    ("CM12", "Kids"),
    ("CM02", "Half of each fee, a share of our income, goes to Shelter Row."),
    ("CM02", "A share of our income went to Shelter Row in 1985."),
    ("CM03", "Buy a tin of tea, or give directly to Shelter Row."),
    ("CM08", "Order the spring menu. In 2019 we donated £5,000 to Shelter Row."),
    ("CM11", "Our crews save a child's life each week. Buy the calendar."),
    ("CM13", "£1 from every box goes to Open Lots. The results are on our page in January."),
    ("CM14", "Share this post and we give you 10% off."),
    ("CM14", "Tag a friend: one of you gets a prize in our giveaway."),
    ("CM14", "With each comment you help us bake better."),
    ("CM14", "Share this post with next door."),
]


@pytest.mark.parametrize(("code", "copy", "words"), SPOKEN)
def test_the_telling_words_are_marked(code: str, copy: str, words: str) -> None:
    assert marked(code, copy) == [words]


@pytest.mark.parametrize(("code", "copy"), SILENT)
def test_what_only_looks_like_it_is_left_alone(code: str, copy: str) -> None:
    assert marked(code, copy) == []


def told(code: str, text: str) -> list[tuple[str, str]]:
    return [(".".join(map(str, each.route)), each.message) for each in findings(code, text)]


def ways_out(code: str, text: str) -> list[str]:
    return [each.way_out for each in findings(code, text)]


GIFT = """
    starts: 2027-05-01
    ends: 2027-05-31
    donations:
      - {kind: per-sale, amount: 0.5, currency: GBP, per: mug, cap: 2000, beneficiary: Shelter Row}
"""


def test_the_way_out_names_the_receiver_that_the_facts_have() -> None:
    assert ways_out("CM01", post("50p of each mug goes to charity", facts=GIFT)) == [
        "name Shelter Row beside the promise"
    ]


@pytest.mark.parametrize(
    ("facts", "way_out"),
    [
        ("{kind: per-sale, amount: 0.5, currency: GBP, per: mug}", "say it: £0.50 for each mug"),
        ("{kind: per-sale, amount: 300, currency: SEK}", "say it: 300 SEK for each item sold"),
        ("{kind: per-sale, percent: 5}", "say it: 5 % of the price of each item sold"),
        ("{kind: flat, amount: 500}", "say the sum, or the percentage of the price, for each unit sold"),
    ],
)
def test_the_way_out_says_the_sum_that_the_facts_have(facts: str, way_out: str) -> None:
    text = post("A portion of each sale goes to Shelter Row", facts=f"donations: [{facts}]")
    assert ways_out("CM02", text) == [way_out]


@pytest.mark.parametrize("code", ["CM01", "CM02", "CM04"])
def test_the_terms_are_put_behind_the_copy(code: str) -> None:
    (finding,) = findings(code, post("A portion of each sale goes to charity.  ", facts=GIFT), ["US"])
    fix = finding.fix
    assert fix is not None
    assert (fix.route, fix.start, fix.end) == (("posts", 0, "text"), 39, 39)
    assert fix.text == " From 1 to 31 May 2027, £0.50 per mug goes to Shelter Row, at most £2,000."
    assert findings(code, post(f"A portion of each sale goes to charity.{fix.text}", facts=GIFT), ["US"]) == []


@pytest.mark.parametrize(("fact", "instead"), [("ends:", "# ends:"), ("per: mug", "per: mug, trigger: enter a code")])
def test_no_terms_are_put_where_a_fact_is_missing_or_more_is_asked(fact: str, instead: str) -> None:
    (finding,) = findings("CM02", post("A portion of each sale goes to Shelter Row", facts=GIFT.replace(fact, instead)))
    assert finding.fix is None


def test_no_terms_are_put_behind_a_claim() -> None:
    claim = GIFT + "\n    claims: [A portion of each sale goes to Shelter Row]"
    assert [each.fix for each in findings("CM02", post("Mugs", facts=claim))] == [None]


def test_each_claim_and_call_is_read_with_its_own_post() -> None:
    text = """
        campaign: Mugs
        claims: [20p of each mug is donated to charity]
        posts:
          - {text: "£1 of each mug goes to Shelter Row", cta: "Buy one, we donate £1 to those in need"}
          - {text: Mugs, cta: "Buy one, we donate £1 to those in need"}
    """
    assert [each.route for each in findings("CM01", text)] == [("claims", 0), ("posts", 1, "cta")]


def test_of_two_days_the_missing_one_is_said() -> None:
    text = post("50p of each mug goes to Shelter Row", facts=GIFT.replace("starts:", "# starts:"))
    assert told("CM03", text) == [("donations.0", "a gift for each sale without its first day")]


def test_a_cap_must_stand_in_each_post_that_promises() -> None:
    text = post("Mugs for Shelter Row", facts=GIFT).replace("mug, cap", "mug, minimum: 90, cap")
    assert told("CM04", text) == [
        ("donations.0.minimum", "the minimum of £90 is missing in copy that promises the gift"),
        ("donations.0.cap", "the cap of £2,000 is missing in copy that promises the gift"),
    ]
    assert told("CM04", post("We donate to Shelter Row, from £90 to £2,000. 7 mugs", facts=GIFT)) == []


def test_a_beneficiary_without_consent_is_found_beside_partners_who_gave_theirs() -> None:
    partner = "partners: [{name: Open Lots, consent: c.pdf, from: 2027-05-02}]"
    gifts = GIFT + "      - {kind: flat, amount: 9, beneficiary: Open Lots}\n"
    copy = "50p of each mug goes to Shelter Row, and £9 to Open Lots"
    text = post(copy, facts=gifts.replace("    starts", f"    {partner}\n    starts"))
    assert told("CM09", text) == [
        ("partners.0.from", "the consent of Open Lots begins on 2027-05-02, after the campaign"),
        ("donations.0.beneficiary", "Shelter Row is named in the copy, and `partners` has no consent of theirs"),
    ]


def test_a_consent_is_held_against_the_days_of_the_posts_where_the_campaign_has_none() -> None:
    partner = "{name: Open Lots, consent: c.pdf, from: 2027, to: 2027-05}"
    text = f"{{campaign: Mugs, partners: [{partner}], posts: [{{text: Mugs, on: 2027-06-01}}, {{text: Cups}}]}}"
    assert told("CM09", text) == [
        ("partners.0.to", "the consent of Open Lots ends on 2027-05-31, before the campaign does")
    ]
    assert told("CM09", text.replace(", on: 2027-06-01", "")) == []


@pytest.mark.parametrize(
    ("filings", "message"),
    [
        ("[{state: US-IL}]", "a gift tied to sales, and no filing is named for US-AL"),
        ("[]", "a gift tied to sales, and no filing is named for US-AL"),
        ("[{state: Alabama}]", None),
    ],
)
def test_a_state_that_wants_a_filing_is_named(filings: str, message: str | None) -> None:
    facts = GIFT.replace("    starts", f"    markets: [US-AL, US-CA]\n    filings: {filings}\n    starts")
    assert [text for _, text in told("CM10", post("Mugs", facts=facts))] == ([message] if message else [])


@pytest.mark.parametrize(
    ("audience", "found"),
    [
        ("girls aged 7 to 10", True),
        ("people aged 12 to 65", False),
        ("people", False),
        ("everybody under age", False),
        ("teachers of children", False),
        ("kids", True),
    ],
)
def test_an_audience_of_children_is_told_by_words_or_ages(audience: str, found: bool) -> None:  # noqa: FBT001  (a table)
    facts = f"audience: [{audience}]"
    assert bool(marked("CM12", "Buy a mug: £1 goes to Shelter Row", facts=facts)) is found


def test_a_symbol_stands_for_the_cause_of_the_brief_or_one_that_the_copy_names() -> None:
    assert marked("CM07", "A pink ribbon on the lid, for cancer awareness") == ["pink ribbon"]
    assert marked("CM07", "A pink ribbon on the lid") == []
    assert marked("CM07", "A box tied with a pink ribbon for your cancer nurse", facts="cause: cancer-support") == []
