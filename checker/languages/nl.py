"""Dutch."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="nl",
    common=frozenset(
        "de van het een en in is dat op te zijn met voor niet aan er om ook als bij door naar uit die"
        " werd".split()
    ),
    numerals={
        1: "een één", 2: "twee tweede", 3: "drie derde", 4: "vier vierde", 5: "vijf vijfde", 6: "zes zesde",
        7: "zeven zevende", 8: "acht achtste", 9: "negen negende", 10: "tien tiende", 11: "elf elfde",
        12: "twaalf twaalfde", 13: "dertien", 14: "veertien", 15: "vijftien", 16: "zestien", 17: "zeventien",
        18: "achttien", 19: "negentien", 20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig",
        70: "zeventig", 80: "tachtig", 90: "negentig", 1.5: "anderhalf anderhalve",
    },
    scales={
        12: "dozijn", 100: "honderd honderden", 1000: "duizend duizenden", 10**6: "miljoen miljoenen mln",
        10**9: "miljard miljarden mld", 10**12: "biljoen",
    },
    joint="en",
)  # fmt: skip
