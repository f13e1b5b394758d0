"""The report for a terminal: small made-up reports, printed whole, and what must never reach a terminal."""

import unicodedata

import pytest

from checker.engine import Result
from checker.finding import Finding, Severity
from checker.formats import plain, tsv
from checker.reports.report import Report
from checker.reports.text import render


@pytest.fixture(autouse=True)
def terminal(monkeypatch):
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def result(text, *marked, path="story.txt", parse=plain.parse, skipped=()):
    """A result that marks the first place of each of `marked`, a text or (text, what the finding says)."""
    document, findings = parse(text, path), []
    for item in marked:
        words, stated = item if isinstance(item, tuple) else (item, {})
        segment = next(segment for segment in document.segments if words in segment.target)
        start = segment.target.index(words)
        given = {"message": "It is at fault.", "severity": Severity.MINOR, "check": "made-up", "mqm": "style", "confidence": 0.8}
        findings.append(Finding(segment, start, start + len(words), **given | stated))
    return Result(document, tuple(findings), skipped)


def report(*results, errors=()):
    return Report(results, errors, "version:1|checks:2")


WHOLE = """\
story.txt
  1:11    minor    made-up
    The talks to to go.
              ~~~~~
    It is at fault.
    → to · too · two

  3:1     major    made-up
    They failed.
    ~~~~
    Who?

  2 findings in 7 words · MQM score 14.3

other.txt
  1:3     info     made-up
    A fine day.
      ~~~~
    It is at fault.

  0 findings, 1 for information in 3 words · MQM score 100.0

2 documents, 10 words: 1 major, 1 minor, 1 info"""


def test_a_whole_report():
    first = result(
        "The talks to to go.\n\nThey failed.",
        ("to to", {"suggestions": ("to", "too", "two", "a fourth")}),
        ("They", {"severity": Severity.MAJOR, "message": "Who?"}),
    )
    second = result("A fine day.", ("fine", {"severity": Severity.INFO}), path="other.txt")
    assert render(report(first, second)) == WHOLE


VERBOSE = """\
story.txt
  1:1     major    made-up  style, 80 %
    Two words.
    ~~~
    It is at fault.

  omission did not run: no source
  1 finding in 2 words · MQM score 0.0

clean.tsv
  0 findings in 1 words · MQM score 100.0

2 documents, 3 words: 1 major, 1 not read
version:1|checks:2"""


def test_verbose_adds_confidence_types_what_did_not_run_and_the_signature():
    marked = result("Two words.", ("Two", {"severity": Severity.MAJOR}), skipped=(("omission", "no source"),))
    clean = result("Eins.\tOne.", path="clean.tsv", parse=tsv.parse)
    assert render(report(marked, clean, errors=(("lost.txt", "no such file"),)), verbose=True) == VERBOSE


@pytest.mark.parametrize(
    ("results", "errors", "wanted"),
    [
        pytest.param([], [], "0 documents, 0 words: nothing found", id="nothing read"),
        pytest.param([result("One two.")], [], "1 document, 2 words: nothing found", id="a clean document is not listed"),
        pytest.param([], [("a", "b")], "0 documents, 0 words: nothing found, 1 not read", id="an error"),
        pytest.param(
            [result("One two.")],
            [("story.txt", "no answer")],
            "1 document, 2 words: nothing found",
            id="an error on what was read",
        ),
    ],
)
def test_summary(results, errors, wanted):
    assert render(report(*results, errors=tuple(errors))) == wanted


@pytest.mark.parametrize(
    ("text", "marked", "shown", "line"),
    [
        pytest.param("The old man said no.", "old man", "    The old man said no.", "        ~~~~~~~", id="plain"),
        pytest.param(
            "With 习近平 they met.", "习近平", "    With 习近平 they met.", "         ~~~~~~", id="wide characters in the span"
        ),
        pytest.param(
            "With 习近平 they met.", "met", "    With 习近平 they met.", "                     ~~~", id="wide characters before"
        ),
        pytest.param(
            "Two cafe\u0301s shut.", "cafe\u0301s", "    Two cafe\u0301s shut.", "        ~~~~~", id="combining marks in the span"
        ),
        pytest.param(
            "Two cafe\u0301s shut.", "shut", "    Two cafe\u0301s shut.", "              ~~~~", id="combining marks before"
        ),
        pytest.param("A 😀 face.", "face", "    A 😀 face.", "         ~~~~", id="an emoji before"),
        pytest.param("One\ttab here.", "here", "    One tab here.", "            ~~~~", id="a tab is a space"),
        pytest.param(
            "The [bold]red[/bold] :smile: one.", "red", "    The [bold]red[/bold] :smile: one.", "              ~~~", id="markup"
        ),
        pytest.param(
            "A line of words that goes on for quite a while before the fault comes and for a while after the fault has gone by.",
            "fault comes",
            "    …on for quite a while before the fault comes and for a while after the fault…",
            "                                     ~~~~~~~~~~~",
            id="a long line is cut at words",
        ),
        pytest.param(
            "So " + "very " * 20 + "long.",
            "very " * 19 + "very",
            "    So very very very very very very very very … very very very long.",
            "       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~",
            id="a long span is shortened",
        ),
        pytest.param("word" * 50, "word", "    " + "word" * 9 + "wo", "    ~~~~", id="a line without a space"),
        pytest.param("a  b", "  ", "    a  b", "     ~~", id="a span of spaces"),
    ],
)
def test_the_span_is_underlined(text, marked, shown, line):
    assert render(report(result(text, marked))).splitlines()[2:4] == [shown, line]


DISTURBING = (
    "\x1b[31m \x07 \x9b1m \x00 \u202e \u202b \u2066 \u2069 \u200f \u200e \u061c \ufeff \u200b \u2028 \x85 \x0b \r \n \x7f end"
)


def characters(text):
    """The names of the characters that a terminal may act upon instead of showing."""
    return {hex(ord(c)) for c in text if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs") and c != "\n"}


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(
            lambda: result(f"Before {DISTURBING} fault after {DISTURBING}".replace("\n", ""), "fault"), id="around the span"
        ),
        pytest.param(lambda: result("One.\tA fault\x1b[2J\u202e here.", "fault\x1b[2J\u202e", parse=tsv.parse), id="in the span"),
        pytest.param(lambda: result("A fault.", ("fault", {"message": DISTURBING})), id="in the message"),
        pytest.param(lambda: result("A fault.", ("fault", {"suggestions": (DISTURBING,)})), id="in a suggestion"),
        pytest.param(
            lambda: result("A fault.", "fault", path="\x1b[31mstory\u202e.txt"),
            id="in the path",
        ),
        pytest.param(
            lambda: result("A fault.", "fault", skipped=(("check", f"failed: ValueError: {DISTURBING}"),)),
            id="in the reason why a check did not run",
        ),
    ],
)
def test_nothing_that_a_terminal_acts_upon_is_printed(made):
    assert characters(render(report(made()), verbose=True)) == set()


COLOURED = (
    "\x1b[1;4mstory.txt\x1b[0m\n"
    "\x1b[2m  1:7     \x1b[0m\x1b[31mmajor    \x1b[0m\x1b[1mmade-up\x1b[0m\n"
    "    A day \x1b[1;31mof of\x1b[0m rain.\n"
    "\x1b[31m          ~~~~~\x1b[0m\n"
    "    It is at fault.\n"
    "\x1b[32m    → \x1b[0m\x1b[32mof\x1b[0m\n"
    "\n"
    "\x1b[2m  1 finding in 5 words · MQM score 0.0\x1b[0m\n"
    "\n"
    "\x1b[1m1 document, 5 words: 1 major\x1b[0m"
)


def test_colour():
    marked = report(result("A day of of rain.", ("of of", {"severity": Severity.MAJOR, "suggestions": ("of",)})))
    assert render(marked, colour=True) == COLOURED


def test_no_colour_codes_unless_asked(monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in render(report(result("A day of of rain.", "of of")), verbose=True)


def test_no_color_is_heeded(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in render(report(result("A day of of rain.", ("of of", {"severity": Severity.MAJOR}))), colour=True)


@pytest.mark.parametrize("width", ["20", "80", "1000"])
def test_lines_are_never_broken(monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    message = "a message of some length " * 10
    assert message.strip() in render(report(result("A fault.", ("fault", {"message": message}))))


@pytest.mark.parametrize("width", ["", "wide"])
def test_columns_that_is_no_number_is_ignored(monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    assert render(report()) == "0 documents, 0 words: nothing found"
