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
    common=frozenset(
        "de la que el en y a los del se las por un para con no una su al es lo como más pero fue".split()
    ),
    numerals={
        1: "un uno una", 2: "dos segundo segunda ambos ambas", 3: "tres tercer tercero tercera",
        4: "cuatro cuarto cuarta", 5: "cinco quinto quinta", 6: "seis sexto sexta", 7: "siete séptimo séptima",
        8: "ocho octavo octava", 9: "nueve noveno novena", 10: "diez décimo décima decena decenas", 11: "once undécimo",
        12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis", 17: "diecisiete",
        18: "dieciocho", 19: "diecinueve", 20: "veinte veintena", 21: "veintiuno veintiún veintiuna", 22: "veintidós",
        23: "veintitrés", 24: "veinticuatro", 25: "veinticinco", 26: "veintiséis", 27: "veintisiete", 28: "veintiocho",
        29: "veintinueve", 30: "treinta treintena", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta",
        80: "ochenta", 90: "noventa", 200: "doscientos doscientas", 300: "trescientos trescientas",
        400: "cuatrocientos cuatrocientas", 500: "quinientos quinientas", 600: "seiscientos seiscientas",
        700: "setecientos setecientas", 800: "ochocientos ochocientas", 900: "novecientos novecientas",
    },
    scales={
        12: "docena docenas",
        100: "cien ciento centenar centenares", 1000: "mil millar millares miles", 10**6: "millón millones millon",
        10**9: "millardo millardos", 10**12: "billón billones",
    },
)  # fmt: skip
