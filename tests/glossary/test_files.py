"""A glossary file that is wrong says so in one line, with file and line."""

import pytest

from checker.errors import GlossaryError
from checker.glossary.entry import Calque, Person, Term
from checker.glossary.files import entries_in
from checker.glossary.lint import problems_in


def entries(tmp_path, text):
    path = tmp_path / "g.yaml"
    path.write_text(text, encoding="utf-8")
    return list(entries_in(path))


GOOD = """\
kind: person
entries:
  - name: Gustavo Petro
    native: {no: x, ar: غوستافو بيترو}
    roles: [{title: president, of: Colombia, from: 2022-08-07, acting: false}]
  - {name: Ana Ruiz, country: ES}
"""


def test_reads(tmp_path):
    first, second = entries(tmp_path, GOOD)
    assert isinstance(first, Person) and first.family_name == "Petro" and first.line == 3 and second.line == 6
    assert first.native["no"] == ("x",) and first.roles[0].start is not None and not first.roles[0].acting


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("kind: person\nentries:\n  - name: A B\n    famly: B\n", 4, "unknown field 'famly'"),
        ("kind: person\nentries:\n  - family: B\n", 3, "'name' is missing"),
        ("kind: persn\nentries: []\n", 1, "expected one of person"),
        ("kind: term\nentries: {a: b}\n", 2, "must be a list"),
        ("kind: term\nentries:\n  - name: a\n  - name: [b\n", None, "broken YAML"),
        ("kind: term\nentries:\n  - {name: a, name: b}\n", 3, "stands here twice"),
        ("kind: term\nentries:\n  - {name: a, forbidden: [a]}\n", 3, "forbidden and right at once"),
        ("kind: term\nentries:\n  - {name: a, pos: nuon}\n", 3, "pos"),
        ("kind: person\nentries:\n  - name: A B\n    roles:\n      - {title: king, from: 12}\n", 5, "write a year"),
        ("kind: person\nentries:\n  - name: A B\n    country: Spain\n", 4, "country"),
        ("kind: person\nentries:\n  - name: A B\n    native: {arabic!: x}\n", 3, "language tag"),
        ("kind: calque\nentries: []\n", 1, "needs `pivot:`"),
        ("kind: calque\npivot: ar\nentries:\n  - pattern: (a b\n    suggest: x\n    bad: x\n    good: x\n", 4, "out of place"),
        ("kind: calque\npivot: ar\nentries:\n  - {pattern: a long one, suggest: x, good: y}\n", 4, "'bad' is missing"),
        ("- name: x\n", 1, "starts with `kind"),
        ("kind: term\nentires: []\n", 2, "unknown key 'entires'"),
        ("kind: term\nentries: [just words]\n", 2, "an entry is a map"),
        ("kind: term\nentries:\n  - &a {name: x}\n  - *a\n", 3, "anchors and aliases"),
        ("", 1, "starts with `kind"),
    ],
)
def test_says_what_is_wrong(tmp_path, text, line, words):
    with pytest.raises(GlossaryError) as error:
        entries(tmp_path, text)
    assert words in str(error.value) and "\n" not in str(error.value)
    assert line is None or f"g.yaml:{line}:" in str(error.value)


def test_missing_and_wrongly_encoded(tmp_path):
    with pytest.raises(GlossaryError, match="no such glossary file"):
        list(entries_in(tmp_path / "none.yaml"))
    (tmp_path / "latin.yaml").write_bytes("kind: term # é".encode("latin-1"))
    with pytest.raises(GlossaryError, match="not UTF-8"):
        list(entries_in(tmp_path / "latin.yaml"))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (Calque(pattern="open the file of", suggest=("x",), bad=("nothing",), good=("y",)), "not found in its bad example"),
        (
            Calque(pattern="open the file of", suggest=("x",), bad=("open the file of x",), good=("open the file of y",)),
            "tighten it",
        ),
        (Term(name="a b", forbidden=("b a",), examples={"bad": ["a b"], "good": []}), "not reported in its bad example"),
        (Term(name="a b", forbidden=("b a",), examples={"bad": [], "good": ["so b a is"]}), "reported in its good example"),
    ],
)
def test_lint(entry, words):
    assert words in str(problems_in([entry])[0])


def test_lint_finds_a_form_in_two_places():
    problems = problems_in([Term(name="one"), Term(name="two", forbidden=("one",)), Term(name="two")])
    assert ["forbidden here and right" in p.message or "an entry already" in p.message for p in problems] == [True, True]
