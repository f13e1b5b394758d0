"""Names as the tagger sees them: runs of words of one kind, at the right place of the segment."""

import pytest

from checker.document import Document, Segment
from checker.formats import plain
from checker.models.entities import Entity, entities_in, entities_of
from checker.models.tagger import WordProbability, words_in
from checker.names.mentions import mentions_in
from checker.names.people import People

KINDS = {"P": "person", "O": "organisation", "L": "place"}


def tagged(sentence, kinds):
    """The words of `sentence`, each sure to be of the kind that its letter names (`-`: none)."""
    return [
        WordProbability(start, end, 0.1, **({KINDS[kind]: 0.9} if kind in KINDS else {}))
        for (start, end), kind in zip(words_in(sentence), kinds, strict=True)
    ]


@pytest.mark.parametrize(
    ("sentence", "kinds", "names"),
    [
        pytest.param("Ana Cruz left Lima.", "PP-L", [("person", 0, 1), ("place", 3, 3)], id="two kinds"),
        pytest.param("Ana Cruz, Bo Li left.", "PPPP-", [("person", 0, 1), ("person", 2, 3)], id="a comma parts two people"),
        pytest.param("J. R. Cruz left.", "PPP-", [("person", 0, 2)], id="an initial's dot does not"),
        pytest.param("All left.", "--", [], id="none"),
        pytest.param("", "", [], id="nothing"),
    ],
)
def test_runs_of_one_kind(sentence, kinds, names):
    assert list(entities_in(sentence, tagged(sentence, kinds))) == names


class Made:
    """A tagger that takes the words of `people` for persons."""

    def __init__(self, people):
        self._people = people

    def probabilities(self, sentences, sources=None):
        return [tagged(s, ["P" if s[a:b].strip("“”.,") in self._people else "-" for a, b in words_in(s)]) for s in sentences]


def test_places_count_from_the_segment():
    text = "All left. “Dra Velm” stayed."
    document = Document("x", "tsv", (Segment(0, "Dra Velm", is_heading=True), Segment(1, text)))
    assert entities_of(document, Made({"Dra", "Velm"})) == {1: [Entity(11, 19, "person")]}
    assert text[11:19] == "Dra Velm"


@pytest.mark.parametrize("people", [set(), {"Dra", "Velm"}])
def test_who_is_in_no_list_is_a_mention_if_the_tagger_says_so(people):
    document = plain.parse("Grain rotted. In the end Dra Velm stayed, and Velm wept.", "x")
    mentions = mentions_in(document, People([], Made(people)))
    assert [mention.name for mention in mentions] == (["Dra Velm", "Velm"] if people else [])
