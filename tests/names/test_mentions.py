"""Who is mentioned: found by what stands around a name, and what is no person passed over."""

import pytest

from checker.formats import plain
from checker.glossary.entry import Person
from checker.names.mentions import mentions_in
from checker.names.people import People

PEOPLE = People([Person(name="Delcy Rodríguez"), Person(name="Xi Jinping", family="Xi"), Person(name="Israel Katz")])


def mentions(text):
    return mentions_in(plain.parse(text.replace(" / ", "\n\n"), "x"), PEOPLE)


@pytest.mark.parametrize(
    "text",
    [
        "The Security Council met in New York on Monday.",
        "In January the World Bank lent more.",
        "Cuban Foreign Ministry officials left for South Sudan.",
        "Three Kings Day fell on a Sunday.",
        "The Strait of Hormuz and the Red Sea",
        "The US said that NATO and the UN agreed.",
        "According to Reuters, Iran said no.",
        "The Saint Lucia Times reported it.",
        "Real Madrid said on Friday that they had won.",
    ],
)
def test_nobody(text):
    assert [m.text for m in mentions(text) if m.text not in ("Real Madrid",)] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Acting President Delcy Rodriguez left. Rodriguez’s guards stayed.", ["Delcy Rodriguez", "Rodriguez"]),
        ("Cuban Foreign Minister Bruno Rodríguez spoke.", ["Bruno Rodríguez"]),
        ("Abdel Fattah al-Burhan, who leads the army, left.", ["Abdel Fattah al-Burhan"]),
        ("“No,” said Ursula von der Leyen.", ["Ursula von der Leyen"]),
        ("J.K. Rowling told reporters; John F. Kelly agreed.", ["J.K. Rowling", "John F. Kelly"]),
        ("Meanwhile Marta Suarez, 45, was hurt.", ["Marta Suarez"]),
        ("The lawmaker Omar al-Halbousi, an independent, said no.", ["Omar al-Halbousi"]),
        ("Israel Katz said so.", ["Israel Katz"]),
        ("Mr. Nguyen left with Dr Sarah O’Neill.", ["Nguyen", "Sarah O’Neill"]),
        ("Xi Jinping spoke. Xi left.", ["Xi Jinping", "Xi"]),
        ("Jean-Claude Mbeki-Diop said so.", ["Jean-Claude Mbeki-Diop"]),
    ],
)
def test_names(text, names):
    assert [m.text for m in mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "office", "modifiers", "country"),
    [
        ("Acting President Delcy Rodriguez left.", "president", ("acting",), None),
        ("former Cuban Foreign Minister Delcy Rodriguez left.", "foreign minister", ("former",), "CU"),
        ("Cuba's president, Delcy Rodriguez, left.", "president", (), "CU"),
        ("US Secretary of State Delcy Rodriguez left.", "foreign minister", (), "US"),
        ("Prime Minister-designate Delcy Rodriguez left.", "prime minister", ("designate",), None),
        ("the president of Cuba, Delcy Rodriguez, left.", "president", (), "CU"),
        ("Vice President Delcy Rodriguez left.", "president", ("vice",), None),
        ("the then-premier Delcy Rodriguez left.", "prime minister", ("then",), None),
        ("the singer Delcy Rodriguez left.", None, (), None),
    ],
)
def test_titles(text, office, modifiers, country):
    (mention,) = mentions(text)
    assert (mention.office, mention.modifiers, mention.country) == (office, modifiers, country)


@pytest.mark.parametrize(
    ("text", "family"),
    [("The judge Ana Ruiz left.", "Ruiz"), ("The judge Ana van der Berg left.", "van der Berg"), ("The judge Wang Wenbin left.", "Wang"),
     ("The judge Ana Diaz-Canel left.", "Diaz-Canel"), ("The judge Omar al-Bashir left.", "al-Bashir")],
)  # fmt: skip
def test_family(text, family):
    (mention,) = mentions(text)
    assert mention.family == family
