"""French."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="fr",
    abbreviations={
        "ONU": "UN", "OTAN": "NATO", "OMS": "WHO", "FMI": "IMF", "PIB": "GDP", "OPEP": "OPEC", "AIEA": "IAEA",
        "CEDEAO": "ECOWAS",
    },
    local={
        "UE": "EU", "OMC": "WTO", "TVA": "VAT", "ONG": "NGO", "BCE": "ECB", "OIT": "ILO", "CPI": "ICC", "CIJ": "ICJ",
        "RDC": "DRC", "HCR": "UNHCR", "SIDA": "AIDS", "VIH": "HIV", "UA": "AU",
    },
    words=frozenset(
        "que à a la de ministre président ville personnes années argent le les des une dans pour avec sur selon mais"
        " aussi entre depuis jusque quand parce sans plus très cette ces ce qui où était étaient est sont être avait ont"
        " nous vous leur leurs aux au et il elle ils elles tout tous toutes déjà ainsi pendant contre chez gouvernement"
        " hier aujourd demain notre votre comme pas ne se son sa ses".split()
    ),
)  # fmt: skip
