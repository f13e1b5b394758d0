"""`checker score`: what it prints, and one line for what it cannot score."""

import json
import re

import pytest

from checker.cli.failing import plainly
from checker.cli.main import app
from checker.resources import Resources
from checker.scoring.metrics import metric_scores, paired_bootstrap

REFERENCE = ["The talks will go on.", "Two people were killed.", "Prices rose 3.5 percent."]
GOOD = ["The talks will continue.", "Two people were killed.", "Prices rose by 3.5 percent."]
POOR = ["The the talks continuing.", "Killed two persons.", "Prices augmented."]


@pytest.fixture(autouse=True)
def glossary_read_once(monkeypatch, resources):
    monkeypatch.setattr(Resources, "glossary", resources.glossary)


@pytest.fixture
def score(capsys):
    """(exit code, stdout, stderr) of `checker score ...`."""

    def call(*arguments):
        code = plainly(lambda: app(["score", *map(str, arguments)], prog_name="checker"))
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, lines in {"ref.txt": REFERENCE, "good.txt": GOOD, "poor.txt": POOR}.items():
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_json_holds_scores_and_signatures(score, files):
    code, out, err = score("good.txt", "--reference", "ref.txt", "--no-findings", "--format", "json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    assert report["schema_version"] == 1
    assert report["tool"]["name"] == "wirecheck"
    assert report["references"] == ["ref.txt"]
    (system,) = report["systems"]
    wanted = metric_scores(GOOD, [REFERENCE])
    assert (system["path"], system["segments"], system["words"]) == ("good.txt", 3, 13)
    assert system["scores"] == {name: metric.score for name, metric in wanted.items()}
    assert system["signatures"] == {name: metric.signature for name, metric in wanted.items()}
    assert "paired" not in system
    assert "findings" not in system


def test_several_references(score, files):
    call = ("poor.txt", "--reference", "ref.txt", "--reference", "good.txt", "--no-findings", "--format", "json")
    (system,) = json.loads(score(*call)[1])["systems"]
    assert system["scores"]["bleu"] == metric_scores(POOR, [REFERENCE, GOOD])["bleu"].score
    assert system["signatures"]["ter"].startswith("nrefs:2|")


def test_two_systems_are_compared_with_the_first(score, files):
    report = json.loads(score("good.txt", "poor.txt", "--reference", "ref.txt", "--no-findings", "--format", "json")[1])
    first, second = report["systems"]
    wanted = paired_bootstrap([("good.txt", GOOD), ("poor.txt", POOR)], [REFERENCE])
    assert report["baseline"] == "good.txt"
    assert first["paired"]["bleu"]["p_value"] is None
    assert second["paired"]["chrf++"] == {
        "mean": wanted[1]["chrf++"].mean, "ci": wanted[1]["chrf++"].ci, "p_value": wanted[1]["chrf++"].p_value,
    }  # fmt: skip


def test_no_paired(score, files):
    call = ("good.txt", "poor.txt", "--reference", "ref.txt", "--no-findings", "--no-paired", "--format", "json")
    report = json.loads(score(*call)[1])
    assert report["baseline"] is None
    assert all("paired" not in system for system in report["systems"])


def test_mqm_is_that_of_the_findings(score, files):
    code, out, err = score("poor.txt", "--no-models", "--format", "json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    (system,) = report["systems"]
    assert system["findings"]["minor"] == 1
    assert system["scores"] == {"mqm": pytest.approx(100 * (1 - 1 / 9), abs=0.005)}
    assert system["signatures"] == {}
    assert {"check": "garbled-span", "reason": "models are switched off (--no-models)"} in system["skipped"]
    assert "|glossary:" in report["tool"]["signature"]


def test_text(score, files):
    code, out, err = score("good.txt", "poor.txt", "--reference", "ref.txt", "--no-models")
    assert (code, err) == (0, "")
    head = out.splitlines()[0].split()
    assert head == ["system", "BLEU", "chrF2++", "TER", "MQM", "findings"]
    assert re.search(r"^poor\.txt .* 1 minor$", out, re.MULTILINE)
    assert re.search(r"p = \d\.\d\d\d", out)
    assert "chrF2++: nrefs:1|bs:1000|seed:12345|case:mixed|" in out


def test_output(score, files):
    code, out, _ = score("good.txt", "--reference", "ref.txt", "--no-findings", "--format", "json", "--output", "scores.json")
    assert (code, out) == (0, "")
    assert json.loads((files / "scores.json").read_text(encoding="utf-8"))["schema_version"] == 1


@pytest.mark.parametrize(
    ("call", "message"),
    [
        pytest.param("good.txt --no-findings", "nothing to score: give a --reference, or leave out --no-findings", id="nothing"),
        pytest.param("good.txt --reference ref.txt --paired", "--paired compares systems; name two hypotheses or more", id="one"),
        pytest.param("good.txt poor.txt --paired", "--paired compares scores against a reference; give", id="no reference"),
        pytest.param("good.txt good.txt --reference ref.txt", "good.txt is named twice; name each system once", id="twice"),
        pytest.param("good.txt --reference lost.txt", "lost.txt: no such file", id="reference missing"),
        pytest.param("good.txt --reference ref.txt --date soon", "settings: date: ", id="date"),
        pytest.param("good.txt --reference ref.txt --no-findings --output no/x", "no/x: cannot be written", id="output"),
    ],
)
def test_refuses(score, files, call, message):
    code, out, err = score(*call.split())
    assert (code, out) == (2, "")
    assert err.startswith(f"checker: {message}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            "\n".join(GOOD[:2]), "bad.txt: has 2 lines, ref.txt has 3: line 3 of ref.txt is alone ('Prices rose 3.5 percent.')",
            id="too short",
        ),
        pytest.param(
            "\n".join([*GOOD, "More."]), "bad.txt: has 4 lines, ref.txt has 3: line 4 of bad.txt is alone ('More.')", id="too long"
        ),
        pytest.param("", "bad.txt: is empty", id="empty"),
    ],
)  # fmt: skip
def test_a_bad_hypothesis_is_one_line_and_the_others_are_scored(score, files, content, message):
    (files / "bad.txt").write_text(content, encoding="utf-8")
    code, out, err = score("bad.txt", "good.txt", "poor.txt", "--reference", "ref.txt", "--no-findings", "--format", "json")
    assert (code, err) == (2, f"checker: {message}\n")
    report = json.loads(out)
    assert [system["path"] for system in report["systems"]] == ["good.txt", "poor.txt"]
    assert report["baseline"] is None
    assert [error["path"] for error in report["errors"]] == ["bad.txt"]


def test_a_bilingual_file_is_no_hypothesis(score, files):
    (files / "x.tsv").write_text("a\tb\n", encoding="utf-8")
    code, out, err = score("x.tsv", "--no-models")
    assert (code, err) == (2, "checker: x.tsv: a hypothesis is plain text with one segment a line; export the target column\n")
    assert out == "no system could be scored\n"
