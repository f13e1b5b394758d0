"""Italian."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="it",
    abbreviations={
        "ONU": "UN", "OMS": "WHO", "FMI": "IMF", "AIEA": "IAEA",
    },
    local={
        "UE": "EU", "PIL": "GDP", "OMC": "WTO", "BCE": "ECB", "ONG": "NGO",
    },
    words=frozenset(
        "il gli della delle degli dei del una per con secondo ma anche tra fra da quando perché senza più molto questo questa"
        " questi queste chi dove è stato stata erano sono essere ha hanno noi loro al alla e già così mentre durante contro non che"
        " di nel nella sul sulla".split()
    ),
    common=frozenset(
        "di e il la che in a per è un del non una i le con si da al dei della sono come nel più ha alla".split()
    ),
    numerals={
        1: "un uno una", 2: "due ambedue entrambi", 3: "tre tré terzo terza",
        4: "quattro quarto quarta", 5: "cinque quinto quinta", 6: "sei sesto sesta", 7: "sette settimo settima",
        8: "otto ottavo ottava", 9: "nove nono nona", 10: "dieci decimo decima decina decine", 11: "undici",
        12: "dodici", 13: "tredici", 14: "quattordici", 15: "quindici", 16: "sedici", 17: "diciassette",
        18: "diciotto", 19: "diciannove", 20: "venti vent ventina", 30: "trenta trent trentina", 40: "quaranta quarant",
        50: "cinquanta cinquant", 60: "sessanta sessant", 70: "settanta settant", 80: "ottanta ottant",
        90: "novanta novant",
    },
    scales={
        12: "dozzina dozzine",
        100: "cento centinaia centinaio", 1000: "mille mila migliaia migliaio", 10**6: "milione milioni mln",
        10**9: "miliardo miliardi mld", 10**12: "bilione bilioni",
    },
    joint="",
)  # fmt: skip
