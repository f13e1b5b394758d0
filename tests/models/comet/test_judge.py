"""Scores and tags against a computation by hand on tiny random checkpoints: padded and masked as COMET does, in numpy."""

import math

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from checker.errors import ModelError
from checker.models.comet.checkpoint import Checkpoint
from checker.models.comet.judge import Comet, ErrorSpan, Piece, mqm_score, spans_in, xcomet_score

TARGET, SOURCE, REFERENCE = "the talks whom failed.", "las conversaciones fracasaron", "the talks failedly"
TARGET_IDS, SOURCE_IDS, REFERENCE_IDS = [4, 5, 6, 7, 16], [8, 10, 11, 12, 13, 14], [4, 5, 7, 15]
XCOMET = {"class_identifier": "xcomet_metric", "error_labels": ["minor", "major", "critical"], "word_level_training": True}


def comet(folder):
    return Comet(Checkpoint.read(str(folder)))


def by_hand(folder, sequences):
    """(score, label probabilities of the pieces) of each sequence of ids, from the file of weights alone."""
    from transformers import AutoConfig, AutoModel

    checkpoint = Checkpoint.read(str(folder))
    state = torch.load(folder / "checkpoints/model.ckpt", weights_only=True)["state_dict"]
    weights = {name: tensor.numpy() for name, tensor in state.items()}
    encoder = AutoModel.from_config(AutoConfig.from_pretrained(checkpoint.encoder), add_pooling_layer=False).eval()
    prefix = "encoder.model."
    encoder.load_state_dict({name.removeprefix(prefix): tensor for name, tensor in state.items() if name.startswith(prefix)})
    longest = max(map(len, sequences))
    ids = torch.tensor([[*row, *[1] * (longest - len(row))] for row in sequences])
    mask = ids.new_tensor([[1] * len(row) + [0] * (longest - len(row)) for row in sequences])
    with torch.no_grad():
        states = [s.numpy() for s in encoder(ids, attention_mask=mask, output_hidden_states=True).hidden_states]
    return [_head([state[i, : len(row)] for state in states], weights, checkpoint.hparams) for i, row in enumerate(sequences)]


def _head(states, weights, hparams):
    if hparams.sent_layer == "mix":
        numbers = np.array([weights[f"layerwise_attention.scalar_parameters.{k}"][0] for k in range(len(states))])
        shares = _sparsemax(numbers) if hparams.is_sparse else np.exp(numbers) / np.exp(numbers).sum()
        layers = (
            [(s - s.mean()) / np.sqrt(((s - s.mean()) ** 2).mean() + 1e-12) for s in states] if hparams.layer_norm else states
        )
        first = weights["layerwise_attention.gamma"][0] * sum(
            share * layer[0] for share, layer in zip(shares, layers, strict=True)
        )
    else:
        first = states[hparams.sent_layer][0]
    for place in (0, 3, 6):
        first = weights[f"estimator.ff.{place}.weight"] @ first + weights[f"estimator.ff.{place}.bias"]
        first = np.tanh(first) if place < 6 else first
    score = 1 / (1 + math.exp(-first[0])) if hparams.final_activation == "Sigmoid" else float(first[0])
    if "hidden2tag.weight" not in weights:
        return score, None
    logits = states[hparams.word_layer] @ weights["hidden2tag.weight"].T + weights["hidden2tag.bias"]
    return score, np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)


def _sparsemax(numbers):
    """By bisection on the threshold, so not by the algorithm under test."""
    low, high = numbers.min() - 1, numbers.max()
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if np.maximum(numbers - middle, 0).sum() > 1 else (low, middle)
    return np.maximum(numbers - low, 0)


def sequence(*texts):
    ids = [0, *texts[0], 2]
    for text in texts[1:]:
        ids += [2, *text, 2]
    return ids


@pytest.mark.parametrize(
    "hparams",
    [
        pytest.param({}, id="softmax, as CometKiwi"),
        pytest.param({"layer_transformation": "sparsemax"}, id="sparsemax"),
        pytest.param({"layer_transformation": "softmax", "layer_norm": True}, id="layer norm"),
        pytest.param({"sent_layer": 1}, id="one layer"),
        pytest.param({"final_activation": "Sigmoid"}, id="a last activation"),
        pytest.param({"encoder_model": "XLM-RoBERTa-XL"}, id="XLM-R XL, as CometKiwi XL"),
    ],
)
def test_the_score_of_cometkiwi(comet_checkpoint, hparams):
    folder = comet_checkpoint(**hparams)
    # the longer sequence makes the other a padded one in the computation by hand
    (score, _), _ = by_hand(folder, [sequence(TARGET_IDS, SOURCE_IDS), sequence(TARGET_IDS * 2, SOURCE_IDS)])
    judgement = comet(folder).judge(TARGET, SOURCE, REFERENCE)
    assert judgement.score == pytest.approx(score, abs=1e-5)
    assert judgement.spans == () and judgement.read == ("mt", "src")


def test_the_mixtures_of_the_table_differ(comet_checkpoint):
    """The table above shows nothing if sparsemax leaves every layer in, or gamma is 1."""
    weights = torch.load(comet_checkpoint() / "checkpoints/model.ckpt", weights_only=True)["state_dict"]
    numbers = np.array([weights[f"layerwise_attention.scalar_parameters.{k}"][0] for k in range(3)])
    assert _sparsemax(numbers) == pytest.approx([0, 0.15, 0.85])
    assert weights["layerwise_attention.gamma"].item() == pytest.approx(1.3)


@pytest.mark.parametrize(
    "hparams", [pytest.param(XCOMET, id="xCOMET"), pytest.param(XCOMET | {"word_layer": 0}, id="word layer 0")]
)
def test_xcomet_beside_source_and_reference(comet_checkpoint, hparams):
    folder = comet_checkpoint(**hparams)
    asked = [
        sequence(TARGET_IDS, SOURCE_IDS),
        sequence(TARGET_IDS, REFERENCE_IDS),
        sequence(TARGET_IDS, SOURCE_IDS, REFERENCE_IDS),
    ]
    answers = by_hand(folder, asked)
    judgement = comet(folder).judge(TARGET, SOURCE, REFERENCE)
    tags = sum(w * labels[1:6] for w, (_, labels) in zip((1 / 6, 1 / 3, 1 / 2), answers, strict=True))
    assert np.array([piece.labels for piece in judgement.pieces]) == pytest.approx(tags, abs=1e-5)
    assert [TARGET[piece.start : piece.end] for piece in judgement.pieces] == ["the", "talks", "whom", "failed", "."]
    regression = sum(w * min(1, score) for w, (score, _) in zip((0.12, 0.33, 0.33), answers, strict=True))
    points = sum({"minor": 1, "major": 5, "critical": 10}[span.severity] for span in judgement.spans)
    assert judgement.score == pytest.approx(regression + 0.22 * (25 - min(25, points)) / 25, abs=1e-5)
    assert judgement.read == ("mt", "src", "ref")


def test_xcomet_beside_the_source_alone(comet_checkpoint):
    folder = comet_checkpoint(**XCOMET, word_layer=0)
    ((score, labels),) = by_hand(folder, [sequence(TARGET_IDS, SOURCE_IDS)])
    judgement = comet(folder).judge(TARGET, SOURCE)
    (span,) = judgement.spans
    assert (TARGET[span.start : span.end], span.severity) == ("whom", "major")
    assert span.confidence == pytest.approx(labels[3, 2], abs=1e-5)
    assert judgement.score == pytest.approx(0.78 * min(1, score) + 0.22 * 0.8, abs=1e-5)


def test_a_unified_metric_with_three_parts_gives_the_mean_of_its_scores(comet_checkpoint):
    folder = comet_checkpoint(input_segments=["mt", "src", "ref"])
    asked = [
        sequence(TARGET_IDS, SOURCE_IDS),
        sequence(TARGET_IDS, REFERENCE_IDS),
        sequence(TARGET_IDS, SOURCE_IDS, REFERENCE_IDS),
    ]
    scores = [score for score, _ in by_hand(folder, asked)]
    model = comet(folder)
    assert model.judge(TARGET, SOURCE, REFERENCE).score == pytest.approx(sum(scores) / 3, abs=1e-5)
    assert model.judge(TARGET, SOURCE).score == pytest.approx(scores[0], abs=1e-5)
    assert model.judge(TARGET, None, REFERENCE).score == pytest.approx(scores[1], abs=1e-5)


def test_long_texts_are_cut_as_comet_cuts_them(comet_checkpoint):
    """40 positions: a text keeps 40 - 6 pieces, a sequence 40 - 2."""
    folder = comet_checkpoint()
    ((score, _),) = by_hand(folder, [sequence([4] * 34, SOURCE_IDS)[:38]])
    judgement = comet(folder).judge("the " * 60, SOURCE)
    assert judgement.score == pytest.approx(score, abs=1e-5)
    assert len(judgement.pieces) == 34


@pytest.mark.parametrize("text", ["", " ", "\u200b", "習近平 😀"])
def test_odd_texts_have_a_score(comet_checkpoint, text):
    model = comet(comet_checkpoint(**XCOMET))
    assert math.isfinite(model.judge(text, "").score)


def test_it_needs_what_it_reads(comet_checkpoint):
    with pytest.raises(ModelError, match="tiny-comet: reads a translation beside its source; give it"):
        comet(comet_checkpoint()).judge(TARGET, None, REFERENCE)


def pieces(labels, last):
    return [Piece(0, 0, RIGHT), *(Piece(3 * i, 3 * i + 2, row) for i, row in enumerate(labels)), Piece(0, 0, last)]


RIGHT, MINOR, MAJOR, CRITICAL = (0.7, 0.1, 0.1, 0.1), (0.3, 0.5, 0.1, 0.1), (0.2, 0.1, 0.6, 0.1), (0.0, 0.1, 0.1, 0.8)


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([RIGHT, RIGHT], [], id="right"),
        pytest.param([RIGHT, MINOR, RIGHT], [ErrorSpan(3, 5, "minor", 0.5)], id="one piece"),
        pytest.param([MAJOR, MINOR, RIGHT], [ErrorSpan(0, 5, "major", 0.55)], id="the first piece gives the severity"),
        pytest.param([RIGHT, CRITICAL], [ErrorSpan(3, 5, "critical", 0.8)], id="up to the end"),
        pytest.param([MINOR, RIGHT, MINOR], [ErrorSpan(0, 2, "minor", 0.5), ErrorSpan(6, 8, "minor", 0.5)], id="two"),
    ],
)
def test_spans(labels, spans):
    found = spans_in(pieces(labels, RIGHT), ("minor", "major", "critical"))
    assert [span[:3] for span in found] == [span[:3] for span in spans]
    assert [span.confidence for span in found] == pytest.approx([span.confidence for span in spans])


def test_a_run_with_the_end_mark_is_no_span():
    assert spans_in(pieces([MINOR, RIGHT, MAJOR], MINOR), ("minor", "major", "critical")) == [ErrorSpan(0, 2, "minor", 0.5)]


@pytest.mark.parametrize(
    ("severities", "score"),
    [("", 1.0), ("minor", 0.96), ("major minor", 0.76), ("critical critical", 0.2), ("critical critical critical", 0.0)],
)
def test_points_of_spans(severities, score):
    spans = [ErrorSpan(0, 1, severity, 1.0) for severity in severities.split()]
    assert mqm_score(spans) == pytest.approx(score)
    assert xcomet_score([2.0], spans) == pytest.approx(0.78 + 0.22 * score)
    assert xcomet_score([0.5, 0.1, 3.0], spans) == pytest.approx(0.06 + 0.033 + 0.33 + 0.22 * score)
