"""Portuguese."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="pt",
    abbreviations={
        "ONU": "UN", "OTAN": "NATO", "EUA": "US", "OMS": "WHO", "FMI": "IMF", "PIB": "GDP", "OPEP": "OPEC",
        "AIEA": "IAEA",
    },
    local={
        "OEA": "OAS", "UE": "EU", "OMC": "WTO", "ONG": "NGO", "BCE": "ECB", "OIT": "ILO", "TPI": "ICC",
    },
    words=frozenset(
        "que tem como país anos pessoas cidade presidente ministro dinheiro os dos das uma para por com segundo mas"
        " também sobre entre desde até quando porque sem mais muito este esta estes estas quem onde foi foram está estão"
        " ser há havia governo povo ontem hoje amanhã nosso nossa seus suas ao à e já assim enquanto durante contra não".split()
    ),
)  # fmt: skip
