"""Turkish."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="tr",
    abbreviations={
        "DSÖ": "WHO", "DEAŞ": "ISIS", "TBMM": "the Turkish parliament",
        "KKTC": "the Turkish Republic of Northern Cyprus", "MİT": "Turkish intelligence", "GSYH": "GDP",
    },
    local={
        "ABD": "US", "BM": "UN", "TSK": "the Turkish Armed Forces", "KDV": "VAT",
    },
    words=frozenset(
        "bir ve bu için ile çok daha ama gibi kadar sonra önce olarak olan oldu değil var yok ne kim nerede şu biz siz onlar"
        " diye göre ise hem ancak başkanı bakanı hükümet dün bugün yarın".split()
    ),
)  # fmt: skip
