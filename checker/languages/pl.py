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
)  # fmt: skip
