"""Grammar: Harper (harper-py), an offline English grammar checker in Rust, under a class of our own.

Harper flags foreign names as misspelt and long sentences as faults; on translated wire copy that is noise. Only its
rules of agreement, verb form and preposition run.
"""

import re
from functools import cached_property
from typing import Any, NamedTuple

RULES = frozenset(
    "ArriveTo SinceDuration DidPast ResponsibleFor ResponsibilityFor DespiteOf DespiteItIs TheAnother AnAnother"
    " AnotherAn AnotherOnes AnotherThings SimplePastToPastParticiple WorthToDo HaveNegNoAny"
    " IsBeenAuxSequence DoubleModal ModalSeem AdjectiveDoubleDegree MoreBetter"
    " TheMy ToTo WithoutOut AccuseOf AspireTo AwaitFor AwareOf CapitalizeOn CraveFor CureFor ExceptOf"
    " InsteadOf JealousOf ObsessPreposition LookForwardTo LetToDo AskNoPreposition ComprisesOf ConstituteAs"
    " ImitateFrom WillNonLemma WentAheadAndAgreement VeryKnown CompoundSubjectI CriteriaPhenomena LevelOfDetails MostOfTheTimes"
    " QuiteMany HowItLooksLike NorModalPronoun DateBackFrom DuringAges AllowTo"
    " ReasonForDoing InFavourOfDoing ThisTypeOfThing".split()
)
"""Harper's rules of agreement, verb form and preposition: no alarm in 24,000 words of clean English (`make alarms`)."""
_RIGHT_BEFORE = re.compile(r"\bdid(?:n['’]t| not)? (?:it|he|she|they|we|I|you|so|this|that) $", re.IGNORECASE)
_RIGHT_AFTER = re.compile(r"-\d| (?:\d|a |many|several|some|so long|(?:two|three|four|five|six|ten) )")
"""What makes right what the rules mistake: "Why he did it came out", "another An-24", "awaited for 30 years"."""


class Lint(NamedTuple):
    """`text[start:end]`, why, and what could stand there."""

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]


class Grammar:
    """Harper with all its rules off but `RULES`. Nothing is loaded before the first text."""

    @cached_property
    def _linter(self) -> Any:
        import harper

        linter = harper.Linter()
        linter.set_lint_config({name: name in RULES for name in harper.get_default_lint_config()})
        return linter

    def load(self) -> None:
        """Load Harper now instead of with the first text."""
        _ = self._linter

    def lint(self, text: str) -> list[Lint]:
        """What `RULES` find in `text`, in order; offsets are code points."""
        lints = [Lint(lint.span.start, lint.span.end, lint.message, _texts(lint)) for lint in self._linter.lint(text)]
        return sorted(lint for lint in lints if not _is_right(text, lint))


def _is_right(text: str, lint: Lint) -> bool:
    if _RIGHT_BEFORE.search(text[max(0, lint.start - 20) : lint.start]):
        return True
    printed = text[lint.start : lint.end]
    return printed.endswith((" An", "waited for", "waiting for", "wait for")) and bool(_RIGHT_AFTER.match(text[lint.end :]))


def _texts(lint: Any) -> tuple[str, ...]:
    return tuple(s.replacement_text for s in lint.suggestions if s.kind.name == "REPLACE")
