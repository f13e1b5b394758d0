"""The judge against a server in a process of its own: batches, cache, account, and answers of the wrong form."""

from dataclasses import replace

import pytest

from checker.document import Document, Segment
from checker.errors import ServiceError
from checker.formats import plain
from checker.models import judge as judge_module
from checker.models.judge import ASKS, Judge, batches_of

NONSENSE = "Three of the two suspects fled."
TWICE = "Two of the one left. Two of the three stayed.\n\nNobody spoke.\n\nSix of the five, then six of the five."


def document_of(*targets):
    return Document("a.tsv", "tsv", tuple(Segment(i, target) for i, target in enumerate(targets)))


def found(judge, document):
    return [(mark.segment.index, mark.segment.target[mark.start : mark.end]) for mark in judge.marks(document)]


@pytest.mark.parametrize(
    ("texts", "sizes"),
    [
        pytest.param([], [], id="no segment"),
        pytest.param(["", " \n", "\u00a0"], [], id="no text"),
        pytest.param(["a" * 10, "", "b" * 10], [2], id="the empty one is left out"),
        pytest.param(["a" * 2000, "b" * 1000, "c"], [2, 1], id="full to the brim"),
        pytest.param(["a" * 5000, "b", "c"], [1, 2], id="a long one goes alone"),
        pytest.param(["b", "a" * 5000, "c"], [1, 1, 1], id="a long one between"),
    ],
)
def test_batches(texts, sizes):
    batches = list(batches_of(document_of(*texts)))
    assert [len(batch) for batch in batches] == sizes
    assert [segment.target for batch in batches for segment in batch] == [text for text in texts if text.strip()]


def test_a_source_and_a_reference_count():
    segments = tuple(Segment(i, "t" * 1000, source="s" * 1000, reference="r" * 1000) for i in range(3))
    assert [len(batch) for batch in batches_of(Document("a", "tsv", segments))] == [1, 1, 1]


def test_nothing_is_asked_about_nothing(endpoint):
    judge = Judge(endpoint("500"))
    assert judge.marks(document_of(" ")) == []
    assert judge.account == "judge: requests 0, from the cache 0, tokens in 0, out 0"


def test_finds_each_in_its_segment(endpoint):
    judge = Judge(endpoint())
    assert found(judge, plain.parse(TWICE, "a.txt")) == [(0, "Two of the one"), (2, "Six of the five"), (2, "six of the five")]
    assert judge.account == "judge: requests 1, from the cache 0, tokens in 1,000, out 50"


def test_a_long_document_goes_in_several_requests_and_comes_back_in_order(endpoint, asked_of, monkeypatch):
    monkeypatch.setattr(judge_module, "CHARACTERS", 60)
    document = document_of(*[f"{NONSENSE} {i}" for i in range(9)])
    at = endpoint()
    assert found(Judge(at), document) == [(i, "Three of the two") for i in range(9)]
    asked = asked_of(at)
    assert len(asked) == 9 and {request["path"] for request in asked} == {"/v1/chat/completions"}
    sent = [row["target"] for request in asked for row in request["question"]["segments"]]
    assert sorted(sent) == [segment.target for segment in document.segments]


def test_requests_go_side_by_side(endpoint, monkeypatch):
    """The server answers none of three before all have come."""
    monkeypatch.setattr(judge_module, "CHARACTERS", 10)
    assert len(found(Judge(endpoint("meet", timeout=4)), document_of(*[f"{NONSENSE} {i}" for i in range(3)]))) == 3


def test_a_quote_that_is_not_in_the_text_is_dropped_and_counted(endpoint):
    judge = Judge(endpoint("lost"))
    assert [(mark.start, mark.end) for mark in judge.marks(document_of("A b, a b."))] == [(7, 8)]
    assert judge.account.endswith(", faults dropped because the text does not hold their quote 6")


def test_the_same_is_asked_once(endpoint, asked_of):
    at, document = endpoint(), plain.parse(TWICE, "a.txt")
    first = found(Judge(at), document)
    again = Judge(at)
    assert found(again, document) == first and len(asked_of(at)) == 1
    assert again.account == "judge: requests 0, from the cache 1, tokens in 0, out 0"


@pytest.mark.parametrize(
    ("model", "document"),
    [
        pytest.param("tiny tiny", document_of(NONSENSE), id="another model"),
        pytest.param("tiny", document_of(f"{NONSENSE} "), id="another text"),
        pytest.param("tiny", replace(document_of(NONSENSE), source_lang="ar"), id="another source language"),
        pytest.param("tiny", Document("a", "tsv", (Segment(0, NONSENSE, source="q"),)), id="another source"),
    ],
)
def test_anything_else_is_asked_anew(endpoint, asked_of, model, document):
    Judge(endpoint()).marks(document_of(NONSENSE))
    Judge(endpoint(model)).marks(document)
    assert len(asked_of(endpoint())) == 2


def test_a_damaged_answer_on_disk_is_asked_for_again(endpoint, tmp_path, asked_of):
    at, document = endpoint(), document_of(NONSENSE)
    first = found(Judge(at), document)
    (kept,) = (tmp_path / "cache/judge").iterdir()
    for content in ("{", "[]", '{"faults": [{}]}'):
        kept.write_text(content)
        assert found(Judge(at), document) == first
    assert len(asked_of(at)) == 4


def test_the_disk_holds_neither_key_nor_whole_texts(endpoint, tmp_path):
    at = endpoint()
    Judge(at).marks(document_of(f"{NONSENSE} A secret."))
    (kept,) = (tmp_path / "cache/judge").iterdir()
    assert at.key not in kept.read_text() and "secret" not in kept.read_text()


BROKEN = ["prose", "cut", "mute", "shape", "severity", "more", "choiceless", "nothing", "html", "half", "empty"]


@pytest.mark.parametrize("scene", BROKEN)
def test_an_answer_of_another_form_is_asked_for_again(endpoint, scene, asked_of):
    at = endpoint(f"{scene} tiny")
    assert found(Judge(at), document_of(NONSENSE)) == [(0, "Three of the two")]
    assert len(asked_of(at)) == 2


@pytest.mark.parametrize("scene", BROKEN)
def test_in_the_end_it_is_one_line(endpoint, scene, asked_of, tmp_path):
    at = endpoint(scene)
    with pytest.raises(ServiceError) as error:
        Judge(at).marks(document_of(NONSENSE))
    assert str(error.value).startswith(f"{at.url}: {ASKS} answers were not in the form that was asked for (")
    assert "\n" not in str(error.value) and len(str(error.value)) < 200
    assert len(asked_of(at)) == ASKS and not (tmp_path / "cache/judge").exists()


def test_answers_of_the_wrong_form_are_paid_for(endpoint):
    judge = Judge(endpoint("prose cut tiny"))
    judge.marks(document_of(NONSENSE))
    assert judge.account == "judge: requests 3, from the cache 0, tokens in 3,000, out 150"


def test_a_failure_keeps_the_answers_to_the_others(endpoint, monkeypatch, asked_of):
    monkeypatch.setattr(judge_module, "CHARACTERS", 10)
    monkeypatch.setattr(judge_module, "CONCURRENCY", 1)
    document, at = document_of("One.  ......", "Two.  ......", "Three. ....."), endpoint("tiny 400 tiny")
    judge = Judge(at)
    with pytest.raises(ServiceError, match="400 Bad Request"):
        judge.marks(document)
    assert judge.marks(document) == []
    assert judge.account.startswith("judge: requests 3, ") and len(asked_of(at)) == 4


def test_after_a_failure_the_rest_is_not_asked(endpoint, monkeypatch, asked_of):
    monkeypatch.setattr(judge_module, "CHARACTERS", 10)
    at = endpoint("401")
    with pytest.raises(ServiceError, match="401 Unauthorized"):
        Judge(at).marks(document_of(*[f"{NONSENSE} {i}" for i in range(200)]))
    assert len(asked_of(at)) < 50


def test_the_account_with_prices(endpoint):
    judge = Judge(endpoint("prose prose tiny", prices=(0.5, 20)))
    judge.marks(document_of(NONSENSE))
    assert judge.account.endswith(", tokens in 3,000, out 150, cost 0.0045")


def test_tokens_that_nobody_counted_are_said(endpoint):
    judge = Judge(endpoint("uncounted"))
    assert judge.marks(document_of(NONSENSE)) == []
    assert judge.account == "judge: requests 1, from the cache 0, tokens in 0, out 0, answers that told no tokens 1"
