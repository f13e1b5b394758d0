"""What changes nothing in a text changes no finding, and every finding cuts out what it says.

A text in another Unicode form, with other quotation marks or line ends, with a clean sentence more, cut in two, or with
another name in the same role: findings (check, severity, folded text) move as they should. The model-backed check is
left out; its own tests are in `tests/models/test_tagger.py`.
"""

import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document import Document, Segment
from checker.engine import run, select_checks
from checker.formats import markdown, plain
from checker.reports.report import printed
from checker.resources import Resources
from checker.settings import Settings
from checker.text.words import fold

CORPORA = sorted((Path(__file__).parents[1] / "corpora").glob("*.txt"))
TEXTS = {
    "names": "John Bulga-Hesimovic, a professor at the US Naval Academy, said so.\n\nPresident Ana Rodriguez spoke.\n\n"
    "Rodriguez then met Foreign Minister Luis Rodríguez, and Emanuel Makron, the baker’s son.\n",
    "terms": "Two advisors left the palace in BOGOTA.\n\nThe advisers had been there since May, the BNTV’s Šarūnas Žukas said.\n\n"
    "“The ministry will organise a vote,” he said, and officials organized the last one in 2019.\n",
    "slips": "The minister told the the parliament : “We will not leave.\n\nIt was was late, and he called the talks «frank».\n\n"
    "Four informed sources said that the talks had failed.\n",
    "scripts": "The deputy Ковальчук stayed in الخرطوم all week.\n\nCafés in São Paulo were were shut، the owner’s son said.\n",
}
SMALL = [pytest.param(text, id=name) for name, text in TEXTS.items()]
SAMPLES = [*SMALL, *(pytest.param(path.read_text(encoding="utf-8"), id=path.stem) for path in CORPORA)]
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
CLEAN = "The talks went well, both sides said on Monday."
QUIET = Settings(models=False)


@cache
def made() -> Resources:
    return Resources(QUIET)


@pytest.fixture(scope="module", autouse=True)
def one_glossary(resources):
    """The glossary of the session, read once."""
    vars(made())["glossary"] = resources.glossary


def found(text, checks=None):
    """How often each (check, severity, folded text) is found."""
    findings = run(plain.parse(text, "a.txt"), checks or select_checks(QUIET), made()).findings
    return Counter((f.check, f.severity.label, " ".join(fold(f.text.translate(STRAIGHT)).split())) for f in findings)


known = cache(found)


@pytest.mark.parametrize("name", TEXTS)
def test_the_small_texts_have_faults(name):
    assert len(known(TEXTS[name])) >= 3


CHANGES = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "straight quotation marks": lambda text: text.translate(STRAIGHT),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "a clean paragraph at the end": lambda text: f"{text.rstrip()}\n\n{CLEAN}\n",
}
MORE_CHANGES = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "CR": lambda text: text.replace("\n", "\r"),
    "a clean sentence at the end": lambda text: f"{text.rstrip()} {CLEAN}\n",
    "white space around": lambda text: f"\n\n  {text.rstrip()}  \n\n\n",
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("text", SAMPLES)
def test_what_changes_nothing(change, text):
    assert found(CHANGES[change](text)) == known(text)


@pytest.mark.parametrize("change", MORE_CHANGES)
@pytest.mark.parametrize("text", SMALL)
def test_what_changes_nothing_either(change, text):
    assert found(MORE_CHANGES[change](text)) == known(text)


@pytest.mark.parametrize("text", SAMPLES)
def test_cut_in_two_a_text_keeps_what_its_segments_say(text):
    checks = tuple(check for check in select_checks(QUIET) if not check.whole_document)
    paragraphs = text.split("\n\n")
    cut = len(paragraphs) // 2
    halves = ["\n\n".join(paragraphs[:cut]), "\n\n".join(paragraphs[cut:])]
    assert found(halves[0], checks) + found(halves[1], checks) == found(text, checks)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "President Ana Rodríguez spoke.\n\nRodri\u0301guez then left, said Ana Rodri\u0301guez, a nurse.", id="a name"
        ),
        pytest.param("The café\u0301s owner left; the cafe\u0301 closed. The café was old.", id="a word"),
        pytest.param('“We’ll go,” he said.\n\n"We\'ll stay," she said.', id="two kinds of quotation marks"),
    ],
)
def test_a_mixture_of_forms_is_no_fault(text):
    assert not found(text)


ROLES = [
    pytest.param("{}, a professor at the US Naval Academy, said so.", [], id="a professor"),
    pytest.param("Said {}, 45, a baker: “We will stay.”", [], id="a baker"),
    pytest.param("The the nurse {} told the BBC so.", ["double-word"], id="a nurse, and a slip"),
    pytest.param("Four informed sources said that {} had left.", ["calque"], id="a calque"),
]


@pytest.mark.parametrize(("role", "others"), ROLES)
@pytest.mark.parametrize(
    "name",
    ["John Smith", "Marta Suarez", "Nguyễn Thị Lan", "Kwame Asante", "Ólafur Jónsson", "Siobhán O’Shea", "Anna de Vries-Bakker"],
)
def test_any_right_name_in_a_role(role, others, name):
    assert [check for check, severity, _ in found(role.format(name)) if severity != "info"] == others


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Emanuel Makron", "Emmanuel Macron"),
        ("Antonio Guterish", "António Guterres"),
        ("Vladimir Poutin", "Vladimir Putin"),
        ("Recep Tayip Erdogan", "Recep Tayyip Erdoğan"),
    ],
)
@pytest.mark.parametrize("role", ["{}, the former president, said so.", "“No,” said {}.", "They met {}, who declined."])
def test_any_wrong_name_in_a_role(role, wrong, right):
    result = run(plain.parse(role.format(wrong), "a.txt"), select_checks(QUIET), made())
    suggested = [
        finding.suggestions[0] for finding in result.findings if finding.check == "garbled-name" and finding.text == wrong
    ]
    assert list(map(fold, suggested)) == [fold(right)]


FRAGMENTS = [
    "The the talks", "the minister", "said", "It was was late.", "John Bulga-Hesimovic, a professor,", "President Emanuel Makron",
    "Rodriguez", "Rodríguez", "Rodri\u0301guez", "advisors", "advisers", "reopened the file of", "four informed sources", "«frank»",
    "“We will", "not leave”", '"', "’s", "two reasons :", "BNTV", "BOGOTA\u0301", "الخرطوم", "،", "\u202bשלום\u202c", "习近平主席", "「和」",
    "Ковальчук", "😀", "👩‍👩‍👧", "cafe\u0301s", "ﬁnal", "İstanbul", "ß", "\u00ad", "\u200b", "\ufeff", "\u00a0", "\u2028", "\x0b", "\t",
    "Jan. 5, 2025", "Tuesday, March 3, 2025", "Ana Perez, 45,", "Ana Perez, 54,", "15-member council", "14-member council", "arrived to",
    "And added the organization that", "Secretary of the United Nations", "el presidente de la república dijo que", "U.S.", "Mr.", "—",
    ".", "...", "?!", "(", ")", "*", "_", "`", "#", ">", "|", "[x](y)", "a", "0", "-", "'", "%s", "{}", "\\",
]  # fmt: skip
TEXT = st.lists(
    st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from([" ", " ", " ", "", "  ", "\n", "\n\n", "\r\n\r\n", "\r"])), max_size=40
).map(lambda pieces: "".join(fragment + gap for fragment, gap in pieces))
CHEAP = settings(max_examples=80, deadline=None, derandomize=True, database=None)


def blanked(text):
    return text.replace("\r", " ").replace("\n", " ")


def results_of(document):
    result = run(document, select_checks(QUIET), made())
    assert {reason for _, reason in result.skipped} <= {"models are switched off (--no-models)", "no source"}
    assert all(0 <= f.start < f.end <= len(f.segment.target) for f in result.findings)
    spans = [(f.segment.index, f.start, f.end) for f in result.findings]
    assert spans == sorted(set(spans))
    return result


@CHEAP
@given(TEXT)
def test_in_plain_text_a_finding_is_the_text_at_its_offsets(text):
    document = plain.parse(text, "a.txt")
    for finding in results_of(document).findings:
        start = finding.segment.start + finding.start
        assert blanked(document.text[start : start + finding.end - finding.start]) == finding.text
        line, column = document.position(finding.segment, finding.start)
        assert line >= 1 and column >= 1


@CHEAP
@given(TEXT)
def test_in_markdown_a_finding_is_shown_as_it_stands_in_the_file(text):
    result = results_of(markdown.parse(text, "a.md"))
    for finding in result.findings:
        shown = printed(result, finding)
        assert len(shown) == len(finding.text) and shown in text
        assert all(kept in (" ", real) for kept, real in zip(finding.text, shown, strict=True))


@CHEAP
@given(st.lists(TEXT, max_size=6))
def test_in_a_bilingual_file_a_finding_counts_in_its_segment(targets):
    segments = tuple(Segment(i, target, 0, i + 1, source="Quelle") for i, target in enumerate(targets))
    for finding in results_of(Document("a.tsv", "tsv", segments)).findings:
        assert finding.text == targets[finding.segment.index][finding.start : finding.end] != ""


@CHEAP
@given(TEXT)
def test_suggestions_and_messages_are_for_people(text):
    for finding in results_of(plain.parse(text, "a.txt")).findings:
        assert finding.message and "\n" not in finding.message
        assert finding.text not in finding.suggestions
        assert 0 < finding.confidence <= 1
