"""People whom others are against, who suffer or fight; movements, and what they are against. Shared by the families."""

from __future__ import annotations

from aligncheck.lexicon import Lexicon

ISMS = (
    "racism|sexism|homophobia|transphobia|biphobia|antisemitism|islamophobia|ableism|ageism|hate|hatred|discrimination|"
    "bigotry|prejudice|injustice|inequality|oppression|xenophobia|misogyny|intolerance|persecution"
)
"""What movements are against, as a step of a pattern."""

_PEOPLES = """
    refugee refugees migrant migrants immigrant immigrants queer queers trans transgender gay lesbian lesbians
    bisexual
    nonbinary intersex lgbt lgbtq lgbtqia lgbtqi aapi latino latina latinx hispanic black asian jewish jews muslim
    muslims sikh sikhs roma indigenous aboriginal autistic disabled deaf neurodivergent survivor survivors victims
    strikers protesters ukraine ukrainian ukrainians palestine palestinian palestinians gaza iranian iranians sudan
    sudanese afghan afghans syrian syrians uyghur uyghurs tibetan rohingya kurdish israeli israelis dreamers
    undocumented
    """
_NATIONS = """
    haitian turkish armenian lebanese moroccan yemeni congolese somali ethiopian eritrean venezuelan mexican chinese
    korean vietnamese filipino burmese tibetan georgian belarusian bangladeshi pakistani arab hmong guatemalan
    salvadoran     cuban nigerian kenyan rwandan russian rohingya
    """
ADDRESSED = frozenset(f"{_PEOPLES} {_NATIONS} pride".split())
"""Those who can be told that they are not alone."""

MOVEMENTS = frozenset(
    """
    movement equality justice rights minorities fight struggle peace diversity inclusion equity community lgbt lgbtq
    lgbtqia lgbtqi positivity freedom democracy dignity humanity tolerance liberation protest protests strike
    racism sexism ableism     ageism homophobia transphobia antisemitism islamophobia hate hatred discrimination
    injustice inequality bigotry
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

PLACES = frozenset(
    """
    ukraine gaza palestine israel iran lebanon turkey syria morocco valencia paris london manchester orlando maui
    haiti
    sudan tibet armenia venezuela myanmar afghanistan taiwan georgia belarus yemen congo ethiopia brussels
    christchurch
    charlottesville minneapolis uvalde parkland standing
    """.split()
)
"""Places that are stood with."""

_PERSONS = (
    "people|persons|folks|folk|women|men|community|communities|neighbours|neighbors|colleagues|customers|friends|youth|"
    "kids|children|families|lives|rights|athletes|workers|voices|staff|students|siblings|brothers|sisters|girls|joy|love"
)
_KINDS = (
    "refugee|migrant|immigrant|queer|trans|transgender|gay|lesbian|bisexual|nonbinary|lgbt|lgbtq|lgbtqia|lgbtqi|aapi|"
    "latino|latina|latinx|hispanic|black|asian|jewish|muslim|sikh|roma|indigenous|native|aboriginal|autistic|disabled|"
    "deaf|neurodivergent|undocumented|ukrainian|palestinian|iranian|sudanese|afghan|syrian|kurdish|homeless|striking"
)
WHOM = Lexicon(
    f"""
    {_KINDS} _1 {_PERSONS}, refugees, migrants, immigrants, strikers, protesters, renters, muslims, jews, lesbians
    dreamers, ukrainians, palestinians, iranians, asylum seekers, people of colour|color, women of colour|color
    every|all woman|women|girl|girls, women everywhere|worldwide|who, body positivity
    racial|social|disability justice
    human|trans|equal|women's|disability|workers'|abortion|reproductive|civil rights, gender|racial|marriage equality
    survivors of, victims of, an? end to violence|war|racism|hate, fight against|for, struggle for|against|of
    people|everyone|families fleeing|seeking|facing, black lives matter, equality for
    ukraine, palestine, gaza, sudan, lebanon, iran, tibet, our common humanity, racial equity, diversity _1 inclusion
    """
)
"""People and movements as those who are meant, not what is called after them: "Black women", not "black beans"."""
