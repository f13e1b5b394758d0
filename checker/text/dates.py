"""Full dates written out in English: "March 3, 2025", "3 March 2025", "2025-03-03"."""

import re
from collections.abc import Iterator
from datetime import date

MONTHS = "january february march april may june july august september october november december".split()
_MONTH = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS) + "|sept\\.?"
_DATE = re.compile(
    rf"\b(?:(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH}),?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2}))\b",
    re.IGNORECASE,
)


def dates_in(text: str) -> Iterator[tuple[int, int, date]]:
    """(start, end, day) of every full date in `text` that the calendar knows."""
    for match in _DATE.finditer(text):
        year, month, day = (next(match[f"{part}{i}"] for i in "123" if match[f"{part}{i}"]) for part in "ymd")
        number = int(month) if month.isdigit() else next(i for i, m in enumerate(MONTHS, 1) if m[:3] == month[:3].lower())
        try:
            yield match.start(), match.end(), date(int(year), number, int(day))
        except ValueError:
            continue


def date_of(text: str) -> Iterator[date]:
    """The days that `text` names in full."""
    return (day for _, _, day in dates_in(text))


_BEFORE_YEAR = re.compile(rf"\b(?:{_MONTH}),? (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:of )?$", re.IGNORECASE)
_LONGEST_BEFORE_YEAR = 24


def is_year_of_date(start: int, text: str) -> bool:
    """Whether what stands at `start` follows a month, or a month and a day."""
    return bool(_BEFORE_YEAR.search(text, max(0, start - _LONGEST_BEFORE_YEAR), start))
