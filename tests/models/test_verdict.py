"""What the judge is asked, in which form it must answer, and where a quote stands."""

import datetime
import json

import pytest
from pydantic import ValidationError

from checker.document import Document, Segment
from checker.models.verdict import PROMPT, Completion, Fault, Verdict, request_on

FAULT = {
    "segment": 1, "quote": "a", "occurrence": 1, "type": "fluency/grammar", "severity": "minor", "explanation": "e", "suggestion": "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "occurrence", "start"),
    [
        pytest.param("The talks failed.", "talk", 1, None, id="half a word"),
        pytest.param("The talks failed.", "Talks", 1, None, id="another case"),
        pytest.param("He said “no”.", 'He said "no".', 1, None, id="other quotation marks"),
        pytest.param("The talks failed.", "", 1, None, id="nothing"),
        pytest.param("The talks failed.", " \n", 1, None, id="white space"),
        pytest.param("to be or to be", "to be", 3, None, id="no third place"),
        pytest.param("to be or to be", "to be", 0, None, id="no place before the first"),
        pytest.param("to be or to be", "to be", -1, None, id="no counting from the end"),
        pytest.param("The talks failed.", "talks failed.", 1, 4, id="as it stands"),
        pytest.param("to be or to be", "to be", 1, 0, id="the first"),
        pytest.param("to be or to be", "to be", 2, 9, id="the second"),
        pytest.param("The hen, then he.", "he", 1, 14, id="a word, not letters in others"),
        pytest.param("The talks failed.", "talks", 4, 4, id="the only place, whatever the count"),
        pytest.param("The\ntalks\r\n failed.", "The talks failed.", 1, 0, id="over line breaks"),
        pytest.param("In (a+b)* it rose.", "(a+b)*", 1, 3, id="signs of a pattern"),
        pytest.param("😀 习近平主席 said", "习近平主席", 1, 2, id="other scripts"),
    ],
)
def test_where_a_quote_stands(text, quote, occurrence, start):
    span = Fault(**FAULT | {"quote": quote, "occurrence": occurrence}).located(text)
    assert (span and span[0]) == start
    if span is not None:
        assert text[span[0] : span[1]].split() == quote.split()


def test_the_request_holds_what_is_known_and_nothing_else():
    segments = (Segment(0, "Eins.", source="Один."), Segment(1, "“Zwei”", reference="Two"))
    request = request_on(Document("a.tsv", "tsv", segments, source_lang="ru", date=datetime.date(2026, 2, 21)), segments)
    system, user = request["messages"]
    assert (system, user["role"]) == ({"role": "system", "content": PROMPT}, "user")
    assert json.loads(user["content"]) == {
        "source_lang": "ru",
        "date": "2026-02-21",
        "segments": [{"id": 1, "target": "Eins.", "source": "Один."}, {"id": 2, "target": "“Zwei”", "reference": "Two"}],
    }
    bare = request_on(Document("secret-path.txt", "text", segments[:1], "Eins."), segments[:1])["messages"][1]["content"]
    assert "secret" not in bare and json.loads(bare).keys() == {"segments"}


def objects_in(schema):
    """Every object that a JSON schema describes."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for value in schema.values():
            yield from objects_in(value)


def test_the_schema_is_strict():
    """As structured outputs want it: every field required, no others."""
    asked = request_on(Document("a", "text", ()), ())["response_format"]
    assert (asked["type"], asked["json_schema"]["strict"]) == ("json_schema", True)
    objects = list(objects_in(asked["json_schema"]["schema"]))
    assert len(objects) == 2
    assert all(o["additionalProperties"] is False and set(o["required"]) == set(o["properties"]) for o in objects)


def test_the_prompt_names_every_field():
    assert all(f"\n{field}: " in PROMPT for field in Fault.model_fields)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="nothing"),
        pytest.param("", id="empty"),
        pytest.param("[]", id="a list"),
        pytest.param("{}", id="no faults"),
        pytest.param('{"faults": null}', id="null"),
        pytest.param('{"faults": []', id="cut"),
        pytest.param('```json\n{"faults": []}\n```', id="fenced"),
        pytest.param(json.dumps({"faults": [FAULT | {"severity": "huge"}]}), id="an unknown severity"),
        pytest.param(json.dumps({"faults": [FAULT | {"type": "taste"}]}), id="an unknown type"),
        pytest.param(json.dumps({"faults": [FAULT | {"more": 1}]}), id="a field too many"),
        pytest.param(json.dumps({"faults": [{**FAULT, "segment": "first"}]}), id="a word for a number"),
        pytest.param(json.dumps({"faults": [{k: v for k, v in FAULT.items() if k != "quote"}]}), id="a field too few"),
    ],
)
def test_another_form_is_refused(content):
    with pytest.raises(ValidationError):
        _ = Completion(choices=[{"message": {"content": content}}]).verdict


def test_the_form_that_was_asked_for():
    completion = Completion(choices=[{"message": {"content": json.dumps({"faults": [FAULT]})}}])
    assert completion.verdict == Verdict(faults=(Fault(**FAULT),))
