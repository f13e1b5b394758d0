"""`checker glossary`: entries shown by any of their forms, and problems by file and line."""

import pytest

TERMS = """\
kind: term
entries:
  - name: adviser
    deprecated: [advisor]
  - name: parley
    forbidden: [palaver of war]
    native: {ar: [مفاوضات]}
    note: of armies
"""


@pytest.fixture
def terms(tmp_path):
    (tmp_path / "mine.yaml").write_text(TERMS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("parley", id="the name"),
        pytest.param("PARLEY", id="in capitals"),
        pytest.param("palaver of war", id="a forbidden form"),
        pytest.param("palaver", id="a word of a form"),
        pytest.param("مفاوضات", id="the native form"),
    ],
)
def test_show(command, terms, words):
    code, out, err = command("glossary", "show", words, "--glossary", "mine.yaml")
    assert (code, err) == (0, "")
    wanted = "        term  parley\n   forbidden  palaver of war\n          ar  مفاوضات\n        note  of armies\n          in  mine.yaml:5"
    assert wanted in out


def test_show_a_shipped_person(command):
    code, out, _ = command("glossary", "show", "polga-hecimovich")
    assert code == 0 and "John Polga-Hecimovich\n" in out and ".yaml:" in out


@pytest.mark.parametrize("words", ["xyzzy", "parle"])
def test_show_nothing(command, terms, words):
    assert command("glossary", "show", words, "--glossary", "mine.yaml") == (2, "", f"checker: no glossary entry has {words!r}\n")


def test_lint_a_good_file_and_a_folder(command, terms):
    assert command("glossary", "lint", "mine.yaml") == (0, "1 files, 2 entries, 0 problems\n", "")
    (terms / "sub").mkdir()
    (terms / "sub/b.yaml").write_text("kind: term\nentries:\n  - name: envoy\n", encoding="utf-8")
    assert command("glossary", "lint", ".") == (0, "2 files, 3 entries, 0 problems\n", "")


def test_lint_names_the_line_of_a_problem(command, terms):
    (terms / "b.yaml").write_text(
        "kind: term\nentries:\n  - name: parley\n  - name: x\n    forbidden: [adviser]\n", encoding="utf-8"
    )
    code, out, err = command("glossary", "lint", "mine.yaml", "b.yaml")
    *problems, summary = out.splitlines()
    assert (code, err, summary) == (1, "", "2 files, 4 entries, 2 problems")
    assert sorted(problem.split(": ")[0] for problem in problems) == ["b.yaml:3", "b.yaml:4"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param("none.yaml", None, "none.yaml: no such glossary file", id="missing"),
        pytest.param("b.yaml", b"kind: term\nentries:\n  - name: a\n    nam: b\n", "b.yaml:4: ", id="an unknown field"),
        pytest.param("b.yaml", b"kind: term\nentries: [", "b.yaml", id="broken YAML"),
        pytest.param("b.yaml", b"kind: term # caf\xe9", "b.yaml: not UTF-8", id="Latin-1"),
    ],
)
def test_lint_a_broken_file_is_one_line_and_the_others_are_linted(command, terms, name, content, message):
    if content is not None:
        (terms / name).write_bytes(content)
    code, out, err = command("glossary", "lint", name, "mine.yaml")
    assert (code, out) == (2, "2 files, 1 not read, 2 entries, 0 problems\n")
    assert err.startswith(f"checker: {message}") and err.count("\n") == 1
