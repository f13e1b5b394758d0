"""`checker evaluate corpus`: the measure over a small marked folder, and one line for what is broken."""

import json

import pytest

from checker.cli.failing import plainly
from checker.cli.main import app
from checker.resources import Resources

DOUBLED = "A fire\n\nThe the fire spread to to the town. Nobody was hurt in the blaze.\n"
CLEAN = "A good day\n\nThe talks went well, both sides said on Monday.\n"
NOISY = "A bad day\n\nThe talks went well well, both sides said.\n"


def place(text, words, /, **values):
    start = text.index(words)
    return {"start": start, "end": start + len(words)} | values


FIRE = {
    "pivot": "ar",
    "date": "2025-03-03",
    "findings": [
        place(DOUBLED, "The the", text="The the", category="double", suggestion="The"),
        place(DOUBLED, "Nobody was", category="garble", suggestion="No one was"),
    ],
    "clean": [[0, 6], place(DOUBLED, "spread to")],
}


@pytest.fixture(autouse=True)
def glossary_read_once(monkeypatch, resources):
    monkeypatch.setattr(Resources, "glossary", resources.glossary)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("corpus")
    (root / "deep").mkdir()
    write(root / "fire", DOUBLED, FIRE)
    write(root / "deep/clean", CLEAN, {"pivot": None, "findings": [], "clean": []})
    write(root / "deep/noisy", NOISY, {"pivot": None, "findings": [], "clean": []})
    (root / "notes.txt").write_text("The the notes have no gold file.\n", encoding="utf-8")
    return root


def write(path, text, gold):
    path.with_suffix(".txt").write_text(text, encoding="utf-8")
    path.with_suffix(".gold.json").write_text(gold if isinstance(gold, str) else json.dumps(gold), encoding="utf-8")


@pytest.fixture
def evaluate(capsys):
    """(exit code, stdout, stderr) of `checker evaluate corpus ... --no-models`."""

    def call(*arguments):
        code = plainly(lambda: app(["evaluate", "corpus", *map(str, arguments), "--no-models"], prog_name="checker"))
        return code, *capsys.readouterr()

    return call


def test_json(evaluate, folder):
    code, out, err = evaluate(folder, "--format", "json", "--misses")
    assert (code, err) == (0, "")
    report = json.loads(out)
    assert report["source_lang"] == "inferred"
    assert [(row["path"], row["marks"], row["found"], row["false_alarms"]) for row in report["texts"]] == [
        (str(folder / "deep/clean.txt"), 0, 0, 0), (str(folder / "deep/noisy.txt"), 0, 0, 1), (str(folder / "fire.txt"), 2, 1, 1),
    ]  # fmt: skip
    rows = [(row["category"], row["n"], row["found"], row["recall"], row["right_suggestion"]) for row in report["categories"]]
    assert rows == [("garble", 1, 0, 0.0, None), ("double", 1, 1, 1.0, 1.0)]
    (row,) = [row for row in report["checks"] if row["check"] == "double-word"]
    assert (row["findings"], row["right"], row["precision"]) == (3, 1, pytest.approx(1 / 3))
    assert report["traps"]["n"] == 2
    assert [(touched["text"], touched["label"]) for touched in report["traps"]["touched"]] == [("to to", "double-word, minor")]
    clean, every = report["false_alarms"]["clean"], report["false_alarms"]["all"]
    assert (clean["n"], clean["texts"], clean["words"]) == (1, 2, 23)
    assert clean["per_1000_words"] == pytest.approx(1000 / 23)
    assert (every["n"], every["texts"]) == (2, 3)
    assert sum(row["n"] for row in report["calibration"]["bins"]) == 3
    assert 0 <= report["calibration"]["ece"] <= 1
    assert [(miss["text"], miss["sentence"]) for miss in report["misses"]] == [("Nobody was", "Nobody was hurt in the blaze.")]
    assert [alarm["text"] for alarm in report["alarms"]] == ["well well", "to to"]
    assert report["errors"] == []


def test_text(evaluate, folder):
    code, out, err = evaluate(folder, "--misses", "--given-pivot")
    assert (code, err) == (0, "")
    rows = [line.split() for line in out.splitlines()]
    assert out.startswith("3 texts, 2 of them clean; 39 words; 2 marks; source language given\n")
    assert ["double", "1", "1", "100", "%", "1", "100", "%", "1", "of", "1"] in rows
    assert ["garble", "1", "0", "0", "%", "0", "0", "%", "–"] in rows
    assert ["double-word", "3", "1", "33", "%", "0", "0"] in rows
    assert "traps touched by findings of minor or above: 1, of 2 traps\n" in out
    assert f"{folder}/fire.txt:3  double-word, minor: to to → to\n      The the fire spread to to the town.\n" in out
    assert "false alarms per 1,000 words: 43.48 (1 in 23 words) on clean texts, 51.28 (2 in 39 words) on all" in out
    assert f"missed marks: 1\n  {folder}/fire.txt:3  garble: Nobody was → No one was\n" in out
    assert "expected calibration error: 0." in out


def test_misses_are_listed_on_demand_only(evaluate, folder):
    _, out, _ = evaluate(folder)
    assert "missed marks" not in out


@pytest.fixture
def given(monkeypatch):
    """The documents that the engine is handed."""
    import checker.cli.marked as marked

    documents, run = [], marked.run
    monkeypatch.setattr(marked, "run", lambda document, *rest: documents.append(document) or run(document, *rest))
    return documents


@pytest.mark.parametrize(("options", "pivots"), [((), [None, None, None]), (("--given-pivot",), [None, None, "ar"])])
def test_checks_are_told_the_date_and_on_demand_the_pivot(evaluate, folder, given, options, pivots):
    assert evaluate(folder, *options)[0] == 0
    assert [document.source_lang for document in given] == pivots
    assert str(given[-1].date) == "2025-03-03"


def test_settings_of_the_folder_do_not_move_the_measure(evaluate, folder, tmp_path, monkeypatch):
    (tmp_path / "wirecheck.toml").write_text('ignore = ["double-word"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WIRECHECK_MIN_SEVERITY", "critical")
    report = json.loads(evaluate(folder, "--format", "json")[1])
    assert report["overall"]["found"] == 1


def test_a_broken_gold_file_is_one_line_and_the_others_are_measured(evaluate, tmp_path):
    write(tmp_path / "a", DOUBLED, '{"findings": [}')
    write(tmp_path / "b", DOUBLED, FIRE | {"findings": [{"start": 9000, "end": 9010, "category": "name"}]})
    write(tmp_path / "c", DOUBLED, FIRE)
    (tmp_path / "d.gold.json").write_text("{}", encoding="utf-8")
    code, out, err = evaluate(tmp_path, "--format", "json")
    assert code == 2
    assert err.splitlines() == [
        f"checker: {tmp_path}/a.gold.json:1: not JSON: Expecting value",
        f"checker: {tmp_path}/b.gold.json: findings[0]: start 9000 and end 9010 mark nothing in a text of 74 characters",
        f"checker: {tmp_path}/d.gold.json: the text d.txt is missing beside it",
    ]
    report = json.loads(out)
    assert [row["path"] for row in report["texts"]] == [f"{tmp_path}/c.txt"]
    assert report["errors"][0] == {"path": f"{tmp_path}/a.gold.json", "message": "line 1: not JSON: Expecting value"}


@pytest.mark.parametrize(
    ("name", "message"),
    [("lost", "lost: no such folder"), ("file", "file: is a file; name its folder"), ("empty", "empty: no marked texts in this")],
)
def test_refuses(evaluate, tmp_path, monkeypatch, name, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    code, out, err = evaluate(name)
    assert (code, out) == (2, "")
    assert err.startswith(f"checker: {message}")


def test_spans(command, tmp_path):
    rows = [
        {"id": "1", "lp": "ar-en", "src": "", "tgt": "He said so.", "spans": []},
        {
            "id": "2",
            "lp": "ru-en",
            "src": "",
            "tgt": "The minister he denied about that.",
            "spans": [{"start": 0, "end": 15, "severity": "minor"}],
        },
    ]
    gold, out = tmp_path / "gold.jsonl", tmp_path / "out.jsonl"
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    code, printed, _ = command("evaluate", "spans", str(gold), "--no-source", "--predictions", str(out))
    assert code == 0 and "2 segments" in printed and "ru-en" in printed
    words = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [w["end"] for w in words[0]["words"]] == [2, 7, 11] and all(0 <= w["p"] <= 1 for row in words for w in row["words"])


@pytest.mark.parametrize("line", ["nonsense", '{"tgt": 1}', '{"tgt": "a", "spans": [{"start": 0, "end": 9}]}'])
def test_broken_spans_are_one_line(command, tmp_path, line):
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "1", "tgt": "Fine.", "spans": []}\n' + line + "\n", encoding="utf-8")
    code, _, err = command("evaluate", "spans", str(gold))
    assert code == 2 and "gold.jsonl:2" in err.replace("line 2", "gold.jsonl:2") and len(err.strip().splitlines()) == 1
