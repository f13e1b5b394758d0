"""Names that nobody can vouch for: hinted at once; known ones, half known ones and ordinary ones are not."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Emmanuel Macron, the president, said so.", id="known"),
        pytest.param("Peter Dzhuliyav, a lawyer, said so.", id="one word known"),
        pytest.param("Jennifer Hewskin, a lawyer, said so.", id="spelt as names are"),
        pytest.param("Xi Wu, a nurse, said so.", id="short"),
    ],
)
def test_passes(findings_of, text):
    assert findings_of("unverified-name", text) == []


def test_once_a_name_and_for_information(findings_of):
    found = findings_of("unverified-name", "Dzhenifer Khyuzkov, a lawyer, said so. / Dzhenifer Khyuzkov, a lawyer, left.")
    assert [finding.text for finding in found] == ["Dzhenifer Khyuzkov"]
    assert all(not finding.severity for finding in found)
