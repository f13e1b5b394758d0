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
    common=frozenset(
        "yang dan di dari untuk dengan pada ini itu dalam tidak adalah oleh akan ke juga sebagai telah"
        " tersebut mereka".split()
    ),
    numerals={
        1: "satu", 2: "dua kedua", 3: "tiga ketiga", 4: "empat keempat", 5: "lima kelima", 6: "enam keenam",
        7: "tujuh ketujuh", 8: "delapan kedelapan", 9: "sembilan kesembilan", 10: "sepuluh belas puluhan",
        11: "sebelas", 100: "seratus", 1000: "seribu", 10**6: "sejuta",
    },
    scales={
        10: "puluh", 100: "ratus ratusan", 1000: "ribu ribuan", 10**6: "juta jutaan", 10**9: "miliar milyar",
        10**12: "triliun",
    },
)  # fmt: skip
