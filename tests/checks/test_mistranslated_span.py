"""Spans beside their source; what both model checks see is said once."""

from checker.check import all_checks
from checker.checks.mistranslated_span import INFO, MINOR, mistranslated_span
from checker.document import Document, Segment
from checker.engine import run
from checker.finding import Severity
from checker.models.tagger import WordProbability


class Made:
    """A tagger that is sure of the second word and less so of the fourth."""

    def probabilities(self, sentences, sources=None):
        words = [WordProbability(2 * i, 2 * i + 1, 0.1, mistranslated=p) for i, p in enumerate((0.1, MINOR, 0.1, INFO, 0.1))]
        return [words for _ in sentences]


def test_severity_follows_the_peak():
    document = Document("x", "tsv", (Segment(0, "a b c d e", source="A B C D E"), Segment(1, "a b c d e")))
    found = list(mistranslated_span(document, Made()))
    assert [(f.segment.index, f.text, f.severity) for f in found] == [(0, "b", None), (0, "d", Severity.INFO)]
    assert all(0 < f.confidence < 1 for f in found)


def test_both_model_checks_say_it_once(resources):
    text = "He stressed in the meeting that to play well the fight of getting off poverty attack hard."
    document = Document("x", "tsv", (Segment(0, text, source="他在会上强调要打好脱贫攻坚战。"),))
    checks = [check for check in all_checks() if check.id in ("garbled-span", "mistranslated-span")]
    found = run(document, checks, resources).findings
    assert found and all(not a.overlaps(b) for i, a in enumerate(found) for b in found[i + 1 :])
