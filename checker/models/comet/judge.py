"""Comet: what a COMET checkpoint says of a translation beside its source, its reference, or both.

One sequence holds the translation and the others, `<s> mt </s></s> src </s></s> ref </s>`. With source and reference a
model that reads both is asked three times: with each, and with both. xCOMET's score is a weighted mean of its three
scores and of the MQM score of its error spans (Guerreiro et al. 2024, section 3); CometKiwi's is the mean.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.errors import ModelError
from checker.models.comet.checkpoint import Checkpoint, Part, Severity
from checker.models.extra import extra, one_line

if TYPE_CHECKING:
    from checker.models.comet.network import CometNetwork

_TAG_WEIGHTS = (1 / 6, 1 / 3, 1 / 2)  # of the tags with the source, with the reference, with both
_SCORE_WEIGHTS = (0.12, 0.33, 0.33)  # of the scores likewise
_MQM_WEIGHT = 0.22
_POINTS: dict[Severity, int] = {"minor": 1, "major": 5, "critical": 10}
_MOST_POINTS = 25


class ErrorSpan(NamedTuple):
    """An error `target[start:end]`; `confidence` is the mean probability of its pieces' labels."""

    start: int
    end: int
    severity: Severity
    confidence: float


class Piece(NamedTuple):
    """A piece `target[start:end]` with the probabilities of its labels, the first of which is right."""

    start: int
    end: int
    labels: tuple[float, ...]


@dataclass(frozen=True)
class Judgement:
    """A score, usually between 0 and 1 (good); the pieces of the target, and the error spans of a model that tags them.

    `read` says what the model was shown.
    """

    score: float
    pieces: tuple[Piece, ...]
    spans: tuple[ErrorSpan, ...]
    read: tuple[Part, ...]


class Comet:
    """The model of `checkpoint`. Nothing is loaded before the first translation."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        self.checkpoint = checkpoint
        self._lock = threading.Lock()

    def load(self) -> None:
        """Load the weights now instead of with the first translation.

        Raises:
            ModelError: torch is missing; weights, encoder or tokenizer are damaged or cannot be had.
        """
        with self._lock:
            _ = self._network, self._tokenizer

    @cached_property
    def _tokenizer(self) -> Any:
        with extra():
            from transformers import AutoTokenizer
        encoder = self.checkpoint.encoder
        try:
            return AutoTokenizer.from_pretrained(encoder)
        except Exception as error:
            raise ModelError(f"{self.checkpoint.place}: the tokenizer of {encoder} cannot be had ({one_line(error)})") from None

    @cached_property
    def _network(self) -> "CometNetwork":
        with extra():
            from checker.models.comet.network import CometNetwork
        return CometNetwork.load(self.checkpoint)

    def judge(self, target: str, source: str | None = None, reference: str | None = None) -> Judgement:
        """What the model says of `target`. What it does not read is left aside, and what is not given is left out.

        A text is cut after 508 pieces, and a sequence after 512.

        Raises:
            ModelError: the model cannot be loaded, or nothing that it reads is given.
        """
        self.load()
        import torch

        hparams = self.checkpoint.hparams
        offsets, target_ids = self._pieces(target)
        given: dict[Part, str | None] = {"src": source, "ref": reference}
        texts = {part: text for part, text in given.items() if part in hparams.parts and text is not None}
        others = [self._pieces(text)[1] for text in texts.values()]
        if not others:
            wanted = " or ".join({"src": "source", "ref": "reference"}[part] for part in hparams.parts if part != "mt")
            raise ModelError(f"{self.checkpoint.place}: reads a translation beside its {wanted}; give it, or a bilingual file")
        asked = [others[:1], others[1:], others] if len(others) == 2 else [others]
        with torch.inference_mode():
            answers = [self._network(self._sequence([target_ids, *beside])) for beside in asked]
        weights = _TAG_WEIGHTS if len(asked) == 3 else (1.0,)
        places = [(0, 0), *offsets, (0, 0)]  # with <s> and </s>
        tags = sum(weight * labels[: len(places)] for weight, (_, labels) in zip(weights, answers, strict=True))
        pieces = tuple(Piece(start, end, tuple(row)) for (start, end), row in zip(places, tags.tolist(), strict=True))
        spans = tuple(spans_in(pieces, hparams.severities))
        scores = [score for score, _ in answers]
        score = xcomet_score(scores, spans) if hparams.is_xcomet else sum(scores) / len(scores)
        return Judgement(score, pieces[1:-1], spans, ("mt", *texts))

    @property
    def _longest(self) -> int:
        positions: int = self._network.encoder["model"].config.max_position_embeddings
        return positions - 2  # XLM-R counts its positions from 2

    def _pieces(self, text: str) -> tuple[list[tuple[int, int]], list[int]]:
        """(start, end) and id of every piece of `text`."""
        rows = self._tokenizer(text, add_special_tokens=False, return_offsets_mapping=True)
        longest = self._longest - 4
        return rows["offset_mapping"][:longest], rows["input_ids"][:longest]

    def _sequence(self, texts: Sequence[list[int]]) -> list[int]:
        end = self._tokenizer.sep_token_id
        ids = [self._tokenizer.cls_token_id, *texts[0], end]
        for text in texts[1:]:
            ids += [end, *text, end]
        return ids[: self._longest]


def spans_in(pieces: Sequence[Piece], severities: Sequence[Severity]) -> list[ErrorSpan]:
    """The error spans in `<s> pieces </s>`: neighbours whose likeliest label is an error; the first gives the severity.

    As in COMET, whose scores count them, a run that takes in `</s>` is no span.
    """
    spans = []
    best = [(piece, max(range(len(piece.labels)), key=piece.labels.__getitem__)) for piece in pieces]
    runs = [(is_error, list(run)) for is_error, run in groupby(best, key=lambda labelled: labelled[1] > 0)]
    for is_error, run in runs[:-1]:
        if is_error:
            confidence = sum(piece.labels[label] for piece, label in run) / len(run)
            spans.append(ErrorSpan(run[0][0].start, run[-1][0].end, severities[run[0][1] - 1], confidence))
    return spans


def mqm_score(spans: Sequence[ErrorSpan]) -> float:
    """From 1 (no error) down to 0 (25 points or more; minor 1, major 5, critical 10)."""
    return 1 - min(_MOST_POINTS, sum(_POINTS[span.severity] for span in spans)) / _MOST_POINTS


def xcomet_score(scores: Sequence[float], spans: Sequence[ErrorSpan]) -> float:
    """xCOMET's score of one regression score, or of three (with source, with reference, with both), and of the spans."""
    weights = _SCORE_WEIGHTS if len(scores) == 3 else (sum(_SCORE_WEIGHTS),)
    return sum(w * min(1.0, score) for w, score in zip(weights, scores, strict=True)) + _MQM_WEIGHT * mqm_score(spans)
