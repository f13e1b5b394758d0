"""Estonian."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="et",
    common=frozenset(
        "ja on ei et see oli ta kui ka mis kes tema oma selle aga või siis aasta aastal nii mille mida"
        " olid ning".split()
    ),
    numerals={
        1: "üks ühe ühel ühest", 2: "kaks kahe kahel kahest kaht teine teise teisel",
        3: "kolm kolme kolmel kolmest kolmas kolmanda", 4: "neli nelja neljal neljas neljanda",
        5: "viis viie viiel viies viienda", 6: "kuus kuue kuuel kuues kuuenda",
        7: "seitse seitsme seitsmel seitsmes seitsmenda", 8: "kaheksa kaheksal kaheksas kaheksanda",
        9: "üheksa üheksal üheksas üheksanda", 10: "kümme kümne kümnel kümnes kümnenda kümneid",
        11: "üksteist üheteist üheteistkümne", 12: "kaksteist kaheteist kaheteistkümne",
        13: "kolmteist kolmeteist", 14: "neliteist neljateist", 15: "viisteist viieteist", 16: "kuusteist kuueteist",
        17: "seitseteist seitsmeteist", 18: "kaheksateist", 19: "üheksateist",
        20: "kakskümmend kahekümne kahekümnes kahekümnenda", 30: "kolmkümmend kolmekümne", 40: "nelikümmend neljakümne",
        50: "viiskümmend viiekümne", 60: "kuuskümmend kuuekümne", 70: "seitsekümmend seitsmekümne",
        80: "kaheksakümmend kaheksakümne", 90: "üheksakümmend üheksakümne", 1.5: "poolteist pooleteise",
    },
    scales={
        12: "tosin",
        100: "sada saja sadu sajad", 1000: "tuhat tuhande tuhandet tuhandeid tuh",
        10**6: "miljon miljoni miljonit miljonid miljoneid mln", 10**9: "miljard miljardi miljardit miljardid mld",
        10**12: "triljon triljoni triljonit",
    },
    joint="",
    has_endings=True,
)  # fmt: skip
