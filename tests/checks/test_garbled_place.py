"""Places that came back wrong, where the words around them say that they are places."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The plant near Houston was closed.", id="right"),
        pytest.param("Talks in Pyongyang and near Zaporizhzhia failed.", id="right names of other scripts"),
        pytest.param("The study was published in Nature on Monday.", id="a journal"),
        pytest.param("A crowd in Wembley sang; nothing happened in Hogsmeade.", id="in no list, like nothing"),
        pytest.param("Filadilfya said no.", id="nothing says that it is a place"),
        pytest.param("It began in September in Türkiye.", id="a month and a country"),
        pytest.param("Mangystau lies in western Kazakhstan, near Aktau.", id="romanised in another way"),
    ],
)
def test_passes(found, text):
    assert found("garbled-place", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Shells fell in Zaburijia again.", "Zaporizhzhia"),
        ("A train left near Khabarufsk.", "Khabarovsk"),
        ("The ferry in Filadilfya sank.", "Philadelphia"),
        ("The city of Laiptsig was quiet.", "Leipzig"),
    ],
)
def test_finds(findings_of, text, right):
    assert [finding.suggestions for finding in findings_of("garbled-place", text) if finding.severity] == [(right,)]
