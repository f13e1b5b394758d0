"""Russian, as its abbreviations come through in Latin letters."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="ru",
    abbreviations={
        "OON": "UN", "SShA": "US", "MVF": "IMF", "MAGATE": "IAEA", "VVP": "GDP", "MChS": "the emergencies ministry",
        "BRIKS": "BRICS", "OBSE": "OSCE",
    },
    local={
        "VOZ": "WHO", "RF": "Russia", "MID": "the foreign ministry", "FSB RF": "the FSB",
        "VSU": "the Ukrainian armed forces", "ES": "EU", "ShOS": "SCO", "SNG": "CIS", "GRU RF": "the GRU",
        "SVO": "the war in Ukraine",
    },
)  # fmt: skip
