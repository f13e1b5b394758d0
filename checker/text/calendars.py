"""Years and months of calendars other than the Gregorian: what a year of ours may be in them."""

import re

_OFFSETS = (
    (re.compile(r"[\u0900-\u097f]"), (56, 57, -1943, -1944, -78, -79)),  # Vikram Samvat (2058 or 058), Saka
    (re.compile(r"[\u0980-\u09ff]"), (-593, -594)),  # Bengali
    (re.compile(r"[\u0e00-\u0e7f]"), (543, 542)),  # Buddhist
    (re.compile(r"[\u0600-\u06ff]"), (-621, -622)),  # Solar Hijri
    (re.compile(r"[\u0590-\u05ff]"), (3760, 3761)),  # Hebrew
    (re.compile(r"[\u4e00-\u9fff]"), (-1911, -2018, -1988, -1925, -1867)),  # Minguo, and Reiwa, Heisei, Showa, Meiji
    (re.compile(r"[\u1200-\u137f]"), (-7, -8)),  # Ethiopian
)  # what to add to a year of our era
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LUNAR_YEAR, _LUNAR_START = 0.970224, 621.57  # the Hijri year in ours, and where it begins
_MONTHS = re.compile(
    "बैशाख|वैशाख|जेठ|असार|साउन|श्रावण|भदौ|भाद्र|असोज|आश्विन|कात्तिक|कार्तिक|मंसिर|मङ्सिर|पुस|पुष|पूस|पौष|माघ|फागुन|फागुण|फाल्गुन|चैत"
    "|محرم|صفر|ربيع ال|جمادى|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة"
    "|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی‌?ماه|بهمن|اسفند"
    "|农历|農曆|旧暦|初[一二三四五六七八九十]"
)


def names_month(text: str) -> bool:
    """Whether `text` names a month of another calendar, whose days are not ours."""
    return bool(_MONTHS.search(text))


def other_years(year: float, text: str) -> frozenset[float]:
    """The years of other calendars that the Gregorian `year` may be in a text in the script of `text`."""
    if not (1000 <= year <= 2100 and year == int(year)):
        return frozenset()
    years = {year + offset for script, offsets in _OFFSETS if script.search(text) for offset in offsets}
    if _ARABIC.search(text):
        lunar = int((year - _LUNAR_START) / _LUNAR_YEAR)
        years |= {float(lunar + offset) for offset in (-1, 0, 1, 2)}
    return frozenset(years)
