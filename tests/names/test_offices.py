"""Titles are classed by what one person can hold under several words."""

import pytest

from checker.names.countries import country_of, demonyms
from checker.names.offices import MODIFIERS, OFFICES, office_class, role_class


@pytest.mark.parametrize(
    ("title", "office"),
    [("premier", "prime minister"), ("Secretary of State", "foreign minister"), ("minister of foreign affairs", "foreign minister"),
     ("Defense Secretary", "defence minister"), ("king", "monarch"), ("secretary general", "secretary-general"), ("spokesman", None)],
)  # fmt: skip
def test_office(title, office):
    assert office_class(title) == office


@pytest.mark.parametrize("name", OFFICES)
def test_a_class_names_itself(name):
    assert name == "monarch" or office_class(name) == name


def test_role_without_modifier():
    assert role_class("acting president") == "president" and role_class("analyst") is None


@pytest.mark.parametrize(
    ("words", "code"),
    [("Cuban", "CU"), ("the United States", "US"), ("Iran's", "IR"), ("Congolese", None), ("Atlantis", None), ("EU", "EU")],
)
def test_country(words, code):
    assert country_of(words) == code


def test_lists_are_lower_case():
    assert all(word == word.lower() for word in (*MODIFIERS, *demonyms()))
