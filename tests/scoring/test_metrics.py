"""BLEU, chrF++ and TER: to the last digit those of the `sacrebleu` command."""

import json
import re
import subprocess
import sys

import pytest

from checker.errors import ReadError
from checker.scoring.metrics import lines_of, metric_scores, paired_bootstrap, require_equal_length

REFERENCE = [
    "The minister said the talks would continue on Monday.",
    "Two people were killed in the attack, police said.",
    "Ms. O'Neill heads the World Bank's \"mission\" in Beirut.",
    "Prices rose 3.5 percent, to $1,200.50 a ton.",
    "Ángel Díaz didn't comment: 他没有回答。",
    "",
]
SECOND = [
    "Talks will go on on Monday, the minister said.",
    "Police said that two people had been killed in the attack.",
    "O'Neill leads the mission of the World Bank in Beirut.",
    "Prices went up by 3.5% to $1,200.50 per ton.",
    "Angel Diaz declined to comment.",
    "Nothing was left.",
]
GOOD = [
    "The minister said that the talks will continue on Monday.",
    "Two people were killed in the attack , police said.",
    "Ms. O’Neill heads the “mission” of the World Bank in Beirut.",
    "Prices rose by 3.5 percent, to 1,200.50 dollars a ton.",
    "Ángel Díaz did not comment: 他没有回答。",
    "",
]
POOR = [
    "minister Said the continuing of the talks on the Monday",
    "In the attack were killed two persons, according to police.",
    "",
    "The prices augmented 3,5 percent.",
    "Diaz no comment",
    "Nothing left",
]


def write(path, lines):
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


def by_command(*arguments):
    call = [sys.executable, "-m", "sacrebleu", *arguments, "-m", "bleu", "chrf", "ter", "--chrf-word-order", "2", "--no-color"]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


@pytest.mark.slow
@pytest.mark.parametrize("hypothesis", [pytest.param(GOOD, id="good"), pytest.param(POOR, id="poor")])
@pytest.mark.parametrize(
    "references", [pytest.param([REFERENCE], id="one reference"), pytest.param([REFERENCE, SECOND], id="two references")]
)
def test_agrees_with_the_command(tmp_path, hypothesis, references):
    files = [write(tmp_path / f"ref{i}", lines) for i, lines in enumerate(references)]
    theirs = json.loads(by_command(*files, "-i", write(tmp_path / "hyp", hypothesis), "-f", "json", "-w", "14"))
    ours = metric_scores(hypothesis, references).values()
    assert [(row["name"], row["score"], row["signature"]) for row in theirs] == [
        (score.name, float(f"{score.score:.14f}"), score.signature) for score in ours
    ]


@pytest.mark.slow
def test_paired_bootstrap_agrees_with_the_command(tmp_path):
    systems = {"good": GOOD, "poor": POOR, "second": SECOND}
    files = [write(tmp_path / name, lines) for name, lines in systems.items()]
    table = by_command(write(tmp_path / "ref", REFERENCE), "-i", *files, "--paired-bs", "-f", "text", "-w", "12")
    ours = [score for scores in paired_bootstrap(list(systems.items()), [REFERENCE]) for score in scores.values()]
    assert re.findall(r"([\d.]+) \(([\d.]+) ± ([\d.]+)\)", table) == [
        tuple(f"{number:.12f}" for number in (score.score, score.mean, score.ci)) for score in ours
    ]
    assert re.findall(r"\(p = ([\d.]+)\)", table) == [f"{score.p_value:.4f}" for score in ours if score.p_value is not None]


def test_paired_bootstrap_is_the_same_every_time_and_says_how_it_was_made():
    first, second = (paired_bootstrap([("a", GOOD), ("b", POOR)], [REFERENCE], samples=100) for _ in range(2))
    assert first == second
    assert first[0]["bleu"].p_value is None
    assert 0 < first[1]["bleu"].p_value <= 1
    assert first[1]["ter"].signature.startswith("nrefs:1|bs:100|seed:12345|")


def test_scores_carry_signatures():
    scores = metric_scores(GOOD, [REFERENCE, SECOND])
    assert list(scores) == ["bleu", "chrf++", "ter"]
    assert scores["chrf++"].name == "chrF2++"
    assert scores["chrf++"].signature.startswith("nrefs:2|case:mixed|eff:yes|nc:6|nw:2|space:no|version:")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("a\nb\n", ["a", "b"], id="a line feed at the end"),
        pytest.param("a\nb", ["a", "b"], id="none at the end"),
        pytest.param("a\r\nb\r\n", ["a", "b"], id="carriage returns"),
        pytest.param("a\n\nb\n\n", ["a", "", "b", ""], id="empty lines count"),
        pytest.param("a\u2028b\x0bc\n", ["a\u2028b\x0bc"], id="only line feeds part lines"),
        pytest.param(" a \t\n", [" a"], id="white space at the end"),
    ],
)
def test_lines_are_those_of_sacrebleu(tmp_path, text, lines):
    from sacrebleu.utils import smart_open

    assert lines_of(text) == lines
    path = tmp_path / "text"
    path.write_bytes(text.encode())
    assert [line.rstrip() for line in smart_open(str(path))] == lines


@pytest.mark.parametrize(
    ("lines", "other", "message"),
    [
        (["a", "b", "c"], ["a", "b"], "h: has 3 lines, r has 2: line 3 of h is alone ('c')"),
        (["a"], ["a", "b" * 50, "c"], "h: has 1 lines, r has 3: line 2 of r is alone ('" + "b" * 40 + "…')"),
    ],
)
def test_unequal_length(lines, other, message):
    with pytest.raises(ReadError) as error:
        require_equal_length("h", lines, "r", other)
    assert str(error.value) == message
