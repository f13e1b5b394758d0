"""A printed name as arrays, and the beam over them: the sums that plain Python comes to, cut by cut."""

from functools import cache
from math import log

import pytest

from checker.names.beam import search
from checker.names.channel import SIZES, channel_key, sequence_probability
from checker.names.index import channels
from checker.names.query import Query
from checker.names.trie import Trie


def probability(joint, x, y):
    """P(x, y), the definition."""

    @cache
    def ways(i, j):
        if not i and not j:
            return 1.0
        return sum(ways(i - a, j - b) * joint.get((x[i - a : i], y[j - b : j]), 0.0) for a, b in SIZES if a <= i and b <= j)

    return ways(len(x), len(y))


@pytest.mark.parametrize(
    ("pivot", "printed", "names"),
    [("ar", "John Bulga-Hesimovic", ["John Polga-Hecimovich", "John", "J", "Jo Po"]), ("zh", "Telangpu", ["Trump", "Donald Trump"]),
     ("ko", "O", ["Oh", "A", "Xu Li"]), ("ru", "Dzhordzh Bush", ["George Bush", "Dzhordzh Bush"])],
)  # fmt: skip
def test_names_of_any_length_in_one_go(pivot, printed, names):
    query, keys = Query(channel_key(printed), channels()[pivot]), [channel_key(name) for name in names]
    joint = query.tables.channel.joint
    whole = query.probabilities([(key, 0, len(query.key)) for key in keys])
    assert whole == pytest.approx([probability(joint, key, query.key) for key in keys])
    end = query.key.index(" ", 1) + 1
    start = query.key.rindex(" ", 0, -1)
    assert query.probabilities([(keys[0], 0, end), (keys[-1], start, len(query.key))]) == pytest.approx(
        [probability(joint, keys[0], query.key[:end]), probability(joint, keys[-1], query.key[start:])]
    )


@pytest.mark.parametrize(("pivot", "printed"), [("ar", "Emanuel Makron"), ("he", "Goe Baiden"), ("any", "Jil")])
def test_the_beam_scores_what_the_channel_says(pivot, printed):
    keys = sorted(map(channel_key, ("Emmanuel Macron", "Joe Biden", "Jill Biden", "Jill", "Jo", "Joe")))
    query = Query(channel_key(printed), channels()[pivot])
    channel = query.tables.channel
    hits = search(Trie.build(keys), query)
    assert hits and hits == sorted(hits, key=lambda hit: -hit[0])
    for score, row in hits:
        together = log(probability(channel.joint, keys[row], query.key))
        apart = log(sequence_probability(channel.canonical, keys[row])) + log(sequence_probability(channel.printed, query.key))
        assert score == pytest.approx(together - apart)
