"""The index: a trie that holds its names, a beam that finds them, files that open as they were written."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.names.channel import channel_key
from checker.names.gazetteer import Row
from checker.names.index import NameIndex
from checker.names.letters import LetterModel
from checker.names.trie import Trie

NAMES = [
    "John Polga-Hecimovich",
    "Emmanuel Macron",
    "Delcy Rodríguez",
    "Miguel Díaz-Canel",
    "Volodymyr Zelenskyy",
    "Joe Biden",
    "Jill Biden",
]


@pytest.fixture(scope="module")
def index():
    return NameIndex.build(NAMES)


def names_in(trie):
    found, stack = [], [(0, ())]
    while stack:
        node, letters = stack.pop()
        if trie.row[node] >= 0:
            found.append((letters, int(trie.row[node])))
        children, _ = trie.children(np.array([node]))
        stack += [(child, (*letters, int(trie.chunk[child]) % 32)) for child in children.tolist()]
    return [row for _, row in sorted(found)]


@given(st.sets(st.text(alphabet="abc ", min_size=1, max_size=6).map(channel_key).filter(str.strip), min_size=1, max_size=12))
def test_a_trie_holds_every_name_once(keys):
    trie = Trie.build(sorted(keys))
    assert sorted(names_in(trie)) == list(range(len(keys)))
    assert int(trie.first[-1]) == len(trie.chunk) == len(trie.row)


@pytest.mark.parametrize(
    ("printed", "pivot", "right"),
    [("John Bulga-Hesimovic", "ar", "John Polga-Hecimovich"), ("Emanuel Makron", "ar", "Emmanuel Macron"), ("Dilsi Rudrigues", "ar", "Delcy Rodríguez"),
     ("Mighil Diyaz Kanil", "ar", "Miguel Díaz-Canel"), ("Fulodimir Zilinski", "ar", "Volodymyr Zelenskyy"), ("Emanuel Makron", None, "Emmanuel Macron"),
     ("Joe Biden", None, "Joe Biden")],
)  # fmt: skip
def test_lookup(index, printed, pivot, right):
    assert index.lookup(printed, pivot)[0].name == right


def test_a_name_is_known_as_it_is_spelt(index):
    assert index.knows("Miguel Diaz-Canel") and index.knows("JOE BIDEN") and not index.knows("Joe Bidan")
    assert index.knows_word("Biden") and not index.knows_word("Bidan")
    assert index.lookup("Joe Biden")[0].probability == 1.0


@pytest.mark.parametrize("name", ["", "   ", "محمد", "123", "x" * 300, "x" * 10_000, "ab " * 5_000, "Joe\u0430 Biden"])
def test_odd_names_do_no_harm(index, name):
    assert all(0 <= candidate.probability <= 1 for candidate in index.lookup(name))


def test_the_cache_opens_as_it_was_built(index, tmp_path, monkeypatch):
    monkeypatch.setattr("checker.names.index.user_cache_path", lambda _: tmp_path)
    gazetteer = tmp_path / "more.txt"
    gazetteer.write_text("\n".join(NAMES[3:]), encoding="utf-8")
    forms = [(name, Row(name)) for name in NAMES[:3]]
    built, opened = NameIndex.cached(forms, [gazetteer]), NameIndex.cached(forms, [gazetteer])
    for printed in ("Emanuel Makron", "Joe Biden", "Nobody Known"):
        assert built.lookup(printed, "ar") == opened.lookup(printed, "ar") == index.lookup(printed, "ar")
    assert len(list((tmp_path / "names").iterdir())) == 1


def test_of_two_twins_the_prominent_one_comes_first():
    twins = [("Joan Smithson", Row("Joan Smithson")), ("John Smithson", Row("John Smithson", "GB", "ambassador"))]
    for forms in (twins, twins[::-1]):
        best = NameIndex.build(forms).lookup("Jon Smitson", "ru")[0]
        assert (best.name, best.country, best.about) == ("John Smithson", "GB", "ambassador")


def test_a_name_left_out_is_not_found(index):
    without = index.ranked("Emanuel Makron", "ar", 5, without=channel_key("Emmanuel Macron"))
    assert "Emmanuel Macron" not in [candidate.name for candidate in without]


def test_letters_add_up():
    model = LetterModel.build([" abba ", " baba "])
    rows = np.exp(model.logs.astype(float)).reshape(-1, 27).sum(1)
    assert rows == pytest.approx(np.ones(27**3), abs=1e-3)
    assert model.log_probability(" abba ") > model.log_probability(" zzzz ")
