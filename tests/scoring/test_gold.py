"""Gold files: what they may hold, and one clear line for what they may not."""

import datetime
import json

import pytest

from checker.errors import ReadError
from checker.scoring.gold import Gold, Mark, parse

TEXT = "Nicolas Madoro spoke."


def gold(**values):
    return json.dumps({"pivot": "ar", "date": "2025-03-03", "findings": [], "clean": []} | values)


def mark(**values):
    return {"start": 8, "end": 14, "category": "name", "suggestion": "Maduro"} | values


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        pytest.param(gold(), Gold("ar", datetime.date(2025, 3, 3), (), ()), id="nothing marked"),
        pytest.param('{"findings": []}', Gold(None, None, (), ()), id="only findings"),
        pytest.param(gold(pivot=None, date=None), Gold(None, None, (), ()), id="nulls"),
        pytest.param(gold(clean=[[0, 7]]), Gold("ar", datetime.date(2025, 3, 3), (), ((0, 7),)), id="a trap as a pair"),
        pytest.param(
            gold(clean=[{"start": 0, "end": 7, "text": "Nicolas"}]),
            Gold("ar", datetime.date(2025, 3, 3), (), ((0, 7),)),
            id="a trap as an object",
        ),
        pytest.param(
            gold(findings=[mark(text="Madoro", expect="must", note="ours")], date=None),
            Gold("ar", None, (Mark(8, 14, "name", "Maduro", "must"),), ()),
            id="a mark with everything",
        ),
        pytest.param(
            gold(findings=[mark(suggestion=None)], date=None),
            Gold("ar", None, (Mark(8, 14, "name", None, "should"),), ()),
            id="no suggestion",
        ),
    ],
)
def test_reads(content, wanted):
    assert parse(content, "x.gold.json", TEXT) == wanted


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param('{"findings": [}', "x.gold.json:1: not JSON: Expecting value", id="broken JSON"),
        pytest.param("[" * 100_000, "x.gold.json: not JSON: ", id="too deep"),
        pytest.param("[]", 'gold: an object with "findings" is expected', id="a list"),
        pytest.param('{"pivot": "ar"}', 'gold: an object with "findings" is expected', id="no findings"),
        pytest.param(gold(findings={}), "findings: a list is expected, not {}", id="findings as an object"),
        pytest.param(gold(pivot=3), "pivot: a language tag or null is expected, not 3", id="pivot"),
        pytest.param(gold(date="3 March"), "date: YYYY-MM-DD is expected, not '3 March'", id="date"),
        pytest.param(gold(date=2025), "date: YYYY-MM-DD is expected, not 2025", id="date as a number"),
        pytest.param(gold(findings=[mark(), mark(end=99)]), "findings[1]: start 8 and end 99 mark nothing", id="beyond"),
        pytest.param(gold(findings=[mark(end=8)]), "findings[0]: start 8 and end 8 mark nothing", id="empty span"),
        pytest.param(gold(findings=[mark(start="8")]), "findings[0]: start '8' and end 14 mark nothing", id="text as offset"),
        pytest.param(gold(findings=[mark(start=True)]), "findings[0]: start True", id="true as offset"),
        pytest.param(gold(findings=[mark(start=-3)]), "findings[0]: start -3", id="negative offset"),
        pytest.param(
            gold(findings=[mark(text="Maduro")]), "findings[0]: 8-14 is 'Madoro' in the text, not 'Maduro'", id="shifted"
        ),
        pytest.param(gold(findings=[mark(category="")]), '"category" must be a word such as "name", not \'\'', id="category"),
        pytest.param(gold(findings=[mark(suggestion=7)]), '"suggestion" must be a text or null, not 7', id="suggestion"),
        pytest.param(gold(findings=[mark(expect="maybe")]), "must, should or may, not 'maybe'", id="expect"),
        pytest.param(gold(findings=["Madoro"]), "findings[0]: an object with start and end is expected", id="a mark as text"),
        pytest.param(gold(clean=[[0, 7, 9]]), "clean[0]: an object with start and end is expected", id="a trap of three"),
        pytest.param(gold(clean=[[0, 700]]), "clean[0]: start 0 and end 700 mark nothing in a text of 21 characters", id="trap"),
    ],
)
def test_refuses(content, message):
    with pytest.raises(ReadError) as error:
        parse(content, "x.gold.json", TEXT)
    assert str(error.value).startswith("x.gold.json:")
    assert message in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("pivot", "findings", "clean"), [(None, [], True), ("ar", [], False), (None, [mark()], False), ("ar", [mark()], False)]
)
def test_is_clean(pivot, findings, clean):
    assert parse(gold(pivot=pivot, findings=findings), "x.gold.json", TEXT).is_clean is clean
