"""What the matcher finds and what it must pass."""

import unicodedata

import pytest

from checker.glossary.entry import Organisation, Person, Place, Term, Title
from checker.glossary.matching import Matcher

MATCHER = Matcher(
    [
        Term(name="adviser", deprecated=("advisor",)),
        Term(name="call for", pos="verb"),
        Term(name="point of view"),
        Organisation(name="Rapid Support Forces", admitted=("RSF",), forbidden=("Quick Support Forces",)),
        Place(name="Kyiv", deprecated=("Kiev",)),
        Place(name="Sana"),
        Person(name="Miguel Díaz-Canel", family="Díaz-Canel", forbidden=("Mighil Diyaz Kanil",)),
        Person(name="Brien"),
        Title(name="UN secretary-general", forbidden=("UN secretary", "Secretary of the United Nations")),
    ]
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Most persons advise nobody.", []),
        ("Nobody superadvised O'Brien or the McBrien firm.", []),
        ("They met in Sana'a and in Sanaa.", []),
        ("the rsf of a quick support forces", []),
        ("A Brien-Smith company", []),
        ("Two advisers and an advisor", ["advisers", "advisor"]),
        ("The ADVISORS’ plan", ["ADVISORS"]),
        ("An RSF-led force took Kiev's centre", ["RSF", "Kiev"]),
        ("Quick Support Forces’ men", ["Quick Support Forces"]),
        ("She called for calm, calling for more", ["called for", "calling for"]),
        ("Their points of view", ["points of view"]),
        ("Miguel Diaz-Canel and Miguel Díaz‑Canel", ["Miguel Diaz-Canel", "Miguel Díaz‑Canel"]),
        ("UN Secretary-General", ["UN Secretary-General"]),
        ("the secretary of the United Nations", ["secretary of the United Nations"]),
        (unicodedata.normalize("NFD", "Miguel Díaz-Canel spoke"), [unicodedata.normalize("NFD", "Miguel Díaz-Canel")]),
    ],
)
def test_find(text, wanted):
    assert [text[match.start : match.end] for match in MATCHER.find(text)] == wanted


def test_the_longest_form_wins():
    (match,) = MATCHER.find("the UN secretary-general")
    assert match.status == "name"


def test_time_does_not_grow_with_the_entries():
    import time

    text = "The advisers of the Rapid Support Forces called for calm in Kyiv. " * 300
    big = Matcher([Term(name=f"wordlike{i} term") for i in range(20_000)] + [Term(name="adviser")])

    def seconds(matcher):
        matcher.find(text)
        started = time.perf_counter()
        matcher.find(text)
        return time.perf_counter() - started

    assert seconds(big) < 3 * seconds(MATCHER) + 0.02
