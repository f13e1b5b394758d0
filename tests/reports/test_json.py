"""The JSON report keeps its contract: its schema, and offsets, lines and columns that cut out what they name."""

import json

import jsonschema
import pytest

from checker.engine import Result
from checker.finding import Finding, Severity
from checker.formats import jsonl, markdown, plain, tsv
from checker.reports.json import SCHEMA, render
from checker.reports.report import Report

VALIDATOR = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def result(document, *marked, **stated):
    """A result in which the first place of each of `marked` is at fault."""
    findings = []
    for words in marked:
        segment = next(segment for segment in document.segments if words in segment.target)
        start = segment.target.index(words)
        given = {"severity": Severity.MINOR, "check": "made-up", "mqm": "style/unclear", "confidence": 0.8} | stated
        findings.append(Finding(segment, start, start + len(words), f"{words!r} is at fault", **given))
    return Result(document, tuple(findings))


def printed(*results, errors=()):
    """The report, valid by its schema."""
    content = json.loads(render(Report(results, errors, "version:1")))
    VALIDATOR.validate(content)
    return content


def places(document, *marked):
    """(text, line, column, end line, end column) of every finding."""
    (shown,) = printed(result(document, *marked))["documents"]
    return [tuple(f[key] for key in ("text", "line", "column", "end_line", "end_column")) for f in shown["findings"]]


def test_the_schema_is_a_schema():
    VALIDATOR.check_schema(VALIDATOR.schema)


@pytest.mark.parametrize(
    "break_it",
    [
        pytest.param(lambda content: content.pop("errors"), id="a part missing"),
        pytest.param(lambda content: content.update(extra=1), id="a part too many"),
        pytest.param(lambda content: content["documents"][0]["findings"][0].update(severity="grave"), id="an unknown severity"),
        pytest.param(
            lambda content: content["documents"][0]["findings"][0].update(confidence=1.2), id="an impossible confidence"
        ),
        pytest.param(lambda content: content["documents"][0]["findings"][0].update(line=0), id="a line before the first"),
        pytest.param(lambda content: content["documents"][0]["findings"][0].pop("end"), id="an open end"),
    ],
)
def test_the_schema_refuses(break_it):
    content = printed(result(plain.parse("The fault.", "a.txt"), "fault"))
    break_it(content)
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(content)


def test_nothing():
    assert printed() == {
        "schema_version": 1,
        "tool": {"name": "wirecheck", "version": printed()["tool"]["version"], "signature": "version:1"},
        "documents": [],
        "errors": [],
        "summary": {"documents": 0, "words": 0, "minor": 0, "major": 0, "critical": 0},
    }


def test_a_whole_finding():
    document = plain.parse("A line.\n\nIt was was late.", "story.txt")
    stated = {
        "suggestions": ("was",), "severity": Severity.MAJOR, "confidence": 0.96789, "fixable": True, "evidence": {"pivot": "ar"},
    }  # fmt: skip
    (shown,) = printed(result(document, "was was", **stated))["documents"]
    assert shown["findings"] == [
        {
            "check": "made-up", "severity": "major", "mqm": "style/unclear", "segment": 1, "start": 12, "end": 19, "line": 3,
            "column": 4, "end_line": 3, "end_column": 11, "text": "was was", "message": "'was was' is at fault",
            "suggestions": ["was"], "confidence": 0.968, "fixable": True, "evidence": {"pivot": "ar"},
        }
    ]  # fmt: skip
    assert (shown["path"], shown["format"], shown["target_lang"], shown["source_lang"]) == ("story.txt", "text", "en", None)
    assert (shown["words"], shown["scores"], shown["skipped"]) == (6, {"mqm": 16.67}, [])


@pytest.mark.parametrize(
    ("text", "parse", "marked"),
    [
        pytest.param("One.\n\n  Two faults here.\n", plain.parse, ["faults", "here"], id="plain"),
        pytest.param("One.\r\n\r\nTwo faults here.\r\n", plain.parse, ["faults", "here"], id="CRLF"),
        pytest.param(
            "习近平 met 😀 — cafe\u0301s of São Paulo", plain.parse, ["习近平", "😀", "cafe\u0301s", "Paulo"], id="beyond ASCII"
        ),
        pytest.param("\u202bשלום\u202c said the\u200f envoy", plain.parse, ["שלום", "the\u200f envoy"], id="right to left"),
        pytest.param(
            "# A *fault* here\n\n> Two `x` faults\n> in all.\n", markdown.parse, ["fault", "here", "faults", "in"], id="Markdown"
        ),
    ],
)
def test_offsets_cut_the_text_out_of_the_file(text, parse, marked):
    (shown,) = printed(result(parse(text, "a"), *marked))["documents"]
    assert [finding["text"] for finding in shown["findings"]] == marked
    assert [text[finding["start"] : finding["end"]] for finding in shown["findings"]] == marked


def test_a_span_over_what_markdown_hides_is_shown_as_in_the_file():
    text = "They met in **the** the hall."
    (shown,) = printed(result(markdown.parse(text, "a.md"), "the   the"))["documents"]
    (finding,) = shown["findings"]
    assert finding["text"] == text[finding["start"] : finding["end"]] == "the** the"


@pytest.mark.parametrize(
    ("text", "parse"),
    [
        pytest.param("Eins.\tOne.\nZwei.\tTwo faults.\n", tsv.parse, id="TSV"),
        pytest.param('{"target": "One.", "source_lang": "de"}\n{"target": "Two faults."}\n', jsonl.parse, id="JSONL"),
    ],
)
def test_offsets_of_a_bilingual_file_count_in_the_segment(text, parse):
    document = parse(text, "a")
    (shown,) = printed(result(document, "faults"))["documents"]
    (finding,) = shown["findings"]
    assert (finding["segment"], finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (
        1,
        2,
        5,
        2,
        11,
    )
    assert document.segments[1].target[finding["start"] : finding["end"]] == finding["text"] == "faults"
    assert shown["source_lang"] == document.source_lang


WRAPPED = "A line that was wrapped at a certain width and goes\non below it.\n"


@pytest.mark.parametrize(
    ("text", "marked", "place"),
    [
        pytest.param("A fault.", "A", ("A", 1, 1, 1, 2), id="the first character"),
        pytest.param("A fault.", "fault.", ("fault.", 1, 3, 1, 9), id="to the end"),
        pytest.param("One.\n\n   A fault.", "fault", ("fault", 3, 6, 3, 11), id="spaces before a paragraph count"),
        pytest.param("One.\r\nA fault.", "fault", ("fault", 2, 3, 2, 8), id="CRLF"),
        pytest.param("😀 习 cafe\u0301 fault", "fault", ("fault", 1, 11, 1, 16), id="columns are code points"),
        pytest.param(WRAPPED, "goes on", ("goes\non", 1, 48, 2, 3), id="over the end of a line"),
        pytest.param(
            "One.\rA fault.",
            "fault",
            ("fault", 2, 3, 2, 8),
            id="CR alone",
        ),
    ],
)
def test_lines_and_columns(text, marked, place):
    assert places(plain.parse(text, "a.txt"), marked) == [place]


def test_errors_and_what_did_not_run():
    skipped = Result(plain.parse("One.", "a.txt"), (), (("omission", "no source"),))
    content = printed(skipped, errors=(("lost.txt", "no such file"), ("b.txt", "is empty")))
    assert content["errors"] == [{"path": "lost.txt", "message": "no such file"}, {"path": "b.txt", "message": "is empty"}]
    assert content["documents"][0]["skipped"] == [{"check": "omission", "reason": "no source"}]


def test_the_summary_counts_all_documents():
    document = plain.parse("One two three four.", "a.txt")
    minor, major = result(document, "One", "two"), result(document, "three", severity=Severity.MAJOR)
    info, critical = result(document, "One", severity=Severity.INFO), result(document, "four", severity=Severity.CRITICAL)
    assert printed(minor, major, info, critical)["summary"] == {
        "documents": 4,
        "words": 16,
        "minor": 2,
        "major": 1,
        "critical": 1,
    }


def test_what_is_not_ascii_is_kept():
    text = render(Report((result(plain.parse("Šarūnas “习近平” 😀", "ž.txt"), "Šarūnas", suggestions=("Sarunas–",)),), (), ""))
    assert "\\u" not in text
    assert all(piece in text for piece in ('"ž.txt"', '"text": "Šarūnas"', '"Sarunas–"'))


def test_the_same_report_gives_the_same_bytes():
    made = [render(Report((result(plain.parse("One two.", "a.txt"), "One", "two"),), (), "")) for _ in range(2)]
    assert made[0] == made[1]
