"""SpanTagger: the probability, for every word of an English sentence, that it is garbled.

A multilingual token classifier run by ONNX Runtime, without torch. One sentence is one row: `<s> pieces </s>`; the
logit at a word's first piece is the word's. Each row runs alone: dynamic int8 takes one scale for a whole batch, so that
in company a sentence would get other numbers than by itself, and on a CPU a batch is no faster. Two threads share the
rows where there are two cores, each run single-threaded.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple

from checker.errors import ModelError
from checker.models.store import HOME, MEND, ShippedModel

_MAX_PIECES = 300
_LONGEST_WORD = 100
_START, _END = 0, 2


class WordProbability(NamedTuple):
    """A white-space token `sentence[start:end]` and the model's raw probability that it is garbled."""

    start: int
    end: int
    p: float


class SpanTagger:
    """The tagger whose weights lie in `folder`. Nothing is loaded before the first sentence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._workers = min(2, os.cpu_count() or 1)

    @classmethod
    def shipped(cls) -> "SpanTagger":
        """The default weights.

        Raises:
            ModelError: they are missing.
        """
        model = ShippedModel.read(HOME / "tagger")
        for name, _ in model.files:
            model.path(name)
        return cls(model.folder)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        try:
            return Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        except Exception as error:
            raise ModelError(f"{self._folder / 'tokenizer.json'}: damaged ({_line(error)}); {MEND}") from None

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        path = self._folder / "model.int8.onnx"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        except Exception as error:
            raise ModelError(f"{path}: damaged ({_line(error)}); {MEND}, or go on without: --no-models") from None

    def load(self) -> None:
        """Load the weights now instead of with the first sentence.

        Raises:
            ModelError: they are damaged.
        """
        _ = self._session, self._tokenizer

    def probabilities(self, sentences: Sequence[str]) -> list[list[WordProbability]]:
        """For each sentence its words with their probabilities, in order.

        A sentence of more than 298 pieces is read in windows that overlap by a half; a word's probability is that of
        the window in which it stands furthest from an edge.
        """
        rows = [row for index, sentence in enumerate(sentences) for row in self._rows(index, sentence)]
        words = [words_in(sentence) for sentence in sentences]
        best: list[list[tuple[int, float]]] = [[(-1, 0.0)] * len(of) for of in words]
        session = self._session if rows else None
        with ThreadPoolExecutor(self._workers) as pool:
            for row, logits in zip(rows, pool.map(partial(_run, session), rows), strict=True):
                row.collect(logits, best[row.sentence])
        return [
            [WordProbability(start, end, p) for (start, end), (_, p) in zip(spans, probabilities, strict=True)]
            for spans, probabilities in zip(words, best, strict=True)
        ]

    def _rows(self, index: int, sentence: str) -> list["_Row"]:
        spans = words_in(sentence)
        if not spans:
            return []
        encoding = self._tokenizer.encode(
            [sentence[start : min(end, start + _LONGEST_WORD)] for start, end in spans],
            is_pretokenized=True,
            add_special_tokens=False,
        )
        ids, word_ids, size = encoding.ids, encoding.word_ids, _MAX_PIECES - 2
        step = size if len(ids) <= size else size // 2
        return [_Row(index, ids[i : i + size], word_ids[i : i + size]) for i in range(0, max(1, len(ids) - size + step), step)]


class _Row(NamedTuple):
    sentence: int
    ids: list[int]
    words: list[int | None]

    def collect(self, logits: Any, best: list[tuple[int, float]]) -> None:
        """Put each word's probability into `best`, unless a window saw it further from its edges."""
        from math import exp

        seen: set[int] = set()
        for i, word in enumerate(self.words):
            if word is None or word in seen:
                continue
            seen.add(word)
            inner = min(i, len(self.words) - 1 - i)
            if inner > best[word][0]:
                best[word] = (inner, 1 / (1 + exp(-float(logits[i + 1]))))


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:80]


def words_in(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of every white-space token."""
    spans, start = [], None
    for i, c in enumerate(sentence + " "):
        if c.isspace():
            if start is not None:
                spans.append((start, i))
            start = None
        elif start is None:
            start = i
    return spans


def _run(session: Any, row: _Row) -> Any:
    """The logits of a row, shape (pieces + 2,)."""
    import numpy as np

    ids = np.array([[_START, *row.ids, _END]], dtype=np.int64)
    (logits,) = session.run(["logits"], {"ids": ids, "mask": np.ones_like(ids), "types": np.zeros_like(ids)})
    return logits.reshape(-1)
