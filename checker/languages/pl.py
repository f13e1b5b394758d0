"""Polish."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="pl",
    abbreviations={
        "ONZ": "UN", "PKB": "GDP",
    },
    local={
        "UE": "EU", "MFW": "IMF", "EBC": "ECB", "NBP": "Poland's central bank",
    },
    words=frozenset(
        "się jest że nie na do od przez dla przy pod nad oraz ale także gdy ponieważ bez więcej bardzo ten ta te tym kto gdzie był"
        " była były są być ma mają nas wczoraj dziś jutro".split()
    ),
    common=frozenset(
        "w i na z do nie się o że to jest za od po jak przez oraz dla są co był ale przy tym".split()
    ),
    numerals={
        1: "jeden jedna jedno jednego jednej",
        2: "dwa dwie dwaj dwóch dwu dwoma dwóm dwoje oba obie obu drugi druga drugie drugiego drugiej",
        3: "trzy trzech trzej trzem trzema troje trzeci trzecia trzecie trzeciego trzeciej",
        4: "cztery czterech czterej czterem czworo czwarty czwarta czwarte czwartego",
        5: "pięć pięciu pięcioro piąty piąta piąte piątego", 6: "sześć sześciu szósty szósta szóstego",
        7: "siedem siedmiu siódmy siódma siódmego", 8: "osiem ośmiu ósmy ósma ósmego",
        9: "dziewięć dziewięciu dziewiąty dziewiąta", 10: "dziesięć dziesięciu dziesiąty dziesiąta dziesiątki",
        11: "jedenaście jedenastu", 12: "dwanaście dwunastu", 13: "trzynaście trzynastu",
        14: "czternaście czternastu", 15: "piętnaście piętnastu", 16: "szesnaście szesnastu",
        17: "siedemnaście siedemnastu", 18: "osiemnaście osiemnastu", 19: "dziewiętnaście dziewiętnastu",
        20: "dwadzieścia dwudziestu", 30: "trzydzieści trzydziestu", 40: "czterdzieści czterdziestu",
        50: "pięćdziesiąt pięćdziesięciu", 60: "sześćdziesiąt sześćdziesięciu", 70: "siedemdziesiąt siedemdziesięciu",
        80: "osiemdziesiąt osiemdziesięciu", 90: "dziewięćdziesiąt dziewięćdziesięciu", 200: "dwieście dwustu",
        300: "trzysta trzystu", 400: "czterysta czterystu", 500: "pięćset pięciuset", 600: "sześćset", 700: "siedemset",
        800: "osiemset", 900: "dziewięćset", 1.5: "półtora półtorej",
    },
    scales={
        12: "tuzin",
        100: "sto stu setki setek", 1000: "tysiąc tysiące tysięcy tysiąca tysiącom tys",
        10**6: "milion miliony milionów miliona mln", 10**9: "miliard miliardy miliardów miliarda mld",
        10**12: "bilion biliony bilionów bln",
    },
)  # fmt: skip
