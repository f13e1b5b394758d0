"""Abbreviations spelt out, known, or neither: info only, so nothing here is minor."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The UN and NATO met in the US.", id="known"),
        pytest.param("The BNTV said so.", id="unknown, but only info"),
        pytest.param("KYIV, March 3 - It began.", id="a dateline"),
    ],
)
def test_passes(found, text):
    assert found("undefined-acronym", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [],
)
def test_finds(found, text, wanted):
    assert found("undefined-acronym", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The UN and NATO met; the BBC reported it.", []),
        ("The Bank of New Towns and Villages (BNTV) lent more. / The BNTV has ten branches.", []),
        ("The Bank of New Towns and Villages lent more. / The BNTV has ten.", []),
        ("KYIV, March 3 - It began.", []),
        ("The BNTV said so. / The BNTV is a bank.", ["BNTV"]),
    ],
)
def test_info(findings_of, text, wanted):
    assert [finding.text for finding in findings_of("undefined-acronym", text)] == wanted
