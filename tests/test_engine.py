"""The engine with made-up checks: what it selects, in which order it answers, what it merges, what it survives."""

from dataclasses import replace

import pytest

from checker import engine
from checker.check import Check, Manual
from checker.document import Document
from checker.engine import run, select_checks
from checker.errors import ModelError, ServiceError, UsageError
from checker.finding import Finding, Severity
from checker.formats import plain
from checker.models.tagger import Tagger
from checker.resources import Resources
from checker.settings import Settings

DOCUMENT = plain.parse("one two three four\n\nfive six", "made-up.txt")


def says(name, *texts, severity=Severity.MINOR, confidence=0.8, gives_way=False, needs=(), error=None):
    """A made-up check that finds `texts`, then raises `error`."""

    def function(document, **resources):
        for text in texts:
            segment = next(segment for segment in document.segments if text in segment.target)
            start = segment.target.index(text)
            yield Finding(segment, start, start + len(text), f"{text!r} is at fault")
        if error is not None:
            raise error

    return Check(name, function, severity, "style", confidence, gives_way, True, needs, Manual("", "", (), (), ""))


def outcome(*checks, **settings):
    """(check, text) of everything that is found."""
    result = run(DOCUMENT, checks, Resources(Settings(**settings)))
    return [(finding.check, finding.text) for finding in result.findings]


@pytest.mark.parametrize(
    ("settings", "ids"),
    [
        pytest.param({"select": "double-word,calque"}, ["calque", "double-word"], id="by id, whatever the order asked"),
        pytest.param({"select": "calque,double-word", "ignore": "calque"}, ["double-word"], id="ignore wins"),
        pytest.param({"select": "calque", "ignore": "calque"}, [], id="nothing left"),
    ],
)
def test_selects(settings, ids):
    assert [check.id for check in select_checks(Settings(**settings))] == ids


def test_selects_the_default_checks_by_default(checks):
    default = {check.id for check in checks.values() if check.default}
    assert [check.id for check in select_checks(Settings())] == sorted(default)
    assert [check.id for check in select_checks(Settings(ignore="calque"))] == sorted(default - {"calque"})


@pytest.mark.parametrize(
    ("settings", "ids"),
    [
        pytest.param({}, ["a", "b"], id="never unasked"),
        pytest.param({"ignore": "a"}, ["b"], id="nor where others are ignored"),
        pytest.param({"select": "default"}, ["a", "b"], id="the default in so many words"),
        pytest.param({"select": "costly"}, ["costly"], id="alone"),
        pytest.param({"select": "costly,default"}, ["a", "b", "costly"], id="besides the default"),
        pytest.param({"select": "default,costly", "ignore": "costly"}, ["a", "b"], id="ignored after all"),
    ],
)
def test_a_check_that_is_off_by_default(monkeypatch, settings, ids):
    made = (says("a"), says("b"), replace(says("costly"), default=False))
    monkeypatch.setattr(engine, "all_checks", lambda: made)
    assert [check.id for check in select_checks(Settings(**settings))] == ids


@pytest.mark.parametrize("option", ["select", "ignore"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("garbled-nam", "did you mean 'garbled-name'?", id="a slip"),
        pytest.param("double_word", "did you mean 'double-word'?", id="the file's name"),
        pytest.param("xyzzy", "`checker rules` lists them", id="nothing near"),
    ],
)
def test_an_unknown_check_is_refused(option, name, hint):
    with pytest.raises(UsageError) as error:
        select_checks(Settings(**{option: f"calque,{name}"}))
    assert str(error.value) == f"unknown check {name!r}; {hint}"


def test_a_check_that_needs_a_source_waits_for_one():
    check = replace(says("compares", "one"), needs_source=True)
    assert run(DOCUMENT, [check], Resources(Settings())).skipped == (("compares", "no source"),)
    beside = plain.parse("one two three four", "made-up.txt", "eins zwei drei vier")
    assert [finding.text for finding in run(beside, [check], Resources(Settings())).findings] == ["one"]


def test_findings_stand_in_the_order_of_the_text():
    checks = [says("z", "six", "two three", "one"), says("a", "two", "five", "four")]
    wanted = [("z", "one"), ("a", "two"), ("z", "two three"), ("a", "four"), ("a", "five"), ("z", "six")]
    assert outcome(*checks) == outcome(*reversed(checks)) == wanted


def test_a_check_of_segments_sees_each():
    def function(segment):
        yield Finding(segment, 0, 4, "starts a paragraph")

    check = Check("first", function, Severity.MINOR, "style", 0.8, False, False, (), Manual("", "", (), (), ""))
    assert outcome(check) == [("first", "one "), ("first", "five")]


def test_a_finding_takes_from_its_check_what_it_leaves_out():
    (finding,) = run(DOCUMENT, [says("a", "one", severity=Severity.MAJOR, confidence=0.6)], Resources(Settings())).findings
    assert (finding.check, finding.severity, finding.mqm, finding.confidence) == ("a", Severity.MAJOR, "style", 0.6)


MAJOR, INFO = Severity.MAJOR, Severity.INFO


@pytest.mark.parametrize(
    ("checks", "wanted"),
    [
        pytest.param(
            [says("a", "two"), says("b", "two three")], [("a", "two"), ("b", "two three")], id="an overlap is no merger"
        ),
        pytest.param([says("a", "one"), says("b", "two")], [("a", "one"), ("b", "two")], id="two spans"),
        pytest.param([says("a", "one", confidence=0.9), says("b", "one", severity=MAJOR)], [("b", "one")], id="the gravest"),
        pytest.param([says("a", "one", confidence=0.7), says("b", "one")], [("b", "one")], id="of two as grave the surest"),
        pytest.param([says("b", "one"), says("a", "one")], [("a", "one")], id="of two alike the first by name"),
        pytest.param([says("a", "one", "one")], [("a", "one")], id="said twice"),
    ],
)
def test_one_finding_for_one_span(checks, wanted):
    assert outcome(*checks) == outcome(*reversed(checks)) == wanted


@pytest.mark.parametrize(
    ("firm", "soft", "wanted"),
    [
        pytest.param(says("f", "one"), ["two three"], [("f", "one"), ("soft", "two three")], id="elsewhere it speaks"),
        pytest.param(says("f", "one "), ["two"], [("f", "one "), ("soft", "two")], id="side by side is no overlap"),
        pytest.param(says("f", "five"), ["one"], [("soft", "one"), ("f", "five")], id="in another paragraph it speaks"),
        pytest.param(
            says("f", "two", severity=INFO), ["two three"], [("f", "two"), ("soft", "two three")], id="info does not silence"
        ),
        pytest.param(says("f", "two"), ["one two", "four"], [("f", "two"), ("soft", "four")], id="overlapped it is silent"),
        pytest.param(says("f", "one two"), ["two"], [("f", "one two")], id="inside it is silent"),
        pytest.param(says("f", "two"), ["two"], [("f", "two")], id="on the same span it is silent"),
    ],
)
def test_a_check_that_gives_way(firm, soft, wanted):
    giving = says("soft", *soft, severity=MAJOR, confidence=0.99, gives_way=True)
    assert outcome(firm, giving) == outcome(giving, firm) == wanted


@pytest.mark.parametrize(
    ("lowest", "texts"),
    [
        ("info", ["one", "two", "three", "four"]),
        ("minor", ["two", "three", "four"]),
        ("major", ["three", "four"]),
        ("critical", ["four"]),
    ],
)
def test_min_severity(lowest, texts):
    checks = [
        says(text, text, severity=severity) for text, severity in zip(("one", "two", "three", "four"), Severity, strict=True)
    ]
    assert outcome(*checks, min_severity=lowest) == [(text, text) for text in texts]


def test_what_min_severity_hides_has_still_spoken():
    assert outcome(says("f", "two"), says("s", "two three", severity=MAJOR, gives_way=True), min_severity="major") == []


def test_a_check_that_raises_is_named_and_the_others_go_on():
    checks = [says("a", "one"), says("broken", "two", error=ZeroDivisionError("by zero")), says("c", "three")]
    result = run(DOCUMENT, checks, Resources(Settings()))
    assert [finding.text for finding in result.findings] == ["one", "three"]
    assert result.skipped == (("broken", "failed: ZeroDivisionError: by zero"),)


def test_a_service_that_does_not_answer_costs_its_check_alone():
    checks = [says("a", "one"), says("asks", "two", error=ServiceError("http://x: 500")), says("c", "three")]
    result = run(DOCUMENT, checks, Resources(Settings()))
    assert [finding.text for finding in result.findings] == ["one", "three"]
    assert result.skipped == (("asks", "http://x: 500"),)
    assert result.errors == ("asks: http://x: 500",)


def test_a_resource_that_is_switched_off_skips_its_checks():
    checks = [says("model", "one", needs=(("tagger", Tagger),)), says("b", "two")]
    result = run(DOCUMENT, checks, Resources(Settings(models=False)))
    assert [finding.text for finding in result.findings] == ["two"]
    assert result.skipped == (("model", "models are switched off (--no-models)"),)


def test_a_damaged_resource_ends_the_run():
    with pytest.raises(ModelError, match="damaged"):
        run(DOCUMENT, [says("a", "one"), says("b", error=ModelError("damaged"))], Resources(Settings()))


def test_nothing_to_check():
    document = Document("empty.tsv", "tsv", ())
    assert run(document, [says("a")], Resources(Settings())).findings == ()
