"""xCOMET as a tagger: a probability for every word, that of its worst piece."""

import pytest

torch = pytest.importorskip("torch")

from checker.errors import ModelError
from checker.models.comet.checkpoint import Checkpoint
from checker.models.comet.judge import Comet
from checker.models.comet.tagger import CometTagger

XCOMET = {"class_identifier": "xcomet_metric", "error_labels": ["minor", "major", "critical"], "word_level_training": True}
SOURCE = "las conversaciones fracasaron."


@pytest.fixture
def tagger(comet_checkpoint):
    return CometTagger(str(comet_checkpoint(**XCOMET, word_layer=0)))


@pytest.mark.parametrize(
    "sentence", ["", " \t", "the talks failed.", "  the  talks\n whom failedly", "習近平 😀 \u200b x", "the " * 60]
)
def test_every_word_in_order_has_a_probability(tagger, sentence):
    (row,) = tagger.probabilities([sentence], [SOURCE])
    assert [sentence[word.start : word.end] for word in row] == sentence.split()
    assert all(0 <= word.p <= 1 for word in row)


def test_the_wrong_word_stands_out(tagger):
    rows = tagger.probabilities(["the talks whom failed.", "the talks failed."], [SOURCE, SOURCE])
    assert [[round(word.p) for word in row] for row in rows] == [[0, 0, 1, 0], [0, 0, 0]]


def test_a_word_has_the_probability_of_its_worst_piece(comet_checkpoint):
    folder = comet_checkpoint(**XCOMET)  # tags of the last layer: every piece has its own
    sentence = "the failedly talks."
    (row,) = CometTagger(str(folder)).probabilities([sentence], [SOURCE])
    pieces = Comet(Checkpoint.read(str(folder))).judge(sentence, SOURCE).pieces
    assert [sentence[piece.start : piece.end] for piece in pieces] == ["the", "failed", "ly", "talks", "."]
    wrong = [1 - piece.labels[0] for piece in pieces]
    assert [word.p for word in row] == [wrong[0], max(wrong[1:3]), max(wrong[3:])]


def test_without_a_source_it_says_nothing(tagger):
    sentence = "the talks whom failed."
    for sources in (None, [None], [""], [" "]):
        (row,) = tagger.probabilities([sentence], sources)
        assert [(sentence[word.start : word.end], max(word[2:])) for word in row] == [(word, 0) for word in sentence.split()]


def test_an_error_is_garbled_and_mistranslated_alike_and_maybe_major(tagger):
    ((_, _, whom, _),) = tagger.probabilities(["the talks whom failed."], [SOURCE])
    assert whom.p == whom.edited == whom.mistranslated > 0.9
    assert whom.major > 0.9
    assert whom.missing == whom.person == 0


def test_cometkiwi_does_not_tag(comet_checkpoint):
    with pytest.raises(ModelError, match=r"gives a score and no error spans; use it as: checker score --comet"):
        CometTagger(str(comet_checkpoint())).load()
