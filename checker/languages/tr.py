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
    common=frozenset(
        "ve bir bu için ile da de olarak olan çok daha en gibi kadar ise göre ancak sonra olduğunu değil".split()
    ),
    numerals={
        1: "bir", 2: "iki ikinci ikisi", 3: "üç üçüncü üçü", 4: "dört dördüncü dördü", 5: "beş beşinci beşi",
        6: "altı altıncı", 7: "yedi yedinci", 8: "sekiz sekizinci", 9: "dokuz dokuzuncu", 10: "on onuncu onlarca",
        20: "yirmi yirminci", 30: "otuz", 40: "kırk", 50: "elli", 60: "altmış", 70: "yetmiş", 80: "seksen",
        90: "doksan", 1.5: "buçuk",
    },
    scales={
        100: "yüz yüzlerce", 1000: "bin binlerce", 10**6: "milyon milyonlarca mn", 10**9: "milyar milyarlarca mlr",
        10**12: "trilyon",
    },
    joint="",
    has_endings=True,
)  # fmt: skip
