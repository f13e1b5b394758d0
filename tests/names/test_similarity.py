"""Garbled names are near their own, other people's names are not."""

import pytest

from checker.names.similarity import distance, skeleton, word_distance, worst_word


@pytest.mark.parametrize(
    ("garbled", "right"),
    [("john bulga hesimovic", "john polga hecimovich"), ("dilsi rudrigues", "delcy rodriguez"), ("mighil diyaz kanil", "miguel diaz canel"),
     ("binyamin nitanyahu", "binyamin netanyahu"), ("fulodimir zilinski", "volodymyr zelensky"), ("emanuel makron", "emmanuel macron")],
)  # fmt: skip
def test_near(garbled, right):
    assert 0 < distance(garbled, right) < 0.12


@pytest.mark.parametrize(
    ("one", "other"),
    [("john kerry", "john kelly"), ("joe biden", "jill biden"), ("kim jong un", "kim jong il"), ("ana ruiz", "eva diaz")],
)
def test_far(one, other):
    assert max(distance(one, other), worst_word(one, other)) > 0.12


def test_a_distance_is_one():
    for a, b in [("macron", "makron"), ("hesimovic", "hecimovich")]:
        assert word_distance(a, a) == 0 and word_distance(a, b) == pytest.approx(word_distance(b, a))


def test_skeleton_survives_another_script():
    assert skeleton("bulga") == skeleton("polga") and skeleton("vladimir") == skeleton("fladimer")
