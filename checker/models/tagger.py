"""SpanTagger: for every word of an English sentence the probabilities that it is garbled, mistranslated, part of a name.

A multilingual token classifier run by ONNX Runtime, without torch. One sentence is one row: `<s> pieces </s>`, and
with a source `<s> pieces </s> source </s>`, the source being of token type 1; the logits at a word's first piece are the
word's. Each row runs alone: dynamic int8 takes one scale for a whole batch, so that
in company a sentence would get other numbers than by itself, and on a CPU a batch is no faster. Two threads share the
rows where there are two cores, each run single-threaded.
"""

import os
import threading
from collections.abc import Hashable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from checker.errors import ModelError
from checker.models.store import HOME, MEND, ShippedModel

_MAX_PIECES = 300
_MAX_SOURCE = 150
_LONGEST_WORD = 100
_START, _END = 0, 2


class WordProbability(NamedTuple):
    """A white-space token `sentence[start:end]` and the model's raw probabilities.

    `p`: it is garbled. `edited`: a post-editor would change it. `mistranslated`: it does not say what the source says.
    `missing`: words of the source are missing before it. `person`, `organisation`, `place`: it is part of such a name.
    Of a word that is wrong, `major`: the error is; `calque`, `sense`: it is of that kind.
    """

    start: int
    end: int
    p: float
    edited: float = 0.0
    mistranslated: float = 0.0
    missing: float = 0.0
    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    major: float = 0.0
    calque: float = 0.0
    sense: float = 0.0


HEADS = ("garbled", *WordProbability._fields[3:])
"""What the model's outputs are, in their order."""


class Tagger(Hashable, Protocol):
    """What a check asks of a tagger, whatever stands behind it."""

    def load(self) -> None:
        """Load the weights now instead of with the first sentence; a ModelError says what is wrong with them."""

    def probabilities(self, sentences: Sequence[str], sources: Sequence[str | None] | None = None) -> list[list[WordProbability]]:
        """For each sentence, beside its source if there are `sources` (as many; None or "" for none), its words in order."""


class SpanTagger:
    """The tagger whose weights lie in `folder`. Nothing is loaded before the first sentence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._workers = min(2, os.cpu_count() or 1)
        self._loading = threading.Lock()  # cached_property has none from Python 3.12 on

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
        with self._loading:
            _ = self._session, self._tokenizer

    def probabilities(self, sentences: Sequence[str], sources: Sequence[str | None] | None = None) -> list[list[WordProbability]]:
        """For each sentence, beside its source if there are `sources` (as many; None or "" for none), its words in order.

        A row of more than 300 pieces is read in windows that overlap by a half; a word's probabilities are those of the
        window in which it stands furthest from an edge.
        """
        if any(map(str.strip, sentences)):
            self.load()
        pairs = list(zip(sentences, sources or [None] * len(sentences), strict=True))
        rows = [row for index, (sentence, source) in enumerate(pairs) for row in self._rows(index, sentence, source or "")]
        words = [words_in(sentence) for sentence in sentences]
        best: list[list[tuple[int, Sequence[float]]]] = [[(-1, (0.0,))] * len(of) for of in words]
        session = self._session if rows else None
        with ThreadPoolExecutor(self._workers) as pool:
            for row, probabilities in zip(rows, pool.map(partial(_run, session), rows), strict=True):
                row.collect(probabilities, best[row.sentence])
        return [
            [WordProbability(start, end, *p) for (start, end), (_, p) in zip(spans, of, strict=True)]
            for spans, of in zip(words, best, strict=True)
        ]

    def _rows(self, index: int, sentence: str, source: str) -> list["_Row"]:
        spans = words_in(sentence)
        if not spans:
            return []
        encoding = self._tokenizer.encode(
            [sentence[start : min(end, start + _LONGEST_WORD)] for start, end in spans],
            is_pretokenized=True,
            add_special_tokens=False,
        )
        beside = self._tokenizer.encode(source, add_special_tokens=False).ids[:_MAX_SOURCE] if source.strip() else []
        ids, word_ids, size = encoding.ids, encoding.word_ids, _MAX_PIECES - 2 - (len(beside) + 1 if beside else 0)
        step = size if len(ids) <= size else size // 2
        starts = range(0, max(1, len(ids) - size + step), step)
        return [_Row(index, ids[i : i + size], word_ids[i : i + size], beside) for i in starts]


class _Row(NamedTuple):
    sentence: int
    ids: list[int]
    words: list[int | None]
    source: list[int]

    def collect(self, probabilities: Any, best: list[tuple[int, Sequence[float]]]) -> None:
        """Put each word's probabilities into `best`, unless a window saw it further from its edges."""
        seen: set[int] = set()
        for i, word in enumerate(self.words):
            if word is None or word in seen:
                continue
            seen.add(word)
            inner = min(i, len(self.words) - 1 - i)
            if inner > best[word][0]:
                best[word] = (inner, probabilities[i + 1].tolist())


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
    """The probabilities of a row, shape (pieces + 2 or more, heads)."""
    import numpy as np

    beside = [*row.source, _END] if row.source else []
    ids = np.array([[_START, *row.ids, _END, *beside]], dtype=np.int64)
    types = np.zeros_like(ids)
    types[0, ids.shape[1] - len(beside) :] = 1
    (logits,) = session.run(["logits"], {"ids": ids, "mask": np.ones_like(ids), "types": types})
    return 1 / (1 + np.exp(-logits.reshape(ids.shape[1], -1)))
