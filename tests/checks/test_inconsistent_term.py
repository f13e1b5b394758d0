"""One word, two spellings."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two advisers left. / They joined Fisher Advisors in May.", id="a company's own spelling"),
        pytest.param("The ageing plant closed. / The National Institute on Aging said so.", id="an institute's own spelling"),
        pytest.param("Two advisers left. / The adviser stayed.", id="one spelling"),
        pytest.param("The World Health Organization met. / It was well organised.", id="a name"),
        pytest.param("They organise it. / The organiser left.", id="one side, two inflections"),
        pytest.param("The colour of the Ford Color line", id="a name inside a sentence"),
        pytest.param("The size of the prize rose.", id="no pairs"),
        pytest.param("Practice makes perfect. / They practise daily.", id="noun and verb"),
        pytest.param("Odesa, the port, was hit. / Odesa's mayor spoke.", id="one form of a place"),
    ],
)
def test_passes(found, text):
    assert found("inconsistent-term", text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two advisors left the palace. / The advisers had been there. / An adviser stayed.", ["advisors"]),
        ("They organise a vote. / They organise two. / Officials organized the last one.", ["organized"]),
        ("The centre was full. / The center was full. / A centre is a centre.", ["center"]),
        ("The programme began. / The programmes ended. / A program failed.", ["program"]),
    ],
)
def test_finds(found, text, wanted):
    assert found("inconsistent-term", text) == wanted
