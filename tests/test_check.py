"""What a check is: its manual, the form of its file, and what it may ask for."""

import sys

import pytest

import checker.checks
from checker.check import Check, Manual, all_checks, stamp
from checker.document import Segment
from checker.finding import Finding, Severity
from checker.resources import Resources
from checker.settings import Settings

FULL = """A word stands
twice.

Why: a slip that every reader sees
  and no spelling checker.

Bad:  The the talks.
Bad:  [ar 2025-03-01] To to. / New: paragraph.
Good: He said that that was it.
Misses: a phrase; and
two lines of what it misses.
"""


@pytest.mark.parametrize(
    ("docstring", "manual"),
    [
        pytest.param("", Manual("", "", (), (), ""), id="nothing"),
        pytest.param("A title.", Manual("A title.", "", (), (), ""), id="a title alone"),
        pytest.param("A title.\n\nNothing Bad: here.", Manual("A title.", "", (), (), ""), id="a field starts its line"),
        pytest.param(
            "A title.\n\nBad: one\nBad: two", Manual("A title.", "", ("one", "two"), (), ""), id="no misses, no end of line"
        ),
        pytest.param(
            FULL,
            Manual(
                "A word stands twice.",
                "a slip that every reader sees and no spelling checker.",
                ("The the talks.", "[ar 2025-03-01] To to. / New: paragraph."),
                ("He said that that was it.",),
                "a phrase; and two lines of what it misses.",
            ),
            id="everything",
        ),
    ],
)
def test_manual(docstring, manual):
    assert Manual.parse(docstring) == manual


HEAD = """
from checker.check import check
from checker.document import Document, Segment
from checker.settings import Settings
"""


@pytest.fixture
def read_all(tmp_path, monkeypatch):
    """The checks of a folder that holds one file, `made_up.py`, of the given text."""
    monkeypatch.setattr(checker.checks, "__path__", [str(tmp_path)])

    def read(text):
        (tmp_path / "made_up.py").write_text(HEAD + text, encoding="utf-8")
        return all_checks.__wrapped__()

    yield read
    sys.modules.pop("checker.checks.made_up", None)


def test_a_file_of_the_right_form(read_all):
    (check,) = read_all("@check(severity='major', mqm='style')\ndef made_up(document: Document, settings: Settings): ...\n")
    assert (check.id, check.severity, check.mqm, check.whole_document) == ("made-up", Severity.MAJOR, "style", True)
    assert check.needs == (("settings", Settings),)


@pytest.mark.parametrize(("words", "default"), [("", True), (", default=True", True), (", default=False", False)])
def test_a_check_may_be_off_by_default(read_all, words, default):
    (check,) = read_all(f"@check(severity='minor', mqm='style'{words})\ndef made_up(segment: Segment): ...\n")
    assert check.default is default


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "a function 'made_up' with @check is expected", id="empty"),
        pytest.param("def made_up(segment: Segment): ...", "a function 'made_up' with @check is expected", id="not marked"),
        pytest.param(
            "@check(severity='minor', mqm='style')\ndef other(segment: Segment): ...", "a function 'made_up'", id="another name"
        ),
        pytest.param("made_up = 'a word'", "a function 'made_up' with @check is expected", id="no function"),
        pytest.param(
            "@check(severity='minor', mqm='style')\ndef made_up(): ...", "must be a Document or a Segment", id="reads nothing"
        ),
        pytest.param(
            "@check(severity='minor', mqm='style')\ndef made_up(text: str): ...", "must be a Document or a Segment", id="a string"
        ),
        pytest.param(
            "@check(severity='minor', mqm='style')\ndef made_up(segment): ...", "must be a Document or a Segment", id="no type"
        ),
        pytest.param(
            "@check(severity='minor', mqm='style')\ndef made_up(settings: Settings, segment: Segment): ...",
            "must be a Document or a Segment",
            id="the wrong order",
        ),
        pytest.param(
            "@check(severity='minor', mqm='style')\ndef made_up(segment: Segment, settings): ...",
            "settings",
            id="a resource without a type",
        ),
    ],
)
def test_a_file_that_breaks_the_form_is_named(read_all, text, words):
    with pytest.raises(TypeError) as error:
        read_all(text)
    assert "made_up.py: " in str(error.value) and words in str(error.value)


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_what_a_check_asks_for_can_be_had(check):
    assert {kind for _, kind in check.needs} <= Resources(Settings()).kinds


def test_every_resource_is_asked_for():
    asked = {kind for check in all_checks() for _, kind in check.needs}
    assert Resources(Settings()).kinds - {Settings} <= asked


CHECK = Check("made-up", lambda _: [], Severity.MAJOR, "style", 0.7, False, False, (), Manual("", "", (), (), ""))


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        pytest.param({}, (Severity.MAJOR, 0.7, "style"), id="the check's own"),
        pytest.param({"severity": Severity.INFO}, (Severity.INFO, 0.7, "style"), id="info is a severity"),
        pytest.param({"confidence": 0.0}, (Severity.MAJOR, 0.0, "style"), id="zero is a confidence"),
        pytest.param({"mqm": "fluency/grammar"}, (Severity.MAJOR, 0.7, "fluency/grammar"), id="a type of its own"),
    ],
)
def test_stamp(stated, wanted):
    finding = stamp(CHECK, Finding(Segment(0, "text"), 0, 4, "", **stated))
    assert (finding.check, (finding.severity, finding.confidence, finding.mqm)) == ("made-up", wanted)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [((0, 2), (2, 4), False), ((0, 2), (1, 4), True), ((0, 4), (1, 2), True), ((1, 2), (0, 4), True), ((0, 2), (0, 2), True)],
)
def test_overlaps(first, second, wanted):
    segment = Segment(0, "text")
    assert Finding(segment, *first, "").overlaps(Finding(segment, *second, "")) is wanted
    assert not Finding(segment, *first, "").overlaps(Finding(Segment(1, "text"), *second, ""))


def test_whole_documents_are_told_by_the_type(checks):
    assert checks["calque"].whole_document and not checks["double-word"].whole_document
