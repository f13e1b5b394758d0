"""Sorted texts in files that open memory-mapped, and the words of names with their counts."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt


def mapped(path: Path) -> Any:
    """The array at `path`, memory-mapped; a plain array, since each step of a `numpy.memmap` costs microseconds."""
    return np.asarray(np.load(path, mmap_mode="r"))


class Lines(Sequence[str]):
    """The lines of a text file in UTF-8, read one by one through a memory map."""

    def __init__(self, folder: Path, name: str) -> None:
        self._bytes, self._ends = (memoryview(mapped(folder / file)) for file in (f"{name}.npy", f"{name}.ends.npy"))

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        start = self._ends[at - 1] if at else 0
        return str(self._bytes[start : self._ends[at]], "utf-8")


def save_lines(folder: Path, name: str, lines: Iterable[str]) -> None:
    """Write `lines` into `folder` for `Lines` to read."""
    encoded = [line.encode() for line in lines]
    np.save(folder / f"{name}.npy", np.frombuffer(b"".join(encoded), dtype=np.uint8))
    np.save(folder / f"{name}.ends.npy", np.cumsum([len(line) for line in encoded]))


class Words:
    """How many names hold a word: words sorted, with their counts."""

    def __init__(self, words: Sequence[str], counts: npt.NDArray[np.int32]) -> None:
        self._sorted, self._counts = words, counts

    @classmethod
    def build(cls, keys: Iterable[str]) -> "Words":
        """From the keys of an index."""
        counts: dict[str, int] = {}
        for key in keys:
            for word in key.split():
                counts[word] = counts.get(word, 0) + 1
        words = sorted(counts)
        return cls(words, np.array([counts[word] for word in words], dtype=np.int32))

    def uses(self, word: str) -> int:
        """The number of names that hold `word`."""
        place = bisect_left(self._sorted, word)
        return int(self._counts[place]) if place < len(self._sorted) and self._sorted[place] == word else 0

    def save(self, folder: Path) -> None:
        """Write both into `folder`."""
        save_lines(folder, "words", self._sorted)
        np.save(folder / "uses.npy", self._counts)

    @classmethod
    def open(cls, folder: Path) -> "Words":
        """Both from `folder`, memory-mapped."""
        return cls(Lines(folder, "words"), mapped(folder / "uses.npy"))
