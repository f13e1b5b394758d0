"""`checker check`: exit codes, what goes to stdout and what to stderr, and one line for every input that cannot be read."""

import errno
import json
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker import engine
from checker.check import Check, Manual
from checker.cli import writing
from checker.finding import Severity
from checker.formats.decoding import MAX_BYTES
from checker.models import tagger as tagger_module
from checker.models.store import MEND

GOOD = "The talks went well, both sides said on Monday.\n"
MINOR = "The the talks failed.\n"
MAJOR = "John Bulga-Hesimovic, a professor at the US Naval Academy, said so.\n"
INFO = "The BNTV said on Monday that the road was closed.\n"


@pytest.fixture
def check(command, tmp_path):
    """(exit code, stdout, stderr) of `checker check ... --no-models`, with some files at hand."""
    for name, text in {"good": GOOD, "minor": MINOR, "major": MAJOR, "info": INFO}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return lambda *arguments, **given: command("check", "--no-models", *arguments, **given)


def shown(out):
    """(path, texts found) of every document of a JSON report."""
    return [(d["path"], [finding["text"] for finding in d["findings"]]) for d in json.loads(out)["documents"]]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        pytest.param("good.txt", 0, id="nothing found"),
        pytest.param("info.txt", 0, id="info never fails"),
        pytest.param("minor.txt --fail-on major", 0, id="below the threshold"),
        pytest.param("major.txt --fail-on critical", 0, id="major below critical"),
        pytest.param("major.txt --fail-on never", 0, id="never"),
        pytest.param("minor.txt --min-severity major", 0, id="left out of the report"),
        pytest.param("minor.txt --ignore double-word", 0, id="ignored"),
        pytest.param("minor.txt --select calque", 0, id="not selected"),
        pytest.param("minor.txt", 1, id="minor fails by default"),
        pytest.param("major.txt --fail-on major", 1, id="at the threshold"),
        pytest.param("good.txt minor.txt", 1, id="one of several"),
        pytest.param("*.txt", 1, id="a glob"),
        pytest.param(".", 1, id="a folder"),
    ],
)
def test_exit_code(check, call, code):
    assert check(*call.split())[::2] == (code, "")


def test_the_report_alone_is_on_stdout(check):
    code, out, err = check("minor.txt", "info.txt")
    assert (code, err) == (1, "")
    assert out.startswith("minor.txt\n  1:1     minor    double-word\n")
    assert out.endswith("\n2 documents, 14 words: 1 minor, 1 info\n")


def test_json(check):
    code, out, err = check("minor.txt", "good.txt", "--format", "json")
    assert (code, err) == (1, "")
    assert shown(out) == [("minor.txt", ["The the"]), ("good.txt", [])]
    assert {"check": "garbled-span", "reason": "models are switched off (--no-models)"} in json.loads(out)["documents"][0][
        "skipped"
    ]


def test_the_same_input_gives_the_same_bytes(check):
    assert check(".", "--format", "json")[1] == check(".", "--format", "json")[1]


def test_verbose(check):
    _, out, err = check("minor.txt", "--verbose")
    assert "double-word  fluency/duplication, 97 %" in out and "garbled-span did not run: models are switched off" in out
    assert out.splitlines()[-1].startswith("version:") and "|tagger:off" in out and err == ""


def test_settings_are_read_and_the_command_line_wins(check, tmp_path):
    (tmp_path / "wirecheck.toml").write_text("select = ['calque']\nfail_on = 'never'\n", encoding="utf-8")
    assert check("minor.txt")[0] == 0
    assert check("minor.txt", "--select", "double-word")[0] == 0
    assert check("minor.txt", "--select", "double-word", "--fail-on", "minor")[0] == 1


STDIN = [
    pytest.param(MINOR.encode(), (), ("<stdin>", "text", "The the"), id="no name"),
    pytest.param(b"# A *the* the\n", ("--stdin-filename", "a/story.md"), ("a/story.md", "markdown", "the* the"), id="Markdown"),
    pytest.param(b'{"target": "It was was."}', ("--stdin-filename", "x.jsonl"), ("x.jsonl", "jsonl", "was was"), id="JSONL"),
    pytest.param(MINOR.encode("utf-16"), (), ("<stdin>", "text", "The the"), id="UTF-16"),
    pytest.param(b"\xef\xbb\xbf" + MINOR.encode(), (), ("<stdin>", "text", "The the"), id="a byte-order mark"),
]


@pytest.mark.parametrize(("content", "options", "wanted"), STDIN)
def test_standard_input(check, content, options, wanted):
    code, out, err = check("-", *options, "--format", "json", stdin=content)
    (document,) = json.loads(out)["documents"]
    assert (code, err) == (1, "")
    assert (document["path"], document["format"], document["findings"][0]["text"]) == wanted


def test_the_name_of_standard_input_is_not_that_of_a_file(check):
    out = check("minor.txt", "-", "--stdin-filename", "x.md", "--format", "json", stdin=GOOD.encode())[1]
    assert [path for path, _ in shown(out)] == ["minor.txt", "x.md"]


def test_output(check, tmp_path):
    (tmp_path / "report.json").write_text("an older report", encoding="utf-8")
    before = {path.name for path in tmp_path.iterdir()}
    code, out, err = check("minor.txt", "--format", "json", "--output", "report.json")
    assert (code, out, err) == (1, "", "")
    report = tmp_path / "report.json"
    assert shown(report.read_text(encoding="utf-8")) == [("minor.txt", ["The the"])]
    assert stat.S_IMODE(report.stat().st_mode) == 0o644
    assert {path.name for path in tmp_path.iterdir()} == before


def test_output_has_no_colour_and_ends_its_last_line(check, tmp_path):
    check("minor.txt", "--output", "report.txt")
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert text == check("minor.txt")[1] and text.endswith("minor\n") and "\x1b" not in text


@pytest.mark.parametrize("path", ["no/report.txt", "folder", "good.txt/report.txt"])
def test_output_that_cannot_be_written(check, tmp_path, path):
    (tmp_path / "folder").mkdir()
    before = {item.name for item in tmp_path.rglob("*")}
    code, out, err = check("minor.txt", "--output", path)
    assert (code, out) == (2, "")
    assert err.startswith(f"checker: {path}: cannot be written: ") and err.count("\n") == 1
    assert {item.name for item in tmp_path.rglob("*")} == before


def test_a_full_disk_leaves_the_old_file(check, tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "report.txt").write_text("an older report", encoding="utf-8")
    before = {path.name for path in tmp_path.iterdir()}
    monkeypatch.setattr(writing.os, "fsync", full)
    assert check("minor.txt", "--output", "report.txt") == (
        2, "", "checker: report.txt: cannot be written: No space left on device\n",
    )  # fmt: skip
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "an older report"
    assert {path.name for path in tmp_path.iterdir()} == before


UNREADABLE = [
    pytest.param("none.txt", None, "none.txt: no such file", id="missing"),
    pytest.param("*.xyz", None, "*.xyz: matches no file", id="a glob of nothing"),
    pytest.param("empty.txt", b"", "empty.txt: is empty", id="empty"),
    pytest.param("blank.txt", b" \n\t\r\n", "blank.txt: is empty", id="white space"),
    pytest.param("mark.txt", b"\xef\xbb\xbf", "mark.txt: is empty", id="a byte-order mark alone"),
    pytest.param("image.txt", b"\x89PNG\r\n\x1a\n\0\0", "image.txt: not a text file", id="binary"),
    pytest.param("word.txt", b"PK\x03\x04" + bytes(99), "word.txt: not a text file", id="an office file"),
    pytest.param("noise.txt", bytes(range(256)) * 9, "noise.txt: ", id="all bytes"),
    pytest.param(
        "latin.txt", "One\ncafé".encode("latin-1"), "latin.txt: not UTF-8 (byte 0xe9 at 7, line 2); convert", id="Latin-1"
    ),
    pytest.param("half.txt", "“Wide” words.".encode("utf-16") + b"x", "half.txt: not UTF-8", id="UTF-16 cut in half"),
    pytest.param("nul.txt", b"One.\nTwo\0.\n", "nul.txt:2: holds a NUL character", id="NUL"),
    pytest.param("a.tsv", b"Eins.\tOne.\nZwei.\n", "a.tsv:2: 1 column(s), expected", id="a TSV row too short"),
    pytest.param("a.jsonl", b'{"target": "One."}\n{"target": \n', "a.jsonl:2: not JSON", id="broken JSONL"),
]


@pytest.mark.parametrize(("name", "content", "message"), UNREADABLE)
def test_an_unreadable_input_is_one_line_and_the_others_are_checked(check, tmp_path, name, content, message):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, out, err = check("minor.txt", name, "good.txt", "--format", "json")
    assert code == 2
    assert err.startswith(f"checker: {message}") and err.count("\n") == 1
    assert shown(out) == [("minor.txt", ["The the"]), ("good.txt", [])]
    (error,) = json.loads(out)["errors"]
    assert error["path"] == name and error["message"]


@pytest.mark.parametrize(("name", "content", "message"), UNREADABLE[2:])
def test_unreadable_standard_input(check, name, content, message):
    code, out, err = check("-", "--stdin-filename", name, stdin=content)
    assert (code, out) == (2, "0 documents, 0 words: nothing found, 1 not read\n")
    assert err.startswith(f"checker: {message}") and err.count("\n") == 1


def test_a_folder_without_texts(check, tmp_path):
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare/image.png").write_bytes(b"\x89PNG")
    code, out, err = check("bare", "good.txt")
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith("checker: bare: no texts in this folder (.jsonl, .markdown, .md")
    assert out == "1 document, 9 words: nothing found, 1 not read\n"


def test_a_file_too_large_is_refused_at_once(check, tmp_path):
    with (tmp_path / "large.txt").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    started = time.process_time()
    code, _, err = check("large.txt")
    assert (code, err) == (2, "checker: large.txt: 20 MB; the limit is 20 MB: split it\n")
    assert time.process_time() - started < 2


def test_a_name_that_is_too_long(check):
    code, _, err = check("a" * 300)
    assert (code, err.count("\n")) == (2, 1)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        pytest.param("a" * 1_000_000, 30, id="one word of 1 MB"),
        pytest.param(GOOD.strip() * 2_000 + " " + MINOR, 30, id="100 kB of one line"),
        pytest.param("\t".join(["Both sides said on Monday that the talks went well."] * 20_000), 30, id="1 MB of sentences"),
        pytest.param("word " * 200_000, 60, id="one sentence of 1 MB"),
    ],
)
def test_a_very_long_line(check, tmp_path, line, seconds):
    (tmp_path / "long.txt").write_text(line, encoding="utf-8")
    started = time.process_time()
    assert check("long.txt")[0] in (0, 1)
    assert time.process_time() - started < seconds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("\u200fה\u202bשר\u202c said the the end.", "the the", id="right-to-left marks"),
        pytest.param("Cafe\u0301s in Sa\u0303o Paulo were were shut.", "were were", id="combining marks"),
        pytest.param("😀 👩‍👩‍👧 习近平 said it was was late.", "was was", id="beyond the basic plane"),
        pytest.param("One.\r\n\r\nIt was was late.\r\n", "was was", id="CRLF"),
        pytest.param("\ufeff\ufeffIt was was late.", "was was", id="a second byte-order mark is text"),
        pytest.param("One\u2028two\x0bthree\x85four was was late.", "was was", id="rare line breaks"),
    ],
)
def test_offsets_cut_the_text_out_of_the_file(check, tmp_path, text, found):
    (tmp_path / "a.txt").write_bytes(text.encode())
    (document,) = json.loads(check("a.txt", "--select", "double-word", "--format", "json")[1])["documents"]
    (finding,) = document["findings"]
    decoded = text.removeprefix("\ufeff")
    assert finding["text"] == decoded[finding["start"] : finding["end"]] == found


@pytest.mark.parametrize(
    ("call", "message"),
    [
        pytest.param(
            "good.txt --select garbled-nam", "unknown check 'garbled-nam'; did you mean 'garbled-name'?", id="unknown check"
        ),
        pytest.param(
            "good.txt --ignore xyzzy", "unknown check 'xyzzy'; `checker rules` lists them", id="unknown check, none near"
        ),
        pytest.param("good.txt --date soon", "settings: date: ", id="no date"),
        pytest.param("good.txt --date 2025-02-30", "settings: date: ", id="no such day"),
        pytest.param("good.txt --glossary none.yaml", "none.yaml: no such glossary file", id="no such glossary"),
        pytest.param(
            "good.txt minor.txt --source good.txt", "--source and --reference go with one text; 2 were named", id="two texts"
        ),
        pytest.param(
            "good.txt --source major.txt --output no/x",
            "no/x: cannot be written: No such file or directory",
            id="an unwritable output",
        ),
    ],
)
def test_refuses(check, call, message):
    code, out, err = check(*call.split())
    assert (code, out) == (2, "")
    assert err.startswith(f"checker: {message}") and err.count("\n") == 1


@pytest.mark.parametrize(
    ("call", "words"),
    [
        pytest.param("good.txt --format yaml", ["--format", "'text'", "'json'"], id="unknown format"),
        pytest.param("good.txt --fail-on info", ["--fail-on", "'minor'"], id="unknown threshold"),
        pytest.param("", ["PATHS"], id="no input"),
        pytest.param("good.txt --quite", ["--quite"], id="unknown option"),
    ],
)
def test_a_wrong_call_is_one_line(check, call, words):
    code, out, err = check(*call.split())
    assert (code, out) == (2, "")
    assert err.startswith("checker: ") and err.count("\n") == 1 and all(word.casefold() in err.casefold() for word in words)


def test_any_source_language_is_accepted(check):
    assert check("good.txt", "--source-lang", "tlh", "--date", "2025-03-01") == (0, "1 document, 9 words: nothing found\n", "")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("kind: term\nentries:\n  - name: adviser\n    forbiden: [x]\n", "mine.yaml:4: ", id="an unknown field"),
        pytest.param("kind: term\nentries:\n  - name: [b\n", "mine.yaml", id="broken YAML"),
        pytest.param("", "mine.yaml:1: ", id="empty"),
    ],
)
def test_a_broken_glossary_is_named_with_its_line(check, tmp_path, text, message):
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    code, out, err = check("minor.txt", "--no-default-glossaries", "--glossary", "mine.yaml")
    assert (code, out) == (2, "")
    assert err.startswith(f"checker: {message}") and err.count("\n") == 1


def test_a_glossary_of_ones_own(check, tmp_path):
    (tmp_path / "mine.yaml").write_text("kind: term\nentries:\n  - {name: talks, forbidden: [parley]}\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("The parley failed.\n", encoding="utf-8")
    options = ("--no-default-glossaries", "--format", "json")
    assert shown(check("a.txt", *options)[1]) == [("a.txt", [])]
    assert shown(check("a.txt", *options, "--glossary", "mine.yaml")[1]) == [("a.txt", ["parley"])]


@pytest.mark.parametrize("missing", ["tagger", "model.int8.onnx"])
def test_a_missing_model_is_one_line_that_says_how_to_mend_it(command, tmp_path, monkeypatch, missing):
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    if missing != "tagger":
        (tmp_path / "tagger").mkdir()
        (tmp_path / "tagger/model.json").write_text(json.dumps({"title": "a", "licence": "b", "files": {missing: "0"}}))
    monkeypatch.setattr(tagger_module, "HOME", tmp_path)
    code, out, err = command("check", "good.txt")
    assert (code, out) == (2, "")
    assert err.startswith(f"checker: {tmp_path / 'tagger'}") and MEND in err and err.count("\n") == 1
    assert command("check", "good.txt", "--no-models")[0] == 0


@pytest.mark.parametrize(
    ("source", "line"), [pytest.param("Eins.\nZwei.\nDrei.\n", 2, id="too long"), pytest.param("Eins.\n", 2, id="too short")]
)
def test_a_source_of_another_length_says_which_line(check, tmp_path, source, line):
    (tmp_path / "source.txt").write_text(source, encoding="utf-8")
    target = "One.\n" if source.count("\n") == 3 else "One.\nTwo.\n"
    (tmp_path / "target.txt").write_text(target, encoding="utf-8")
    code, out, err = check("target.txt", "--source", "source.txt", "--format", "json")
    lengths = f"has {target.count(chr(10))} lines and its source {source.count(chr(10))}"
    assert code == 2 and err.startswith(f"checker: target.txt:{line}: {lengths}") and err.count("\n") == 1
    assert json.loads(out)["errors"][0]["message"].startswith(f"line {line}: {lengths}")


def test_a_source_and_a_reference(check, tmp_path):
    (tmp_path / "source.txt").write_text("Die Gespräche scheiterten.\n", encoding="utf-8")
    assert check("minor.txt", "--source", "source.txt", "--reference", "good.txt")[0] == 1
    assert check("minor.txt", "--source", "none.txt")[::2] == (2, "checker: none.txt: no such file\n")


def broken(document):
    raise ZeroDivisionError("by zero")
    yield document


@pytest.fixture
def broken_check(monkeypatch, checks):
    check = Check("made-up", broken, Severity.MINOR, "style", 0.8, False, True, (), Manual("", "", (), (), ""))
    monkeypatch.setattr(engine, "all_checks", lambda: (checks["double-word"], check))


def test_a_check_that_breaks_is_named_in_the_report(check, broken_check):
    code, out, _ = check("minor.txt", "--format", "json")
    assert (code, shown(out)) == (1, [("minor.txt", ["The the"])])
    assert json.loads(out)["documents"][0]["skipped"] == [{"check": "made-up", "reason": "failed: ZeroDivisionError: by zero"}]


PLAIN_CALLS = [
    pytest.param(["minor.txt"], 1, None, {}, id="a finding"),
    pytest.param(["none.txt"], 2, "checker: none.txt: no such file\n", {}, id="a missing file"),
    pytest.param(["minor.txt"], 1, None, {"PYTHONIOENCODING": "utf-8"}, id="UTF-8"),
    pytest.param(
        ["minor.txt"],
        1,
        None,
        {"PYTHONIOENCODING": "cp1252"},
        id="a terminal that knows no arrows",
    ),
    pytest.param(
        ["surrogate.jsonl"],
        1,
        None,
        {},
        id="half a surrogate pair in JSONL",
    ),
    pytest.param(
        ["language.jsonl"],
        1,
        None,
        {},
        id="a source language that is no word",
    ),
]


@pytest.mark.parametrize(("call", "code", "message", "variables"), PLAIN_CALLS)
def test_the_command_itself(tmp_path, monkeypatch, call, code, message, variables):
    """In a process of its own: no traceback, one line on stderr at most."""
    (tmp_path / "minor.txt").write_text(MINOR, encoding="utf-8")
    (tmp_path / "surrogate.jsonl").write_text('{"target": "The the \\ud800 failed."}\n', encoding="utf-8")
    (tmp_path / "language.jsonl").write_text('{"target": "The the talks failed.", "source_lang": 3}\n', encoding="utf-8")
    for name, value in ({"PYTHONPATH": str(Path(engine.__file__).parents[1])} | variables).items():
        monkeypatch.setenv(name, value)
    arguments = [sys.executable, "-m", "checker", "check", *call, "--no-models", "--no-default-glossaries"]
    done = subprocess.run(arguments, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr.decode()) == (code, message or "")


def test_a_check_that_breaks_prints_no_traceback(tmp_path, monkeypatch):
    """As above, with a check that raises."""
    (tmp_path / "minor.txt").write_text(MINOR, encoding="utf-8")
    code = (
        "import sys; sys.argv = ['checker', 'check', 'minor.txt', '--no-models', '--no-default-glossaries', '--quiet']\n"
        "from checker import engine\nfrom checker.check import *\nfrom checker.cli.main import main\n"
        "check = Check('a', lambda document: 1 / 0, Severity.MINOR, 'style', 0.8, False, True, (), Manual('', '', (), (), ''))\n"
        "engine.all_checks = lambda: (check,)\nmain()"
    )
    monkeypatch.setenv("PYTHONPATH", str(Path(engine.__file__).parents[1]))
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)
    assert done.stdout.startswith(b"1 document") and b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.jsonl", '{"target": "One\u2028two was was late."}\n', id="JSONL, line separator"),
        pytest.param("a.jsonl", '{"target": "One\x85two was was late."}\n', id="JSONL, next line"),
        pytest.param("a.tsv", "Eins\u2028zwei.\tIt was was late.\n", id="TSV, line separator"),
        pytest.param("a.tsv", "Eins.\tOne\x0btwo was was late.\n", id="TSV, vertical tab"),
        pytest.param("a.md", "One\u2028two.\n\nIt was was late.\n", id="Markdown, line separator"),
        pytest.param("a.md", "One\x0c\n\nIt was was late.\n", id="Markdown, form feed"),
    ],
)
def test_a_row_ends_at_the_end_of_its_line(check, tmp_path, name, content):
    (tmp_path / name).write_text(content, encoding="utf-8")
    code, out, err = check(name, "--select", "double-word", "--format", "json")
    assert (code, shown(out), err) == (1, [(name, ["was was"])], "")


@pytest.mark.parametrize("option", [[], ["--source"]])
def test_an_empty_name_is_no_input(check, option):
    code, out, err = check(*(["good.txt"] if option else []), *option, "")
    assert (code, out, err.count("\n")) == (2, "", 1)
