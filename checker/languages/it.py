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
)  # fmt: skip
