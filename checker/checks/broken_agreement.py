"""Words that belong together do not agree: a number, a verb form, a preposition.

Why: in translated copy these are traces of the other language's grammar, and every reader sees them.

Bad:  The convoy arrived to the city despite of the shelling.
Bad:  The ministry did not attended the meeting.
Good: The data are clear, and the police were right.
Misses: most agreement between distant words.
"""

from collections.abc import Iterator

from checker.check import check
from checker.document import Segment
from checker.finding import Finding
from checker.models.grammar import Grammar

RULES = frozenset(
    "ArriveTo SinceDuration DidPast ResponsibleFor ResponsibilityFor DespiteOf DespiteItIs RegularIrregulars TheAnother AnAnother"
    " AnotherAn AnotherOnes AnotherThings SimplePastToPastParticiple WorthToDo HaveNegNoAny"
    " PronounInflectionBe PronounAre ThereIsAgreement IsBeenAuxSequence DoubleModal ModalSeem AdjectiveDoubleDegree MoreBetter"
    " TheMy ToTo WithoutOut InflectedVerbAfterTo AccuseOf AspireTo AwaitFor AwareOf CapitalizeOn CraveFor CureFor Discuss ExceptOf"
    " InvestIn InsteadOf JealousOf ObsessPreposition LookForwardTo LetToDo AskNoPreposition ComprisesOf ConstituteAs CommitmentTo"
    " ImitateFrom WillNonLemma WentAheadAndAgreement VeryKnown CompoundSubjectI CriteriaPhenomena LevelOfDetails MostOfTheTimes"
    " QuiteMany GoodAt MultipleSequentialPronouns NominalWants HowItLooksLike NorModalPronoun DateBackFrom DuringAges AllowTo"
    " ReasonForDoing InFavourOfDoing SingleBe WantBe ThisTypeOfThing ThatThan ThatThis MissingTo".split()
)
"""Harper's rules of agreement, verb form and preposition: no alarm in 24,000 words of clean English (`make alarms`)."""
@check(severity="minor", mqm="fluency/grammar", confidence=0.85)
def broken_agreement(segment: Segment, grammar: Grammar) -> Iterator[Finding]:
    for lint in grammar.lint(segment.target, RULES):
        yield Finding(segment, lint.start, lint.end, lint.message, lint.suggestions)
