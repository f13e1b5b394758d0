"""The judge on the command line: never unasked, what it says on stderr, and what a failure leaves whole."""

import json

import jsonschema
import pytest

from checker.reports.json import SCHEMA

TEXT = "The the talks failed.\n\nThree of the two suspects fled.\n"
OTHER = "Six of the five left.\n"
PAID = "checker: judge: requests 1, from the cache 0, tokens in 1,000, out 50\n"


@pytest.fixture
def desk(command, endpoint, monkeypatch, tmp_path):
    """(model, arguments) -> (exit code, stdout, stderr) of `checker`, the environment naming the server, two texts at hand."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    monkeypatch.setattr("time.sleep", lambda _: None)

    def call(model, *arguments, **variables):
        at = endpoint(model)
        values = {"URL": str(at.url), "KEY": at.key, "MODEL": model} | variables
        for name, value in values.items():
            monkeypatch.setenv(f"WIRECHECK_JUDGE_{name}", value)
        return command(*arguments)

    return call


def shown(out):
    """(check, text) of everything found."""
    report = json.loads(out)
    jsonschema.validate(report, json.loads(SCHEMA.read_text(encoding="utf-8")))
    return [(finding["check"], finding["text"]) for d in report["documents"] for finding in d["findings"]]


@pytest.mark.parametrize(
    "options",
    [
        pytest.param([], id="by default"),
        pytest.param(["--ignore", "double-word"], id="others ignored"),
        pytest.param(["--select", "default"], id="the default"),
        pytest.param(["--select", "default,judge", "--ignore", "judge"], id="asked for and ignored"),
    ],
)
def test_is_never_asked_unasked(desk, endpoint, asked_of, options):
    _, out, err = desk("tiny", "check", "a.txt", *options, "--format", "json")
    assert "judge" not in {check for check, _ in shown(out)} and "judge" not in out and err == ""
    assert asked_of(endpoint()) == []


JUDGED = ("judge", "Three of the two")


@pytest.mark.parametrize(
    ("options", "found"),
    [
        pytest.param(["--select", "judge"], [JUDGED], id="alone"),
        pytest.param(["--select", "judge,double-word"], [("double-word", "The the"), JUDGED], id="with another"),
        pytest.param(
            ["--select", "default,judge", "--ignore", "garbled-span"], [("double-word", "The the"), JUDGED], id="with all"
        ),
    ],
)
def test_is_asked_where_it_is_named(desk, options, found):
    code, out, err = desk("tiny", "check", "a.txt", *options, "--format", "json")
    assert (code, shown(out), err) == (1, found, PAID)
    assert "|judge:tiny." in json.loads(out)["tool"]["signature"]


def test_a_settings_file_may_name_it(desk, tmp_path):
    (tmp_path / "wirecheck.toml").write_text("select = ['judge']\n", encoding="utf-8")
    assert shown(desk("tiny", "check", "a.txt", "--format", "json")[1]) == [JUDGED]


def test_a_settings_file_cannot_say_where_texts_are_sent(command, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "wirecheck.toml").write_text("select = ['judge']\njudge_url = 'http://elsewhere'\n", encoding="utf-8")
    code, out, err = command("check", "a.txt")
    assert (code, out) == (2, "") and "judge_url: unknown setting" in err


def test_the_text_report(desk):
    code, out, err = desk("tiny", "check", "b.txt", "--select", "judge", "--verbose", PRICES="0.5,20")
    assert (code, err) == (1, PAID.strip() + ", cost 0.0015\n")
    assert "  1:1     major    judge  accuracy/mistranslation, 50 %\n    Six of the five left.\n" in out
    assert "    'Six of the five': 6 is more than 5\n" in out


def test_quiet(desk):
    assert desk("tiny", "check", "a.txt", "--select", "judge", "--quiet")[::2] == (1, "")


def test_without_models(desk, endpoint, asked_of):
    code, out, err = desk("tiny", "check", "a.txt", "--select", "judge", "--no-models", "--format", "json")
    assert (code, shown(out), err) == (0, [], "")
    assert json.loads(out)["documents"][0]["skipped"] == [{"check": "judge", "reason": "models are switched off (--no-models)"}]
    assert asked_of(endpoint()) == []


def test_what_is_missing_is_one_line(command, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    code, out, err = command("check", "a.txt", "--select", "judge")
    assert (code, out) == (2, "")
    assert err.startswith("checker: WIRECHECK_JUDGE_URL is not set; ") and err.count("\n") == 1


FAILURES = [
    pytest.param("429", {}, "429 Too Many Requests: told to say 429", id="too many requests"),
    pytest.param("500", {}, "500 Internal Server Error: told to say 500", id="an error of the server"),
    pytest.param("slow", {"TIMEOUT": "0.1"}, "no answer within 0.1 s; ", id="a time-out"),
    pytest.param("prose", {}, "3 answers were not in the form that was asked for", id="broken JSON"),
    pytest.param("hang-up", {}, "cannot be reached", id="a broken connection"),
]


@pytest.mark.parametrize(("model", "variables", "problem"), FAILURES)
def test_a_failure_is_one_line_and_costs_nothing_else(desk, model, variables, problem):
    call = ("check", "a.txt", "--select", "judge,double-word", "--format", "json")
    code, out, err = desk(model, *call, **variables)
    report, lines = json.loads(out), err.splitlines()
    assert (code, shown(out)) == (2, [("double-word", "The the")])
    assert len(lines) == 2 and lines[0].startswith("checker: a.txt: judge: http://127.0.0.1:") and problem in lines[0]
    assert lines[1].startswith("checker: judge: requests ")
    (error,), (skipped,) = report["errors"], report["documents"][0]["skipped"]
    assert f"checker: {error['path']}: {error['message']}" == lines[0]
    assert skipped["check"] == "judge" and error["message"] == f"judge: {skipped['reason']}"


def test_other_documents_are_judged(desk):
    code, out, err = desk("400 tiny", "check", "a.txt", "b.txt", "--select", "judge")
    assert code == 2 and "Six of the five" in out and "Three" not in out
    assert out.endswith("2 documents, 15 words: 1 major\n")
    assert [line.split(": ")[1] for line in err.splitlines()] == ["a.txt", "judge"]


def test_after_some_failures_all_is_well(desk):
    code, out, err = desk("429 500 prose tiny", "check", "b.txt", "--select", "judge", "--format", "json")
    assert (code, shown(out)) == (1, [("judge", "Six of the five")])
    assert err == "checker: judge: requests 2, from the cache 0, tokens in 2,000, out 100\n"


def test_source_reference_language_and_date_are_sent(desk, endpoint, asked_of, tmp_path):
    (tmp_path / "rows.tsv").write_text("source\ttarget\treference\nEins.\tOne.\tThe one.\n", encoding="utf-8")
    options = ("--source-lang", "de", "--date", "2026-02-21", "--select", "judge")
    assert desk("tiny", "check", "rows.tsv", *options)[0] == 0
    (request,) = asked_of(endpoint())
    row = {"id": 1, "target": "One.", "source": "Eins.", "reference": "The one."}
    assert request["question"] == {"source_lang": "de", "date": "2026-02-21", "segments": [row]}
    assert request["body"].keys() == {"model", "messages", "response_format"}


def test_fixing_asks_twice_only_about_what_was_mended(desk, tmp_path):
    code, out, err = desk("tiny", "check", "a.txt", "b.txt", "--select", "judge,double-word", "--fix")
    assert (tmp_path / "a.txt").read_text() == TEXT.replace("The the", "The")
    assert err.splitlines()[-1].startswith("checker: judge: requests 3, from the cache 1, ")
    assert code == 1 and "double-word" not in out


def test_score(desk, monkeypatch):
    monkeypatch.setenv("WIRECHECK_SELECT", "judge")
    code, out, err = desk("400 tiny", "score", "a.txt", "b.txt", "--format", "json")
    report = json.loads(out)
    assert code == 2 and [error["path"] for error in report["errors"]] == ["a.txt"]
    assert [system["findings"]["major"] for system in report["systems"]] == [0, 1]
    assert err.splitlines()[0].startswith("checker: a.txt: judge: ") and err.splitlines()[1] + "\n" == PAID
