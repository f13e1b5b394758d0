"""Czech."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="cs",
    common=frozenset(
        "a v se na je s z do že o i to ve pro za k jako po by byl od jsou který si podle".split()
    ),
    numerals={
        1: "jeden jedna jedno jednoho jedné", 2: "dva dvě dvou dvěma oba obě obou druhý druhá druhé druhého",
        3: "tři tří třem třemi třetí třetího", 4: "čtyři čtyř čtyřem čtvrtý čtvrtá čtvrtého",
        5: "pět pěti pátý pátá pátého", 6: "šest šesti šestý šestá", 7: "sedm sedmi sedmý sedmá",
        8: "osm osmi osmý osmá", 9: "devět devíti devátý devátá", 10: "deset deseti desátý desátá desítky",
        11: "jedenáct jedenácti", 12: "dvanáct dvanácti", 13: "třináct třinácti", 14: "čtrnáct čtrnácti",
        15: "patnáct patnácti", 16: "šestnáct šestnácti", 17: "sedmnáct sedmnácti", 18: "osmnáct osmnácti",
        19: "devatenáct devatenácti", 20: "dvacet dvaceti", 30: "třicet třiceti", 40: "čtyřicet čtyřiceti",
        50: "padesát padesáti", 60: "šedesát šedesáti", 70: "sedmdesát sedmdesáti", 80: "osmdesát osmdesáti",
        90: "devadesát devadesáti",
    },
    scales={
        12: "tucet",
        100: "sto stě sta set stovky stovek", 1000: "tisíc tisíce tisíci tisících tis",
        10**6: "milion miliony milionů milionu mil mio", 10**9: "miliarda miliardy miliard miliardu mld",
        10**12: "bilion biliony bilionů",
    },
)  # fmt: skip
