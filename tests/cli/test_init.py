"""`checker init`: files to start from that work as they are, and never one written over."""

import pytest

from checker.settings import Settings


def test_what_it_writes_works(command, tmp_path):
    assert command("init") == (0, "wrote wirecheck.toml\nwrote glossary.yaml\nNext: checker check YOUR-TEXT.txt\n", "")
    assert Settings.load({}, tmp_path) == Settings(glossaries=(tmp_path / "glossary.yaml",))
    assert command("glossary", "lint", "glossary.yaml") == (0, "1 files, 1 entries, 0 problems\n", "")
    (tmp_path / "story.txt").write_text("Two advisors left. The advisers had been there since May.\n", encoding="utf-8")
    assert "'advisors' stands beside 'advisers'" in command("check", "story.txt", "--no-models", "--no-default-glossaries")[1]


def test_another_folder(command, tmp_path):
    (tmp_path / "desk").mkdir()
    assert command("init", "desk")[0] == 0
    assert {path.name for path in (tmp_path / "desk").iterdir()} == {"wirecheck.toml", "glossary.yaml"}


@pytest.mark.parametrize("name", ["wirecheck.toml", "glossary.yaml"])
def test_never_writes_over_a_file(command, tmp_path, name):
    (tmp_path / name).write_text("mine", encoding="utf-8")
    assert command("init") == (2, "", f"checker: {name} exists already; delete it first, or edit it\n")
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [(name, "mine")]


def test_a_folder_that_is_not_there(command):
    code, out, err = command("init", "no/such")
    assert (code, out) == (2, "")
    assert err.startswith("checker: no/such/wirecheck.toml: cannot be written: ") and err.count("\n") == 1
