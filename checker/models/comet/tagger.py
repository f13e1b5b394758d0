"""CometTagger: the error tags of xCOMET as a tagger of words."""

from collections.abc import Sequence
from functools import cached_property

from checker.errors import ModelError
from checker.models.comet.checkpoint import Checkpoint
from checker.models.comet.judge import Comet, Piece
from checker.models.tagger import WordProbability, words_in


class CometTagger:
    """The xCOMET checkpoint at `place`, a folder or a hub name. Nothing is loaded before the first sentence."""

    def __init__(self, place: str) -> None:
        self._place = place

    @cached_property
    def _comet(self) -> Comet:
        checkpoint = Checkpoint.read(self._place)
        if not checkpoint.hparams.severities:
            raise ModelError(f"{self._place}: gives a score and no error spans; use it as: checker score --comet {self._place}")
        return Comet(checkpoint)

    def load(self) -> None:
        """Load the weights now instead of with the first sentence.

        Raises:
            ModelError: torch is missing, the checkpoint cannot be had or is damaged, or it does not tag.
        """
        self._comet.load()

    def probabilities(self, sentences: Sequence[str], sources: Sequence[str | None] | None = None) -> list[list[WordProbability]]:
        """For each sentence beside its source its words in order, with 0 where there is no source: xCOMET cannot do without.

        A word is garbled, edited and mistranslated with the highest probability of an error at one of its pieces, for xCOMET
        does not tell these apart; beyond the model's length it is 0.

        Raises:
            ModelError: the checkpoint cannot be had, or is damaged.
        """
        comet = self._comet  # so that one that cannot be had is told without a source too
        pairs = zip(sentences, sources or [None] * len(sentences), strict=True)
        return [self._tagged(comet, sentence, source or "") for sentence, source in pairs]

    @staticmethod
    def _tagged(comet: Comet, sentence: str, source: str) -> list[WordProbability]:
        words = words_in(sentence)
        if not words or not source.strip():
            return [WordProbability(start, end, 0.0) for start, end in words]
        pieces = comet.judge(sentence, source).pieces
        return [_word(start, end, [p for p in pieces if p.start < end and start < p.end]) for start, end in words]


def _word(start: int, end: int, pieces: Sequence[Piece]) -> WordProbability:
    """The word, as its worst piece says; of the labels right, minor, (major, (critical)) all behind minor are major."""
    if not pieces:
        return WordProbability(start, end, 0.0)
    labels = min((piece.labels for piece in pieces), key=lambda labels: labels[0])
    wrong = 1 - labels[0]
    return WordProbability(start, end, wrong, edited=wrong, mistranslated=wrong, major=sum(labels[2:]) / wrong if wrong else 0.0)
