"""German."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="de",
    abbreviations={
        "EZB": "ECB", "IWF": "IMF", "BIP": "GDP", "IStGH": "ICC",
    },
    local={
        "UNO": "UN", "USA-Regierung": "US government", "IGH": "ICJ",
    },
    words=frozenset(
        "der die das dem den des ein eine einen einem eines und oder aber auch mit von zu für auf aus bei nach über unter zwischen"
        " seit wenn weil ohne mehr sehr dieser diese dieses wer wo wurde wurden ist sind sein hat haben nicht sich wir ihr"
        " gegen während durch noch schon nur".split()
    ),
    common=frozenset(
        "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an er"
        " hat aus wurde werden bei nach".split()
    ),
    numerals={
        1: "ein eins eine einen einem einer", 2: "zwei zwo zweite zweiten zweiter zweites zweimal",
        3: "drei dritte dritten dritter drittes dreimal", 4: "vier vierte vierten vierter viertes viermal",
        5: "fünf fünfte fünften fünfter fünftes fünfmal", 6: "sechs sechste sechsten sechster sechstes sechsmal",
        7: "sieben siebte siebten siebter siebtes siebenmal", 8: "acht achte achten achter achtes achtmal",
        9: "neun neunte neunten neunter neuntes", 10: "zehn zehnte zehnten zehnter zehntes",
        11: "elf elfte elften elfter", 12: "zwölf zwölfte zwölften zwölfter", 13: "dreizehn", 14: "vierzehn",
        15: "fünfzehn", 16: "sechzehn", 17: "siebzehn", 18: "achtzehn", 19: "neunzehn", 20: "zwanzig zwanziger",
        30: "dreißig dreissig dreißiger", 40: "vierzig vierziger", 50: "fünfzig fünfziger", 60: "sechzig sechziger",
        70: "siebzig siebziger", 80: "achtzig achtziger", 90: "neunzig neunziger",
    },
    scales={
        12: "dutzend dutzende", 100: "hundert hunderte hunderten", 1000: "tausend tausende tausenden tsd",
        10**6: "million millionen mio", 10**9: "milliarde milliarden mrd", 10**12: "billion billionen",
    },
    joint="und",
)  # fmt: skip
