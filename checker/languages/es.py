"""Spanish."""

from checker.languages.facts import Language

LANGUAGE = Language(
    tag="es",
    abbreviations={
        "ONU": "UN", "OTAN": "NATO", "EE.UU.": "US", "EE.UU": "US", "EEUU": "US", "EE. UU.": "US", "OMS": "WHO", "FMI": "IMF",
        "PIB": "GDP", "OPEP": "OPEC", "CIDH": "IACHR", "OIEA": "IAEA",
    },
    local={
        "OEA": "OAS", "UE": "EU", "OMC": "WTO", "IVA": "VAT", "ONG": "NGO", "SIDA": "AIDS", "BCE": "ECB",
        "OIT": "ILO", "CPI": "ICC", "CIJ": "ICJ",
    },
    words=frozenset(
        "que tiene tienen hace han como país años personas ciudad presidente ministro dinero el los las del una unos unas"
        " para por con según pero también sobre entre desde hasta cuando porque sin más muy este esta estos estas ese esa"
        " quien quienes cual cuales donde fue fueron está están ser hay había gobierno pueblo ayer hoy mañana nuestro"
        " nuestra sus al y lo se su todo todos todas ya así mientras durante contra".split()
    ),
)  # fmt: skip
