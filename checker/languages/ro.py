"""Romanian."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="ro",
    common=frozenset(
        "de și şi în a la cu din pe care o un nu se este mai că au fost pentru ale prin sau lui fi al".split()
    ),
    numerals={
        1: "un o unu una", 2: "doi două doua doilea ambele ambii", 3: "trei treilea treia", 4: "patru patrulea patra",
        5: "cinci cincilea cincea", 6: "șase şase șaselea șasea", 7: "șapte şapte șaptelea", 8: "opt optulea opta",
        9: "nouă nouălea", 10: "zece zecelea zecea zeci", 11: "unsprezece", 12: "doisprezece douăsprezece",
        13: "treisprezece", 14: "paisprezece", 15: "cincisprezece", 16: "șaisprezece şaisprezece",
        17: "șaptesprezece şaptesprezece", 18: "optsprezece", 19: "nouăsprezece", 20: "douăzeci", 30: "treizeci",
        40: "patruzeci", 50: "cincizeci", 60: "șaizeci şaizeci", 70: "șaptezeci şaptezeci", 80: "optzeci",
        90: "nouăzeci",
    },
    scales={
        12: "duzină",
        100: "sută sute", 1000: "mie mii", 10**6: "milion milioane mil", 10**9: "miliard miliarde mld",
        10**12: "trilion trilioane",
    },
)  # fmt: skip
