"""Slogans and days of movements and of mourning, beside those that the causes of the catalogue have."""

from __future__ import annotations

SLOGANS = (
    "say their|her|his names|name, i can't|cant breathe",
    "black|trans|asian|native|indigenous|jewish|muslim lives matter",
    "stop asian hate, refugees welcome, water is life, free palestine|gaza|tibet|iran, slava ukraini",
    "je suis charlie, votes for women, no means no",
    "my body my choice, our bodies our choice, bans off our bodies, keep abortion legal, protect trans kids|youth",
    "silence is violence|complicity|compliance, smash the patriarchy, abolish ice, boston|manchester|orlando strong",
    "march for our lives, never again is now, not in our name, climate justice now, missing and murdered",
    "woman|women _1 life _1 freedom, metoo, poppy|poppies for, nevertheless she persisted",
    "women's|womens rights are human rights, system change not climate change",
    "no one is free until we, stand|standing with ukraine|israel|palestine|gaza, protect the dolls",
    "pray for paris|ukraine|turkey|beirut|gaza|maui|lahaina|valencia|orlando|israel|palestine|lebanon",
    "remember|remembering|honor|honoring|honour|honouring|since 9 _1 11",
    "9 _1 11 anniversary|memorial|heroes|tribute|attacks",
    "pride tee|shirt|shirts|sneakers|trainers|socks|mug|mugs|flag|flags|cocktail|cocktails|cake|cakes|cupcakes|menu",
    "pride brunch|package|hoodie|cap|code|discount|offer|deal|deals|special|specials|range|line|sale|bundle|box",
    "pride is calling|here|coming|upon|around, happy|proud pride",
    "remember|remembering hiroshima|nagasaki|srebrenica|auschwitz|grenfell|hillsborough|lockerbie|aberfan|dunblane",
)
"""What is said in a struggle or in grief; nobody says it of goods."""

TAGS = (
    "me too, time's|times up, woman life freedom, strike for climate, fridays for future, mmiw, mmiwg, blm",
    "yes all women, heforshe, end sars, stop the hate, never again, herstory, blackout tuesday, refugees welcome, iwd",
    "land back, no dapl, free the nipple, girls not brides, bring back our girls, cease fire now, ceasefire now",
)
"""What is a movement's with a # before it; without, it has other senses."""

DAYS = (
    "holocaust memorial|remembrance day, yom hashoah, srebrenica memorial day, windrush day, emancipation day, iwd",
    "remembrance sunday|weekend, poppy day, pearl harbor|harbour day, patriot day",
    "reconciliation week, national sorry day, harmony week, waitangi day, native american day, idahobit, spirit day",
    "trans|transgender|bi|bisexual|lesbian|intersex|asexual|nonbinary visibility|awareness|remembrance day|week",
    "pride weekend|sunday|season|parade, black|trans|disability pride day|week|weekend|month, mlk, dr king day",
    "cesar chavez day, rosa parks day, mandela day, equal pay day, world kindness day, overshoot day, earth week|month",
    "carers|carer's week, time to talk day, mental health day|week|month, suicide prevention week|day, pink october",
    "this|during|at|for pride, ready for pride, trayvon, george floyd, breonna, sarah everard, emmett till",
    "mahsa|jina amini, stephen lawrence, matthew shepard, tyre nichols, grenfell, srebrenica, d day",
    "breast cancer month, 11 september, hillsborough anniversary, grenfell anniversary, ve day, vj day",
    "workers|workers' memorial day, genocide remembrance|memorial, veterans weekend, memorial weekend, anzac weekend",
)
"""Days and times that are kept for people, or in grief."""
