"""Pairs of spellings, and words that are no pair."""

import pytest

from checker.text.spelling import spelling_of


@pytest.mark.parametrize(
    ("british", "american"),
    [("organise", "organize"), ("organised", "organizing"), ("labour", "labor"), ("centre", "center"), ("programme", "program"),
     ("travelled", "traveling"), ("defence", "defense"), ("analyse", "analyzed"), ("neighbouring", "neighbor"), ("adviser", "advisors"),
     ("demilitarise", "demilitarize"), ("sceptical", "skeptical")],
)  # fmt: skip
def test_pair(british, american):
    (first, side), (second, other) = spelling_of(british), spelling_of(american)
    assert first == second and (side, other) == ("British", "American")


@pytest.mark.parametrize(
    "word",
    [
        "size",
        "rise",
        "prize",
        "exercise",
        "advertise",
        "hour",
        "four",
        "tour",
        "meter",
        "practice",
        "check",
        "seize",
        "our",
        "wise",
    ],
)
def test_no_pair(word):
    assert spelling_of(word) is None
