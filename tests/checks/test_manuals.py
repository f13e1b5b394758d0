"""Every check has a complete manual, and its examples are true; those of the judge for the tiny model of the tests."""

import re

import pytest

from checker.check import all_checks

MARKS = re.compile(r"\[\[(.*?)\]\]| \(marked by a model of garbled wire copy\)")
EXAMPLES = [
    pytest.param(check.id, text, wanted, id=f"{check.id}-{'bad' if wanted else 'good'}-{i}")
    for check in all_checks()
    for wanted, texts in ((True, check.manual.bad), (False, check.manual.good))
    for i, text in enumerate(texts)
]


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_manual_is_complete(check):
    manual = check.manual
    assert manual.title.endswith(".") and "\n" not in manual.title and len(manual.title) < 130
    assert manual.why and manual.bad and manual.good and manual.misses
    assert 0 < check.confidence < 1


@pytest.mark.parametrize(("check", "text", "wanted"), EXAMPLES)
def test_example_is_true(request, findings_of, check, text, wanted):
    if check == "judge":
        request.getfixturevalue("tiny_judge")
    found = findings_of(check, MARKS.sub(lambda m: m.group(1) or "", text))
    assert bool(found) is wanted, [finding.message for finding in found]
