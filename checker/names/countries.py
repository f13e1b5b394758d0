"""Countries as a text names them: by name and by demonym. `data/countries.tsv` holds them (ISO 3166 codes).

The EU and the UN stand among them, since offices are held there as well.
"""

from functools import cache
from importlib.resources import files

ENGLISH_SPEAKING = frozenset({"US", "GB", "IE", "CA", "AU", "NZ"})
"""Countries whose officials may be taken to have spoken English."""

NOT_LATIN = frozenset(
    "AE AF AM BD BG BH BT BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN MR MV NP OM PK PS"
    " QA RS RU SA SD SY TH TJ TN TW UA YE".split()
)
"""Countries whose names are at home in another script than the Latin one."""


@cache
def country_codes() -> dict[str, str]:
    """Every name and demonym, in lower case, with the code of its country; one that is shared is left out."""
    codes: dict[str, str] = {}
    shared: set[str] = set()
    for row in files("checker.names").joinpath("data/countries.tsv").read_text(encoding="utf-8").splitlines():
        code, name, demonyms, others = row.split("\t")
        for form in filter(None, (name, *demonyms.split(","), *others.split(","))):
            key = form.lower()
            if codes.setdefault(key, code) != code:
                shared.add(key)
    return {key: code for key, code in codes.items() if key not in shared}


@cache
def demonyms() -> frozenset[str]:
    """All demonyms, in lower case."""
    rows = files("checker.names").joinpath("data/countries.tsv").read_text(encoding="utf-8").splitlines()
    return frozenset(form.lower() for row in rows for form in row.split("\t")[2].split(",") if form)


def country_of(text: str) -> str | None:
    """The ISO code of the one country that `text` names, by name or demonym; None if none or several bear it."""
    return country_codes().get(text.lower().removesuffix("'s").removesuffix("’s").removeprefix("the "))
