"""Indonesian."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="id",
    abbreviations={
        "PBB": "UN",
    },
    local={
        "AS": "US", "UE": "EU", "PDB": "GDP", "TNI": "the Indonesian military", "KPK": "the anti-graft commission",
    },
    words=frozenset(
        "yang dan di dari untuk dengan pada adalah ini itu dalam tidak akan oleh juga sudah karena saat telah bisa ada menurut"
        " pemerintah kami mereka kepada antara sebelum setelah kemarin".split()
    ),
)  # fmt: skip
