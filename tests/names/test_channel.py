"""The channel: probabilities that add up, garbles that it finds likely, paths that a person can read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ReadError
from checker.names.channel import best_path, channel_key, load_channels, sequence_probability
from checker.names.index import channels
from checker.names.query import Query
from checker.names.training import learn, mixed, read_pairs

NAMES = st.text(alphabet="abcdefghij ", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("name", "key"),
    [("John Polga-Hecimovich", " john polga hecimovich "), ("  José  Ortega y Gasset ", " jose ortega y gasset "), ("O’Neill", " oneill "),
     ("Łukasz Æ.", " lukasz ae "), ("محمد", "  "), ("", "  ")],
)  # fmt: skip
def test_key(name, key):
    assert channel_key(name) == key


def test_every_pivot_is_a_distribution():
    for channel in load_channels().values():
        assert sum(channel.joint.values()) == pytest.approx(1, abs=0.02)


@pytest.mark.parametrize(
    ("pivot", "garbled", "right", "other"),
    [("ar", "bulga", "polga", "molga"), ("zh", "telangpu", "trump", "trung"), ("ja", "sumisu", "smith", "sumitomo"), ("ru", "dzhordzh", "george", "gerard"),
     ("ko", "teureompeu", "trump", "tramp oil"), ("he", "nitanyahu", "netanyahu", "natalya")],
)  # fmt: skip
def test_a_garble_is_likelier_from_its_own_name(pivot, garbled, right, other):
    query = Query(channel_key(garbled), channels()[pivot])
    keys = [channel_key(name) for name in (right, other)]
    together = query.probabilities([(key, 0, len(query.key)) for key in keys])
    alone = [sequence_probability(query.tables.channel.canonical, key) for key in keys]
    assert together[0] / alone[0] > together[1] / alone[1]


def test_the_path_reads_like_a_textbook():
    path = best_path(load_channels()["ar"].joint, channel_key("Polga"), channel_key("Bulga"))
    assert "".join(a for a, _ in path) == " polga " and "".join(b for _, b in path) == " bulga "
    assert any("p" in a and "b" in b for a, b in path)


@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=4))
def test_learning_gives_a_distribution(pairs):
    joint = learn([(channel_key(a), channel_key(b)) for a, b in pairs if a.strip() and b.strip()] or [(" a ", " b ")])
    assert sum(joint.values()) == pytest.approx(1, abs=0.02) and min(joint.values()) > 0


def test_learning_finds_the_rule_and_is_the_same_twice():
    pairs = [
        (channel_key(x), channel_key(x.replace("p", "b"))) for x in ("pope", "paper", "polka", "apple", "hope", "puppet", "pip")
    ]
    first, second = mixed({"xx": learn(pairs)}, {"xx": 3}), mixed({"xx": learn(pairs)}, {"xx": 3})
    assert first == second and first["xx"]["p", "b"] > 20 * first["xx"]["p", "p"]


def test_pairs_without_a_tab_are_refused(tmp_path):
    (tmp_path / "a.tsv").write_text("Bulga\tPolga\nBulga Polga\n")
    with pytest.raises(ReadError, match=r"a\.tsv:2: expected"):
        read_pairs(tmp_path / "a.tsv")
