"""Numbers of the source against those of the target."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checks.number_mismatch import number_mismatch
from checker.document import Segment
from checker.finding import Severity


def found(source, target):
    return list(number_mismatch(Segment(0, target, source=source)))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param(None, "In 1999, 35 people fled.", id="no source"),
        pytest.param("", "In 1999, 35 people fled.", id="an empty source"),
        pytest.param("En 1999 huyeron 35.", "", id="an empty target"),
        # scripts and separators
        pytest.param("قُتل ٢٥ شخصا وأصيب ١٬٢٣٤", "Twenty-five people were killed and 1,234 injured.", id="Arabic-Indic digits"),
        pytest.param("۲۵ نفر و ۱٫۵ درصد", "25 people and 1.5 percent", id="Persian digits"),
        pytest.param("२५ लोग और १,२३,४५६ रुपये", "25 people and 123,456 rupees", id="Devanagari digits, Indian grouping"),
        pytest.param("২৫ জন মানুষ, ১০০ টাকা", "25 people, 100 taka", id="Bengali digits"),
        pytest.param("１０試合で８ゴール、４５％。", "Eight goals in 10 games, 45 percent.", id="full-width digits"),
        pytest.param("12.345,6 Tonnen", "12,345.6 tonnes", id="a German point and comma"),
        pytest.param("1.234 Menschen", "1,234 people", id="a point between thousands"),
        pytest.param("1.234 per cent", "1.234 percent", id="the same point before decimals"),
        pytest.param("1 234 567 людей и 12,5 %", "1,234,567 people and 12.5%", id="blanks between thousands"),
        pytest.param("66\u00a0000 tonni", "66 000 tonnes", id="blanks in English too"),
        pytest.param("40 de tunuri de 105 mm", "40 105 mm cannons", id="two numbers that look like one"),
        pytest.param("1'234'567 Franken", "1,234,567 francs", id="Swiss apostrophes"),
        pytest.param("3½ horas", "three and a half hours", id="a fraction sign"),
        # scales
        pytest.param("3,5 millones de personas", "3.5 million people", id="millones"),
        pytest.param("1.250 millones de euros", "1.25 billion euros", id="a thousand million"),
        pytest.param("mil millones de pesos, 2.000 millones", "a billion pesos, 2 billion", id="mil millones"),
        pytest.param("5 Mrd. Euro und 300 Mio. Dollar", "5 billion euros and $300m", id="Mrd. and Mio."),
        pytest.param("2 billones de pesos", "2 trillion pesos", id="the long scale"),
        pytest.param("1,4 mld zł i 500 tys. osób", "1.4 billion zlotys and 500,000 people", id="mld and tys."),
        pytest.param("26 млн 773 тыс рублей", "26.773 million rubles", id="a scale and a smaller one"),
        pytest.param("١٫٢ مليار دولار و٣ ملايين", "$1.2 billion and 3 million", id="milyar"),
        pytest.param("۲ میلیارد و ۵۰۰ میلیون", "2.5 billion", id="Persian"),
        pytest.param("3万5千人，1.2億円", "35,000 people, 120 million yen", id="wan and yi"),
        pytest.param("三万五千人，二〇二四年", "35,000 people in 2024", id="Chinese characters"),
        pytest.param("1억 2천만 명과 3만 5천 원", "120 million people and 35,000 won", id="Korean scales"),
        pytest.param("比利时有1100多万人口。", "Belgium has a population of more than 11 million.", id="more than, in the middle"),
        pytest.param("8 लाख लोग, 5 करोड़ रुपये", "800,000 people, 50 million rupees", id="lakh and crore"),
        pytest.param("5 milyondan fazla kişi", "More than 5 million people", id="a Turkish ending"),
        pytest.param("2-3 миллиона человек", "2 million to 3 million people", id="a scale for a range"),
        pytest.param("25万种", "a quarter of a million species", id="a quarter of a million"),
        pytest.param("600 000 роки", "half a million, or rather 600,000, years", id="half a million besides"),
        pytest.param("5 millió forint", "5 million forints", id="a scale of a language that is not known"),
        pytest.param("Лежит в 14 м от реки", "It lies 14 m from the river", id="metres, not millions"),
        # words
        pytest.param("Mit 25 Jahren, 2 Kindern und 12 Katzen", "Aged twenty-five, with two children and a dozen cats", id="words"),
        pytest.param("Huyeron doscientas mujeres y veintitrés niños", "200 women and 23 children fled", id="words in the source"),
        pytest.param("fünfundzwanzigtausend Menschen", "25,000 people", id="a German compound"),
        pytest.param("quatre-vingt-dix-sept personnes", "97 people", id="French counting"),
        pytest.param("двести пятьдесят три человека", "253 people", id="Russian words"),
        pytest.param("Τριάντα χιλιάδες άνθρωποι", "30,000 people", id="Greek words"),
        pytest.param("kaksikümmend üks meest", "21 men", id="words that are not known, below 100"),
        pytest.param("On tuli kell 10, enam kui mille", "He came at ten, more than that", id="words that are numerals elsewhere"),
        pytest.param("secondo la polizia, sei qui", "according to 12 police officers, you are here", id="words that are no numerals"),
        pytest.param("der 3. Platz, die 2. Runde", "third place, the second round", id="ordinals"),
        pytest.param("le XIXe siècle, en XX secolo", "the 19th century, in the 20th century", id="Roman centuries"),
        pytest.param("Ludwig XIV.", "Louis XIV", id="Roman numerals"),
        pytest.param("в 2 раза больше, 10-кратный", "twice as many, tenfold", id="twice and tenfold"),
        pytest.param("les 2 pays, 1/3 des voix", "both countries, a third of the vote", id="both, a third"),
        # dates and times
        pytest.param("Am 25.12.2024 um 15.30 Uhr", "At 3:30 p.m. on December 25, 2024", id="a date and a time"),
        pytest.param("2024年12月25日15时", "December 25, 2024, at 3 p.m.", id="a Chinese date"),
        pytest.param("kell 13", "at 1 p.m.", id="an hour alone"),
        pytest.param("下午3点30分", "at 15:30", id="a 12-hour clock in the source"),
        pytest.param("1998-99", "in 1998 and 1999", id="a short year"),
        pytest.param("Ende der 20er Jahre", "the late 1920s", id="a decade"),
        pytest.param("7月26日", "on July 26, 2020", id="news adds the year to a date"),
        pytest.param("٢٥ رمضان ١٤٤٥ هـ", "on April 4, 2024", id="a Hijri date"),
        pytest.param("در سال ۱۴۰۲", "in 2023", id="a Persian year"),
        pytest.param("ปี 2567", "in 2024", id="a Buddhist year"),
        pytest.param("令和6年", "in 2024", id="a Japanese era"),
        pytest.param("२०७२ कात्तिक १५", "on November 1, 2015", id="a Nepali date"),
        pytest.param("२०१९ साल", "in 2019 BS (1962 AD)", id="both calendars"),
        # units, rounding, names and other things
        pytest.param("100 km entfernt", "62 miles away", id="and nothing lost"),
        pytest.param("10 km entfernt, 30 °C", "six miles away, 86 °F", id="another system of units"),
        pytest.param("100 km", "100 km (62 miles)", id="a conversion in brackets"),
        pytest.param("1.203.455 Euro", "about 1.2 million euros", id="rounded with a scale"),
        pytest.param("247 Menschen", "about 250 people", id="rounded with a word"),
        pytest.param("新冠疫情", "the COVID-19 epidemic", id="a name"),
        pytest.param("le Groupe des Sept, un chasseur", "the G7, an F-16", id="two names"),
        pytest.param("5G网络", "a 5G network", id="a name with a letter behind"),
        pytest.param("Tel. +49 30 1234567", "Tel. +49 30 123 45 67", id="a telephone number, grouped otherwise"),
        pytest.param("1) Artikel 5 der Verordnung", "Article 5 of the Regulation", id="a list number left out"),
        pytest.param("2:0 gewonnen", "won 2-0", id="a score"),
        pytest.param("50 Prozent, 0,5 Punkte", "half of them, 0.5 points", id="half"),
        pytest.param("6成是男性，8割，打8折", "60% are men, 80 percent, a 20% discount", id="tenths"),
        pytest.param("“90后”和“90后”", "those born in the 1990s and other post-90s", id="a decade twice"),
        pytest.param("Noua lege e peste o treime", "The law is one third above it", id="a third is a part"),
        pytest.param("79 m²", "79 m²", id="a raised two is no number"),
        pytest.param("RMB20,000", "20,000 yuan", id="a currency before it"),
        pytest.param("100-процентная прибыль", "a 100% return", id="a word behind a hyphen"),
    ],
)  # fmt: skip
def test_passes(source, target):
    assert [finding.message for finding in found(source, target)] == []


@pytest.mark.parametrize(
    ("source", "target", "wanted", "suggestion"),
    [
        pytest.param("Im Jahr 1994", "In 1995", "1995", "1994", id="a digit"),
        pytest.param("3,5 millones", "35 million", "35 million", "3.5 million", id="a lost comma"),
        pytest.param("2,5 milioane și 400.000 de mașini", "2.5 million and 400.000 cars", "400.000", "400,000", id="a point left standing"),
        pytest.param("3 Milliarden", "3 million", "3 million", "3 billion", id="a billion for a million"),
        pytest.param("2 billones de pesos", "2 billion pesos", "2 billion", "2 trillion", id="the long scale read as the short"),
        pytest.param("2030万元", "203 million yuan", "203 million", "20.3 million", id="wan misread"),
        pytest.param("Murieron 5 mil personas en la ciudad", "5 million people died", "5 million", "5000", id="a thousand for a million"),
        pytest.param("Üç kişi öldü ve bir ev", "Four people died", "Four", "three", id="Turkish words"),
        pytest.param("चार अन्य सदस्यों का", "five more members", "five", "four", id="Hindi words"),
        pytest.param("8 लाख", "8 million", "8 million", "0.8 million", id="lakh misread"),
        pytest.param("६० हजार श्लोक", "60 verses", "60", "60,000", id="a lost thousand"),
        pytest.param("il y a deux mille cinq cents ans", "3,500 years ago", "3,500", "2,500", id="words against digits"),
        pytest.param("vor drei Wochen", "four weeks ago", "four", "three", id="words against words"),
        pytest.param("نُقل ١٢ جريحا", "21 wounded were taken away", "21", "12", id="digits swapped"),
        pytest.param("8वीं सदी", "the 7th century", "7th", "8th", id="an ordinal"),
        pytest.param("der 21. Platz", "in 23rd place", "23rd", "21st", id="another ending"),
        pytest.param("le XIXe siècle et le XX siècle", "the 18th century", "18th", "20th", id="a Roman century"),
        pytest.param("Covid-19", "Covid-22", "22", "19", id="in a name"),
        pytest.param("7月26日电，26日消息", "July 26: on the 28th it was said", "28th", "26th", id="one of two that were the same"),
        pytest.param("Am 3. Mai und am 4. Mai", "On May 4 and on May 4", "4", "3", id="the same number twice"),
        pytest.param("pandemie covidu-19", "the Covid-93 pandemic", "93", "19", id="in a name with another ending"),
        pytest.param("12 декабря", "on December 14", "14", "12", id="a month is no day"),
        pytest.param("2 миллиона и 500 рублей", "2 million and 800 rubles", "800", "500", id="behind a scale"),
    ],
)  # fmt: skip
def test_finds_a_change(source, target, wanted, suggestion):
    (finding,) = found(source, target)
    assert (finding.text, finding.suggestions, finding.severity) == (wanted, (suggestion,) if suggestion else (), None)
    assert repr(wanted) in finding.message


def test_two_changes_have_no_suggestion():
    findings = found("1118 Jahre und 1630 Jahre", "2018 years and 2630 years")
    assert [finding.text for finding in findings] == ["2018", "2630"]
    assert not any(finding.suggestions for finding in findings)


def test_a_number_without_one_reading_has_no_suggestion():
    (finding,) = found("1.234 Stimmen", "1,235 votes")
    assert finding.text == "1,235" and finding.suggestions == ()


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("Der Krieg endete bald.", "The war ended in 1847.", "'1847' is not in the source"),
        ("Aastal 1661 loodi konföderatsioon.", "A confederation was set up.", "'1661' of the source is missing"),
        ("4500 oameni și 400 de soldați.", " The revolution came.", "'4500' and '400' of the source are missing"),
    ],
)
def test_lost_and_added_numbers_are_minor(source, target, message):
    (finding,) = found(source, target)
    assert (finding.message, finding.severity) == (message, Severity.MINOR)
    assert finding.text == finding.text.strip() != ""


PIECES = [
    "3", "1.234", "1,234.5", "12", "٢٥", "１２", "½", "2024", "15:30", "p.m.", "million", "Millionen", "万", "億", "三", "十", "百",
    "three", "twenty", "five", "half a", "and a half", "hundred", "of", "and", "und", "de", "zwei", "двести", "тысяч", "만", "천", "लाख",
    "Covid-", "XIX", "century", "th", "9" * 20, "1" + ",000" * 120, "-", "–", ".", ",", " ", "\n", "miles", "about", "رمضان", "½", "²", "١٬٢٣٤",
]  # fmt: skip
TEXT = st.lists(st.sampled_from([*PIECES, " ", " ", " "]), max_size=30).map("".join)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(TEXT, TEXT)
def test_any_text_is_read(source, target):
    for finding in found(source, target):
        assert finding.text and finding.text not in finding.suggestions and "\n" not in finding.message


def test_a_long_text_takes_little_time():
    numbers = [str(1000 + 7 * i) for i in range(3000)]
    started = time.process_time()
    found(" ".join(f"{number} साल" for number in numbers), " , ".join(numbers))
    assert found(" ".join(numbers), " , ".join(reversed(numbers))) == []
    found("1.234万" * 40, "1.234 million " * 40)
    found(", ".join(numbers), ", ".join(str(int(number) + 1) for number in numbers))
    assert time.process_time() - started < 5
