"""HubTagger: a token-classification model of transformers as a tagger, from a folder or the Hugging Face hub.

The names of its labels say which of them mean wrong. A word's probability is one less that of the right labels at the
word's first piece. Each window runs alone, so that company changes nothing.
"""

import re
import threading
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from checker.errors import ModelError
from checker.models.extra import extra, one_line
from checker.models.tagger import WordProbability, words_in

RIGHT = frozenset({"o", "ok", "correct", "none"})
WRONG = frozenset({"bad", "error", "minor", "major", "critical"})
_BINARY = {"label_0", "label_1"}  # what transformers calls two labels without names: right, wrong
_BOUNDARY = re.compile(r"^[bilesu]-")
_MAX_PIECES = 300


class HubTagger:
    """The token classifier at `place`, a folder or a hub name. Nothing is loaded before the first sentence."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._lock = threading.Lock()

    def load(self) -> None:
        """Load the weights now instead of with the first sentence.

        Raises:
            ModelError: torch is missing, the model cannot be had, or its labels say nothing of right and wrong.
        """
        with self._lock:
            _ = self._loaded

    def probabilities(self, sentences: Sequence[str], sources: Sequence[str | None] | None = None) -> list[list[WordProbability]]:
        """For each sentence its words in order, as much garbled as edited; sources are not read.

        A sentence that is longer than the model (or than 300 pieces) is read in windows that overlap by a half; a word's
        probability is that of the window in which its first piece stands furthest from an edge.
        """
        return [self._tagged(sentence) for sentence in sentences]

    @cached_property
    def _loaded(self) -> tuple[Any, Any, list[int]]:
        """Tokenizer, model, and the ids of the right labels."""
        with extra():
            import torch
            from transformers import AutoConfig, AutoModelForTokenClassification, AutoTokenizer
        try:
            right = right_labels(AutoConfig.from_pretrained(self._place).id2label)
            tokenizer = AutoTokenizer.from_pretrained(self._place)
            model, report = AutoModelForTokenClassification.from_pretrained(self._place, output_loading_info=True)
        except ModelError as error:
            raise ModelError(f"{self._place}: {error}") from None
        except Exception as error:
            problem = (
                "cannot be loaded" if Path(self._place).is_dir() else "no such folder, and it cannot be fetched from the hub"
            )
            raise ModelError(f"{self._place}: {problem} ({one_line(error)}); name a model for token classification") from None
        if missing := sorted(report["missing_keys"]):
            raise ModelError(f"{self._place}: has no weights for {missing[0]}; it was not trained for token classification")
        if not tokenizer.is_fast:
            raise ModelError(f"{self._place}: its tokenizer has no offsets; save it with a fast tokenizer (tokenizer.json)")
        return tokenizer, model.eval().to("cuda" if torch.cuda.is_available() else "cpu"), right

    def _tagged(self, sentence: str) -> list[WordProbability]:
        words = words_in(sentence)
        if not words:
            return []
        self.load()
        best = [(-1, 0.0)] * len(words)
        for offsets, wrong in self._windows(sentence):
            for i, word in first_pieces(offsets, words):
                best[word] = max(best[word], (min(i, len(offsets) - 1 - i), wrong[i]), key=lambda seen: seen[0])
        return [WordProbability(start, end, p, edited=p) for (start, end), (_, p) in zip(words, best, strict=True)]

    def _windows(self, sentence: str) -> Iterable[tuple[list[tuple[int, int]], list[float]]]:
        """For each window the (start, end) of its pieces and their probabilities of being wrong."""
        import torch

        tokenizer, model, right = self._loaded
        positions = getattr(model.config, "max_position_embeddings", None) or 0
        width = min(_MAX_PIECES, tokenizer.model_max_length, positions - 2 if positions > 2 else _MAX_PIECES)
        rows = tokenizer(
            sentence, truncation=True, max_length=width, stride=(width - 2) // 2, return_overflowing_tokens=True,
            return_offsets_mapping=True,
        )  # fmt: skip
        for i, offsets in enumerate(rows["offset_mapping"]):
            row = {name: torch.tensor([rows[name][i]], device=model.device) for name in tokenizer.model_input_names}
            with torch.inference_mode():
                labels = model(**row).logits[0].float().softmax(-1)
            yield offsets, (1 - labels[:, right].sum(-1)).clamp(0, 1).tolist()


def right_labels(id2label: Mapping[int, str]) -> list[int]:
    """The ids of the labels that mean right.

    Raises:
        ModelError: a label means neither right nor wrong, or one of the two is missing; the message names the labels.
    """
    names = {id: _BOUNDARY.sub("", name.casefold()) for id, name in id2label.items()}
    if set(names.values()) == _BINARY:
        return [id for id, name in names.items() if name == "label_0"]
    right = [id for id, name in names.items() if name in RIGHT]
    if set(names.values()) - RIGHT - WRONG or not 0 < len(right) < len(names):
        found = ", ".join(id2label.values())
        raise ModelError(
            f"its labels are {found}; some of {', '.join(sorted(RIGHT))} (right) and of {', '.join(sorted(WRONG))} (wrong), and no"
            " others, are expected"
        )
    return right


def first_pieces(offsets: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """(index of its first piece, index of the word) of the words that a window shows; both are (start, end) in the sentence."""
    ends = [end for _, end in words]
    seen = -1
    for i, (start, end) in enumerate(offsets):
        word = bisect_right(ends, start)
        if start < end and word < len(words) and words[word][0] < end and word != seen:
            seen = word
            yield i, word
