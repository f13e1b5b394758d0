"""`checker names`: look-ups that a human believes, the roster in four formats, bad calls as one line."""

import csv
import io
import json

import pytest

ARTICLE = """KYIV, March 3, 2026 - French President Emanuel Makron met Ana Torres, a nurse.

Makron praised Torres. Ana Torrez, a nurse, left. <b>Volodymyr Zelenskyy</b> spoke.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("Bulga-Hesimovic", "Polga-Hecimovich"), ("Dilsi Rudrigues", "Delcy Rodríguez"), ("Mighil Diyaz Kanil", "Miguel Díaz-Canel"),
        ("Binyamin Nitanyahu", "Benjamin Netanyahu"), ("Fulodimir Zilinski", "Volodymyr Zelenskyy"),
        ("Rejeb Taib Erdogan", "Recep Tayyip Erdoğan"), ("Emanuel Makron", "Emmanuel Macron"),
    ],
)  # fmt: skip
def test_lookup(command, printed, right):
    code, out, _ = command("names", "lookup", printed, "--pivot", "ar")
    assert code == 0
    assert right in out.splitlines()[0]


def test_lookup_shows_the_changes(command):
    assert "c>k" in command("names", "lookup", "Emanuel Makron", "--pivot", "ar")[1].splitlines()[0]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [(("lookup", "محمد"), "Latin letters"), (("lookup", ""), "Latin letters"), (("lookup", "x" * 10_000), "at most 200"),
     (("lookup", "Anna", "--pivot", "xx"), "no channel"), (("report", "none.txt"), "none.txt"), (("build", "--from", "none.csv", "--out", "x"), "none.csv")],
)  # fmt: skip
def test_bad_calls(command, arguments, problem):
    code, _, err = command("names", *arguments)
    assert code == 2 and problem in err and len(err.strip().splitlines()) == 1


def test_report_as_json(command, article):
    code, out, _ = command("names", "report", str(article), "--format", "json")
    people = {person["name"]: person for person in json.loads(out)["people"]}
    assert code == 0
    assert people["Emmanuel Macron"]["status"] == "garbled"
    assert {form["text"] for form in people["Emmanuel Macron"]["forms"]} == {"Emanuel Makron", "Makron"}
    assert people["Ana Torres"]["status"] == "variant" and people["Ana Torres"]["mentions"] == 3
    assert people["Volodymyr Zelenskyy"]["status"] == "verified"
    assert people["Volodymyr Zelenskyy"]["forms"][0]["places"] == [{"path": str(article), "line": 3}]


def test_report_as_text_and_csv(command, article):
    text = command("names", "report", str(article))[1]
    assert "Emanuel Makron ×1 (1)" in text and text.endswith("3 people: 1 verified, 0 unknown, 1 variant, 1 garbled\n")
    rows = list(csv.DictReader(io.StringIO(command("names", "report", str(article), "--format", "csv")[1])))
    assert {row["name"]: row["status"] for row in rows} == {
        "Emmanuel Macron": "garbled", "Ana Torres": "variant", "Volodymyr Zelenskyy": "verified",
    }  # fmt: skip


def test_report_as_html_escapes(command, article, tmp_path):
    article.write_text(ARTICLE.replace("Ana Torres", "Ana <Torres>"), encoding="utf-8")
    out = tmp_path / "names.html"
    assert command("names", "report", str(article), "--format", "html", "--output", str(out))[0] == 0
    page = out.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>") and "<script" not in page and "Emmanuel Macron" in page


def test_a_bad_file_does_not_lose_the_others(command, article, tmp_path):
    code, out, err = command("names", "report", str(article), str(tmp_path / "none.txt"))
    assert code == 2 and "Emmanuel Macron" in out and "none.txt" in err
