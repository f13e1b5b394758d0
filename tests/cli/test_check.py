"""`checker check` from the outside: exit codes, what goes to stdout and what to stderr, and one line for every bad input."""

import json
import os
import subprocess
import sys
import time

import pytest

from checker.models import store, tagger
from checker.reports.report import words_of

FAST = ("--select", "double-word", "--no-models")
JSON = (*FAST, "--format", "json")


@pytest.fixture
def write(tmp_path):
    """Put files into the working folder of `command`, as text or as bytes."""

    def put(**files):
        for name, content in files.items():
            path = tmp_path / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return put


def process(folder, *arguments, stdin=b""):
    """(exit code, stdout, stderr) of a real process."""
    call = [sys.executable, "-m", "checker", *arguments]
    done = subprocess.run(call, cwd=folder, input=stdin, capture_output=True, check=False, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def texts(out):
    """The findings of a JSON report as (path, text)."""
    return [(d["path"], f["text"]) for d in json.loads(out)["documents"] for f in d["findings"]]


REPORT = """\
bad.txt
  1:1     minor    double-word
    The the talks failed.
    ~~~~~~~
    'The the' doubles a word; drop one
    → The

  1 finding in 4 words · MQM score 75.0

2 documents, 7 words: 1 minor
"""


def test_a_process_prints_the_report_and_nothing_else(write):
    folder = write(good_txt="The talks failed.\n", bad_txt="The the talks failed.\n")
    assert process(folder, "check", "good.txt", "bad.txt", *FAST) == (1, REPORT, "")
    assert process(folder, "check", "-", *FAST, stdin=b"The talks failed.\n") == (0, "1 document, 3 words: nothing found\n", "")


def test_a_process_goes_on_after_an_input_that_cannot_be_read(write):
    folder = write(a_txt="It is is late.\n", latin_txt=b"Caf\xe9s shut.\n", z_txt="They met met.\n")
    code, out, err = process(folder, "check", "a.txt", "latin.txt", "none.txt", "z.txt", *JSON)
    report = json.loads(out)
    assert (code, texts(out)) == (2, [("a.txt", "is is"), ("z.txt", "met met")])
    assert [error["path"] for error in report["errors"]] == ["latin.txt", "none.txt"]
    assert [line.split(": ")[:2] for line in err.splitlines()] == [["checker", "latin.txt"], ["checker", "none.txt"]]


def test_a_reader_that_goes_away_is_no_traceback(write):
    folder = write(a_txt="It is is late.\n")
    call = [sys.executable, "-m", "checker", "check", "a.txt", *FAST]
    with subprocess.Popen(call, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert (running.wait(timeout=60), running.stderr.read()) == (2, b"")


@pytest.mark.parametrize(
    ("text", "options", "wanted"),
    [
        pytest.param("The talks failed.", (), 0, id="nothing found"),
        pytest.param("The the talks failed.", (), 1, id="a minor finding"),
        pytest.param("The the talks failed.", ("--fail-on", "major"), 0, id="below the threshold"),
        pytest.param("The the talks failed.", ("--fail-on", "never"), 0, id="never"),
        pytest.param("The the talks failed.", ("--min-severity", "major"), 0, id="what is not shown does not fail"),
        pytest.param("The the talks failed.", ("--ignore", "double-word"), 0, id="ignored"),
    ],
)
def test_exit_codes(command, write, text, options, wanted):
    write(a_txt=text)
    code, out, err = command("check", "a.txt", *FAST, *options)
    assert (code, err) == (wanted, "") and out.endswith("\n")


def test_findings_for_information_never_fail(command, write):
    write(a_txt="The BNTV said on Monday that the road was closed.")
    code, out, _ = command("check", "a.txt", "--select", "undefined-acronym", "--format", "json")
    assert (code, texts(out)) == (0, [("a.txt", "BNTV")])


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        pytest.param(["."], ["a.txt", "b.md", "sub/c.txt"], id="a folder, what is hidden and no text left out"),
        pytest.param(["*.txt", "a.txt", "./sub"], ["a.txt", "sub/c.txt"], id="each once"),
        pytest.param(["**/*.txt"], ["a.txt", "sub/c.txt"], id="a glob"),
        pytest.param(["x.pdf"], ["x.pdf"], id="a file that is named is read whatever its suffix"),
    ],
)
def test_inputs(command, write, names, wanted):
    text = "The the talks failed."
    write(a_txt=text, b_md=text, sub__c_txt=text, x_pdf=text, **{".git__d_txt": text})
    _, out, err = command("check", *names, *JSON)
    assert ([path for path, _ in texts(out)], err) == (wanted, "")
