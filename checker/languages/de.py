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
)  # fmt: skip
