"""The false-alarm benchmark: what it counts, what it excuses, and when it fails."""

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path

import pytest

from checker.document import Segment
from checker.finding import Finding, Severity
from checker.resources import Resources
from checker.settings import Settings

_FILE = Path(__file__).parents[2] / "benchmarks/alarms.py"


@pytest.fixture(scope="module")
def alarms():
    spec = importlib.util.spec_from_file_location("alarms_benchmark", _FILE)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def clean(tmp_path):
    rows = [
        {"id": "one", "text": "The talks went well well on Monday."},
        {"text": "They met met again.", "known_errors": [{"text": "met", "correct": "_"}]},
        {"id": "three", "text": "Nothing is wrong here.", "known_errors": ["here"], "date": "2025-03-03"},
        {"id": "four", "text": "It was a a cold day."},
    ]
    path = tmp_path / "clean.jsonl"
    path.write_text("\n\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("found", "slips", "excused"),
    [
        ("met met", (), False),
        ("the envoy", ("envoys",), False),
        ("the old envoy of a town", ("a",), False),
        ("a envoy", ("a",), True),
        ("the old Envoy of that town", ("envoy",), True),
        ("the non-Muslim town", ("non-Muslim",), True),
    ],
)
def test_excused(alarms, found, slips, excused):
    finding = Finding(Segment(0, found), 0, len(found), "", severity=Severity.MINOR)
    assert alarms.is_excused(finding, slips) is excused


def test_rows(alarms, clean):
    rows = list(alarms.rows_in(clean, odd=False))
    assert [row.document.path for row in rows] == ["one", f"{clean}:3", "three", "four"]
    assert rows[1].slips == ("met",)
    assert str(rows[2].document.date) == "2025-03-03"
    assert [row.document.path for row in alarms.rows_in(clean, odd=True)] == [f"{clean}:3", "four"]


@pytest.fixture
def measured(alarms, monkeypatch, resources):
    """The benchmark without the models, on a glossary read once."""
    monkeypatch.setattr(Resources, "glossary", resources.glossary)
    monkeypatch.setattr(alarms, "Settings", lambda: Settings(models=False))
    return alarms


def test_counts_lists_and_keeps_a_baseline(measured, clean, tmp_path, capsys):
    baseline = tmp_path / "baseline.json"
    assert measured.main([str(clean), "--list", "--write-baseline", str(baseline)]) == 0
    out = capsys.readouterr().out
    assert "double-word  one  …The talks went [well well] on Monday.…\n" in out
    assert out.splitlines()[-1].split()[:2] == ["total", "2"]
    assert "(4 documents, 21 words)" in out
    assert json.loads(baseline.read_text(encoding="utf-8"))["double-word"] == 2
    assert measured.main([str(clean), "--baseline", str(baseline)]) == 0
    baseline.write_text('{"double-word": 1}', encoding="utf-8")
    assert measured.main([str(clean), "--baseline", str(baseline)]) == 1
    assert capsys.readouterr().err == "alarms: more than before: double-word: 2, the baseline has 1\n"


def test_a_check_that_the_baseline_does_not_name_is_allowed_none(alarms, tmp_path):
    baseline = tmp_path / "baseline.json"
    baseline.write_text("{}", encoding="utf-8")
    counts = Counter({"double-word": 1, "calque": 0})
    assert alarms.worse_than(baseline, counts) == ["double-word: 1, the baseline has 0"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"text": "a"}\nnonsense', "clean.jsonl:2: not JSON: Expecting value"),
        ('{"body": "a"}', 'clean.jsonl:1: a row must be an object with a "text"'),
        ("", "clean.jsonl: is empty"),
    ],
)
def test_refuses(alarms, tmp_path, monkeypatch, capsys, content, message):
    monkeypatch.chdir(tmp_path)
    Path("clean.jsonl").write_text(content, encoding="utf-8")
    assert alarms.main(["clean.jsonl"]) == 2
    assert capsys.readouterr().err == f"alarms: {message}\n"


@pytest.mark.parametrize("content", ["[]", '{"calque": "few"}', "{"])
def test_a_broken_baseline(alarms, tmp_path, content):
    baseline = tmp_path / "baseline.json"
    baseline.write_text(content, encoding="utf-8")
    with pytest.raises(alarms.ReadError, match="write it anew with --write-baseline"):
        alarms.worse_than(baseline, Counter())
