"""--fix changes what is certain and nothing else, and a second run changes nothing."""

import pytest

from checker.text.edits import applied


@pytest.mark.parametrize(
    ("edits", "wanted"),
    [([], "one two three"), ([(4, 7, "2")], "one 2 three"), ([(8, 13, "3"), (0, 3, "1")], "1 two 3"), ([(0, 7, "x"), (4, 13, "y")], "x three"),
     ([(0, 3, "1"), (0, 7, "x")], "x three"), ([(3, 3, "!")], "one! two three")],
)  # fmt: skip
def test_applied(edits, wanted):
    assert applied("one two three", edits) == wanted


FIXES = [
    ("The the Quick Support Forces’ men left.\n", "The Rapid Support Forces’ men left.\n"),
    ("Emanuel Makron's plan failed.\r\nThe ONU knew.\r\n", "Emmanuel Macron's plan failed.\r\nThe United Nations knew.\r\n"),
    ("See https://a.org/the-the and https://b.org/?q=ONU now.\n", None),
    ("An informed source said no.\n", None),
    ("Nothing is wrong here.\n", None),
]


@pytest.mark.parametrize(("text", "wanted"), FIXES)
def test_fix(command, tmp_path, text, wanted):
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    command("check", path, "--no-models", "--fix", "--fail-on", "never")
    assert path.read_bytes().decode() == (wanted or text)
    _, _, said = command("check", path, "--no-models", "--fix", "--fail-on", "never")
    assert path.read_bytes().decode() == (wanted or text) and "fixed" not in said


def test_diff_changes_nothing(command, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The the talks failed.\n")
    _, out, _ = command("check", path, "--no-models", "--diff")
    assert "-The the talks failed." in out and "+The talks failed." in out
    assert path.read_text() == "The the talks failed.\n"


def test_a_mark_stays_and_utf_16_is_refused(command, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfThe the talks failed.\n")
    command("check", tmp_path / "a.txt", "--no-models", "--fix")
    assert (tmp_path / "a.txt").read_bytes() == b"\xef\xbb\xbfThe talks failed.\n"
    (tmp_path / "b.txt").write_bytes("The the talks failed.\n".encode("utf-16"))
    code, _, said = command("check", tmp_path / "b.txt", "--no-models", "--fix")
    assert code == 2 and "--fix writes UTF-8 only" in said


def test_standard_input_cannot_be_fixed(command):
    code, _, said = command("check", "-", "--fix", stdin=b"The the talks failed.\n")
    assert code == 2 and "use --diff" in said


def test_a_fixed_corpus_stays_as_it_is(command, tmp_path):
    from pathlib import Path

    for path in sorted((Path(__file__).parents[2] / "corpora").glob("*.txt")):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    command("check", tmp_path, "--no-models", "--fix", "--quiet")
    once = {path.name: path.read_bytes() for path in tmp_path.glob("*.txt")}
    _, _, said = command("check", tmp_path, "--no-models", "--fix", "--quiet")
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.txt")} == once and "fixed" not in said
