"""British and American spellings of one word, by rule, and words with and without a hyphen.

`spelling_of` names the pair that a word belongs to and its side: a text with both sides of one pair spells one word two
ways, whatever the inflection. Rules after the Oxford Guide to Style, chapter 4; words that are two
different words (meter, practice, check) or whose pair is no such pair (size, prise) are left out.
"""

import re
from functools import lru_cache

_IZE_STEMS = frozenset(
    "agon apolog author capital categor central character civil colon commercial critic crystall decentral militar demoral"
    " destabil digital disorgan econom emphas energ equal external familiar fertil final formal general global hospital ideal"
    " immun improv industrial institutional internal international jeopard legal legitim liberal local marginal material maxim"
    " memor minim mobil modern monopol national natural neutral normal organ ostrac patron penal personal polar popular"
    " prior privat public radical rational real recogn reorgan revital scrutin social special stabil standard steril"
    " subsid summar symbol symp synthes terror traumat util vandal verbal victim visual weapon sympath urban regular harmon hypothes"
    " item optim jeopard mesmer moral pressur random reconcil secular sensit synchron tantal theor token tranquill trivial unequal"
    " monet securit dollar americ european russian islamic arab".split()
)
_IZE = re.compile(r"(re|de|dis|un|over|non)?([a-z]+?)i([sz])(e|es|ed|ing|er|ers|ation|ations|ational|able)")
_YZE = re.compile(r"(anal|paral|catal|electrol)y([sz])(e|ed|es|ing|er|ers)")
_OUR = re.compile(
    r"(un|dis|mis)?(labo|colo|favo|hono|neighbo|behavio|harbo|endeavo|rumo|vigo|rigo|humo|flavo|savio|armo|parlo|tumo|glamo|odo|valo"
    r"|vapo|demeano|fervo|rancor|ardo|clamo|splendo|cando)(u?)r(s|ed|ing|able|ably|hood|ite|ites|er|ers|less|ful|y|ies|al)?"
)
_RE = {"center": "centre", "centers": "centres", "centered": "centred", "theater": "theatre", "theaters": "theatres",
       "fiber": "fibre", "fibers": "fibres", "liter": "litre", "liters": "litres", "kilometer": "kilometre",
       "kilometers": "kilometres", "centimeter": "centimetre", "centimeters": "centimetres", "caliber": "calibre",
       "somber": "sombre", "specter": "spectre", "maneuver": "manoeuvre", "maneuvers": "manoeuvres"}  # fmt: skip
_DOUBLED = re.compile(
    r"(travel|cancel|label|model|fuel|signal|channel|counsel|level|marshal|quarrel|rival|shovel|total|tunnel|dial|duel|equal|funnel"
    r"|initial|jewel|pedal|snorkel|spiral|trial)(l?)(ed|ing|er|ers)"
)
_WORDS = {
    "defense": "defence", "offense": "offence", "pretense": "pretence", "program": "programme", "programs": "programmes",
    "gray": "grey", "tire": "tyre", "tires": "tyres", "plow": "plough", "skeptical": "sceptical", "skeptic": "sceptic",
    "skeptics": "sceptics", "skepticism": "scepticism", "aluminum": "aluminium", "cozy": "cosy", "mold": "mould",
    "mustache": "moustache", "pajamas": "pyjamas", "jewelry": "jewellery", "artifact": "artefact", "artifacts": "artefacts",
    "aging": "ageing", "advisor": "adviser", "advisors": "advisers", "protestor": "protester", "protestors": "protesters",
    "judgement": "judgment", "judgements": "judgments", "fulfill": "fulfil", "enroll": "enrol", "enrollment": "enrolment",
    "installment": "instalment", "installments": "instalments", "skillful": "skilful", "willful": "wilful",
    "pediatric": "paediatric", "orthopedic": "orthopaedic", "anesthetic": "anaesthetic", "archeologist": "archaeologist",
    "archeologists": "archaeologists", "archeology": "archaeology", "archeological": "archaeological", "medieval": "mediaeval",
    "licensed": "licenced", "acknowledgement": "acknowledgment", "cigaret": "cigarette", "kidnaper": "kidnapper",
    "kidnaped": "kidnapped", "worshiper": "worshipper", "worshipers": "worshippers", "focussed": "focused",
    "focussing": "focusing", "targetted": "targeted", "benefitted": "benefited", "benefitting": "benefiting",
}  # fmt: skip
_BRITISH = frozenset(_WORDS.values()) | frozenset(_RE.values())


_INFLECTION = re.compile(r"(?:ations?|ational|able|ings?|e[dsr]|ers|rs|e|s|d)$")


@lru_cache(maxsize=32768)
def spelling_of(word: str) -> tuple[str, str] | None:
    """(pair, "British" or "American") for `word` (lower case) if it belongs to a pair of spellings, else None."""
    british = _british(word)
    if british is None:
        return None
    return _INFLECTION.sub("", british), "British" if word == british else "American"


def _british(word: str) -> str | None:
    """The British spelling of a word that has two."""
    if word in _BRITISH:
        return word
    direct = _WORDS.get(word) or _RE.get(word)
    if direct:
        return direct
    if (match := _IZE.fullmatch(word)) and match.group(2) in _IZE_STEMS:
        return f"{match.group(1) or ''}{match.group(2)}is{match.group(4)}"
    if match := _YZE.fullmatch(word):
        return f"{match.group(1)}ys{match.group(3)}"
    if match := _OUR.fullmatch(word):
        return f"{match.group(1) or ''}{match.group(2)}ur{match.group(4) or ''}"
    if match := _DOUBLED.fullmatch(word):
        return f"{match.group(1)}l{match.group(3)}"
    return None
