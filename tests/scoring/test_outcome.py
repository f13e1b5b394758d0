"""When a mark is found, a finding right, a suggestion the wanted one."""

import pytest

from checker.document import Segment
from checker.finding import Finding, Severity
from checker.scoring.gold import Gold, Mark
from checker.scoring.outcome import MarkedText, place_of, same_wording

TEXT = "Good headline\n\nNicolas Madoro met the the envoy of France."
SEGMENT = Segment(1, "Nicolas Madoro met the the envoy of France.", 15)


def finding(words, severity=Severity.MINOR, suggestions=(), check="garbled-name"):
    start = SEGMENT.target.index(words)
    return Finding(SEGMENT, start, start + len(words), "", suggestions, severity, 0.8, check=check)


def marked(*findings, words="Madoro", suggestion="Maduro", expect="should", traps=()):
    start = TEXT.index(words)
    mark = Mark(start, start + len(words), "name", suggestion, expect)
    spans = tuple((TEXT.index(trap), TEXT.index(trap) + len(trap)) for trap in traps)
    return MarkedText("x.txt", TEXT, Gold("ar", None, (mark,), spans), findings)


def test_a_finding_is_placed_in_the_document():
    start, end = place_of(finding("Madoro"))
    assert TEXT[start:end] == "Madoro"


@pytest.mark.parametrize(
    ("findings", "found", "with_info"),
    [
        pytest.param((), False, False, id="nothing"),
        pytest.param((finding("met"),), False, False, id="beside it"),
        pytest.param((finding("Nicolas "),), False, False, id="touching ends share no character"),
        pytest.param((finding("Madoro", Severity.INFO),), False, True, id="info"),
        pytest.param((finding("Madoro"),), True, True, id="the same span"),
        pytest.param((finding("Nicolas M"),), True, True, id="one character"),
        pytest.param((finding("Nicolas Madoro met"),), True, True, id="around it"),
        pytest.param((finding("dor", Severity.CRITICAL),), True, True, id="inside it"),
    ],
)
def test_found(findings, found, with_info):
    (outcome,) = marked(*findings).outcomes
    assert (outcome.is_found, outcome.is_found_with_info) == (found, with_info)


@pytest.mark.parametrize(
    ("suggestion", "gold", "same"),
    [
        ("Maduro", None, False),
        ("", "Maduro", False),
        ("Maduro", "", False),
        ("Madura", "Maduro", False),
        ("", "", True),
        ("Maduro", "Maduro", True),
        ("MADÚRO ", "Maduro", True),
        ("O’Neill", "O'Neill", True),
        ("Nicolas Maduro", "Maduro", True),
        ("Maduro", "Nicolas Maduro", True),
    ],
)
def test_same_wording(suggestion, gold, same):
    assert same_wording(suggestion, gold) is same


@pytest.mark.parametrize(
    ("findings", "suggested"),
    [
        pytest.param((finding("Madoro"),), False, id="none"),
        pytest.param((finding("Madoro", suggestions=("a1", "b1", "c1", "Maduro")),), False, id="the fourth"),
        pytest.param((finding("Madoro", Severity.INFO, ("Maduro",)),), False, id="for information"),
        pytest.param((finding("met", suggestions=("Maduro",)),), False, id="elsewhere"),
        pytest.param((finding("Madoro", suggestions=("a1", "b1", "Maduro")),), True, id="the third"),
        pytest.param((finding("Nicolas"), finding("Madoro"), finding("dor", suggestions=("Maduro",))), True, id="of another"),
    ],
)
def test_suggested(findings, suggested):
    (outcome,) = marked(*findings).outcomes
    assert outcome.is_suggested is suggested


def test_misses_leave_out_what_may_be_found():
    assert [outcome.mark.category for outcome in marked().misses] == ["name"]
    assert len(marked(finding("Madoro", Severity.INFO)).misses) == 1
    assert marked(finding("Madoro")).misses == []
    assert marked(expect="may").misses == []


def test_false_alarms_and_traps():
    alarms = [finding("the the"), finding("France"), finding("envoy", Severity.INFO), finding("Madoro")]
    text = marked(*alarms, traps=("envoy of France", "met"))
    assert [alarm.text for alarm in text.false_alarms] == ["the the", "France"]
    assert [alarm.text for alarm in text.sprung] == ["France"]


def test_a_mark_that_may_be_found_makes_a_finding_right():
    assert marked(finding("Madoro"), expect="may").false_alarms == []
