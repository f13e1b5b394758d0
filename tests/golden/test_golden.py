"""Whole stories through the command line: the report that a desk sees, and the JSON that a machine reads.

Each folder holds `story.txt`, `options`, and the reports expected of `checker check story.txt --no-models` with these
options: `report.txt`, and `report.json` without what names the version (`tool`). Read a difference before you accept it.
"""

import json
import shutil
from pathlib import Path

import pytest

STORIES = sorted(path.parent for path in Path(__file__).parent.glob("*/story.txt"))


@pytest.fixture(params=STORIES, ids=lambda folder: folder.name)
def story(request, command, tmp_path):
    """(the story's folder, its report in a format)."""
    shutil.copytree(request.param, tmp_path, dirs_exist_ok=True)
    options = (request.param / "options").read_text(encoding="utf-8").split()
    return request.param, lambda form: command("check", "story.txt", "--no-models", *options, "--format", form)


def test_text(story):
    folder, report = story
    assert report("text") == (1, (folder / "report.txt").read_text(encoding="utf-8"), "")


def test_json(story):
    folder, report = story
    code, out, err = report("json")
    content = {key: value for key, value in json.loads(out).items() if key != "tool"}
    assert (code, err) == (1, "")
    assert content == json.loads((folder / "report.json").read_text(encoding="utf-8"))


def test_json_cuts_out_what_it_names(story):
    folder, report = story
    text = (folder / "story.txt").read_text(encoding="utf-8")
    for finding in json.loads(report("json")[1])["documents"][0]["findings"]:
        assert text[finding["start"] : finding["end"]] == finding["text"]
        assert text.splitlines()[finding["line"] - 1][finding["column"] - 1 :].startswith(finding["text"])
