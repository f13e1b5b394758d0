"""French."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="fr",
    abbreviations={
        "ONU": "UN", "OTAN": "NATO", "OMS": "WHO", "FMI": "IMF", "PIB": "GDP", "OPEP": "OPEC", "AIEA": "IAEA",
        "CEDEAO": "ECOWAS",
    },
    local={
        "UE": "EU", "OMC": "WTO", "TVA": "VAT", "ONG": "NGO", "BCE": "ECB", "OIT": "ILO", "CPI": "ICC", "CIJ": "ICJ",
        "RDC": "DRC", "HCR": "UNHCR", "SIDA": "AIDS", "VIH": "HIV", "UA": "AU",
    },
    words=frozenset(
        "que à a la de ministre président ville personnes années argent le les des une dans pour avec sur selon mais"
        " aussi entre depuis jusque quand parce sans plus très cette ces ce qui où était étaient est sont être avait ont"
        " nous vous leur leurs aux au et il elle ils elles tout tous toutes déjà ainsi pendant contre chez gouvernement"
        " hier aujourd demain notre votre comme pas ne se son sa ses".split()
    ),
    common=frozenset(
        "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont"
        " avec son aux d l".split()
    ),
    numerals={
        1: "un une", 2: "deux deuxième deuxièmes second seconde", 3: "trois troisième troisièmes",
        4: "quatre quatrième", 5: "cinq cinquième", 6: "six sixième", 7: "sept septième", 8: "huit huitième",
        9: "neuf neuvième", 10: "dix dixième dizaine dizaines", 11: "onze onzième", 12: "douze douzième",
        13: "treize", 14: "quatorze", 15: "quinze quinzaine", 16: "seize", 17: "dix-sept", 18: "dix-huit",
        19: "dix-neuf", 20: "vingt vingts vingtième vingtaine", 30: "trente trentaine", 40: "quarante quarantaine",
        50: "cinquante cinquantaine", 60: "soixante soixantaine", 70: "septante soixante-dix",
        80: "quatre-vingts quatre-vingt octante huitante", 90: "nonante quatre-vingt-dix",
    },
    scales={
        12: "douzaine",
        100: "cent cents centaine centaines", 1000: "mille millier milliers", 10**6: "million millions",
        10**9: "milliard milliards mds", 10**12: "billion billions",
    },
)  # fmt: skip
