"""People whom others are against, who suffer or fight; movements, and what they are against. Shared by the families."""

from __future__ import annotations

ISMS = (
    "racism|sexism|homophobia|transphobia|biphobia|antisemitism|islamophobia|ableism|ageism|hate|hatred|discrimination|"
    "bigotry|prejudice|injustice|inequality|oppression|xenophobia|misogyny|intolerance|persecution"
)
"""What movements are against, as a step of a pattern."""

_PEOPLES = """
    refugee refugees migrant migrants immigrant immigrants queer queers trans transgender gay lesbian lesbians bisexual
    nonbinary intersex lgbt lgbtq lgbtqia lgbtqi aapi latino latina latinx hispanic black asian jewish jews muslim
    muslims sikh sikhs roma indigenous aboriginal autistic disabled deaf neurodivergent survivor survivors victims
    strikers protesters ukraine ukrainian ukrainians palestine palestinian palestinians gaza iranian iranians sudan
    sudanese afghan afghans syrian syrians uyghur uyghurs tibetan rohingya kurdish israeli israelis dreamers undocumented
    """
ADDRESSED = frozenset(f"{_PEOPLES} pride".split())
"""Those who can be told that they are not alone."""

MOVEMENTS = frozenset(
    """
    movement equality justice rights minorities fight struggle peace diversity inclusion equity community lgbt lgbtq
    lgbtqia lgbtqi freedom democracy dignity humanity tolerance liberation protest protests strike racism sexism ableism
    ageism homophobia transphobia antisemitism islamophobia hate hatred discrimination injustice inequality bigotry
    violence oppression
    """.split()
)
"""What is fought for and against."""

GROUPS = MOVEMENTS | frozenset(
    f"""
    {_PEOPLES}
    communities woman women girls mothers carers caregivers carer nurses nurse midwives midwife paramedics workers
    farmers growers farmworker farmworkers teachers students pupils veterans journalists athletes brown asylum
    neighbours neighbors
    """.split()
)
"""With whom one can stand, and for what."""

ANYBODY = frozenset(
    """
    people everyone everybody those all children families colleagues patients affected anyone renters tenants doctors
    firefighters drivers writers actors pickers cleaners couriers dockers miners pensioners widows orphans athlete
    """.split()
)
"""With whom one can stand too, where the words are about standing with somebody."""
