"""Words that belong together do not agree: a number, an article, a verb form, a lost subject.

Why: in translated copy these are traces of the other language's grammar, and every reader sees them.

Bad:  The convoy arrived to the city despite of the shelling.
Bad:  The ministry did not attended the meeting.
Bad:  It is not clear whether the party has forced them to go, are leaving on their own, or has called them back.
Good: The data are clear, and the police were right.
Good: He asked whether the plane, which has crashed, was old.
Misses: most agreement between distant words.
"""

import re
from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.models.grammar import Grammar

RULES = frozenset(
    "ArriveTo SinceDuration DidPast ResponsibleFor ResponsibilityFor DespiteOf DespiteItIs RegularIrregulars TheAnother AnAnother"
    " AnotherAn AnotherOnes AnotherThings SimplePastToPastParticiple WorthToDo HaveNegNoAny PronounVerbAgreement"
    " PronounInflectionBe PronounAre ThereIsAgreement IsBeenAuxSequence DoubleModal ModalSeem AdjectiveDoubleDegree MoreBetter"
    " TheMy ToTo WithoutOut InflectedVerbAfterTo AccuseOf AspireTo AwaitFor AwareOf CapitalizeOn CraveFor CureFor Discuss ExceptOf"
    " InvestIn InsteadOf JealousOf ObsessPreposition LookForwardTo LetToDo AskNoPreposition ComprisesOf ConstituteAs CommitmentTo"
    " ImitateFrom WillNonLemma WentAheadAndAgreement VeryKnown CompoundSubjectI CriteriaPhenomena LevelOfDetails MostOfTheTimes"
    " QuiteMany GoodAt MultipleSequentialPronouns NominalWants HowItLooksLike NorModalPronoun DateBackFrom DuringAges AllowTo"
    " ReasonForDoing InFavourOfDoing SingleBe WantBe ThisTypeOfThing ThatThan ThatThis MissingTo".split()
)
"""Harper's rules of agreement, verb form and preposition: no alarm in 24,000 words of clean English (`make alarms`)."""
_LOST_SUBJECT = re.compile(
    r"\b(?:whether|if|because|that) (?:(?!\b(?:who|which|that|are|were|have)\b)[\w'’-]+ ){1,6}(?:has|is|was) "
    r"(?:(?!\b(?:who|which|that|and|or|are|were|have)\b)[\w'’-]+ ){0,8}[\w'’-]+, ((?:are|were|have) \w+(?: \w+ly)?)"
)


@check(severity="minor", mqm="fluency/grammar", confidence=0.85)
def broken_agreement(segment: Segment, grammar: Grammar) -> Iterator[Finding]:
    for match in _LOST_SUBJECT.finditer(segment.target):
        message = f"{match.group(1)!r} has lost its subject; say who"
        yield Finding(segment, match.start(1), match.end(1), message)
    for lint in grammar.lint(segment.target, RULES):
        yield Finding(segment, lint.start, lint.end, lint.message, lint.suggestions)
