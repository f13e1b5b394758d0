"""Numbers in English text, in digits or in words."""

_UNITS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SCALES = "hundred|thousand|million|billion|trillion|dozen"
_DIGITS = r"\d(?:[\d,.]*\d)?"
NUMBER = (
    rf"(?:{_DIGITS}(?:[-–]{_DIGITS})?(?:\s(?:{_SCALES})s?)?"
    rf"|(?:(?:{_TENS})(?:[-\s](?:{_UNITS}))?|{_UNITS})(?:\s(?:{_SCALES})s?)*|(?:{_SCALES})s?)"
)
"""A regular expression for one number: 1,234.5, 3 million, twenty-one, dozens."""

VALUES = {word: value for value, word in enumerate(_UNITS.split("|"))} | {
    word: 10 * value for value, word in enumerate(_TENS.split("|"), 2)
}


def value_of(text: str) -> int | None:
    """The whole number below 100 that `text` spells out or writes in digits (thousands separators allowed); else None."""
    text = text.lower().replace(",", "")
    if text.isascii() and text.isdigit():
        return int(text)
    tens, _, unit = text.replace("-", " ").partition(" ")
    if tens in VALUES and (not unit or (VALUES[tens] >= 20 and 0 < VALUES.get(unit, 0) < 10)):
        return VALUES[tens] + VALUES.get(unit, 0)
    return None
