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
    common=frozenset(
        "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao das à é".split()
    ),
    numerals={
        1: "um uma", 2: "dois duas ambos ambas", 3: "três terceiro terceira", 4: "quatro",
        5: "cinco quinto", 6: "seis sexto", 7: "sete sétimo sétima", 8: "oito oitavo oitava",
        9: "nove nono nona", 10: "dez décimo décima dezena dezenas", 11: "onze", 12: "doze", 13: "treze",
        14: "catorze quatorze", 15: "quinze", 16: "dezesseis dezasseis", 17: "dezessete dezassete", 18: "dezoito",
        19: "dezenove dezanove", 20: "vinte", 30: "trinta", 40: "quarenta", 50: "cinquenta", 60: "sessenta",
        70: "setenta", 80: "oitenta", 90: "noventa", 200: "duzentos duzentas", 300: "trezentos trezentas",
        400: "quatrocentos quatrocentas", 500: "quinhentos quinhentas", 600: "seiscentos seiscentas",
        700: "setecentos setecentas", 800: "oitocentos oitocentas", 900: "novecentos novecentas",
    },
    scales={
        12: "dúzia dúzias",
        100: "cem cento centena centenas", 1000: "mil milhar milhares", 10**6: "milhão milhões mi",
        10**9: "bilhão bilhões bi", 10**12: "trilhão trilhões bilião biliões",
    },
)  # fmt: skip
