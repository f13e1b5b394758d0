"""Organisations that came back wrong; the right names of all others, of people and of places pass."""

from pathlib import Path

import pytest

PLANTED = [line.split("\t") for line in Path("corpora/names/organisations.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rosatom, Gazprom and Huawei signed; Boko Haram and Hezbollah did not.", id="right"),
        pytest.param(
            "Hizbullah and Hizbollah, al-Qaida, the Huthis and the Shabab", id="other spellings that the glossary knows"
        ),
        pytest.param("The Ministry of Defense and the Labor Party said no.", id="plain English"),
        pytest.param("Democrats and a Democrat; the Liberals and a Liberal", id="another ending, another word"),
        pytest.param("Traditional rites, videos, Meteorologists; Forty ships sank.", id="English words near to a name"),
        pytest.param("Ivan Samsong, a lawyer, said so.", id="a person"),
        pytest.param("Shells fell near Kashin and in Rusatum.", id="the words around it call it a place"),
        pytest.param("Rosstat said that prices rose.", id="an organisation that no glossary has"),
        pytest.param("The Kataib Hizbollah fighters left Nujabaa.", id="vowels that Arabic does not write"),
        pytest.param("RUSATUM SAID NO", id="capitals alone"),
    ],
)
def test_passes(found, text):
    assert found("garbled-organisation", text) == []


@pytest.mark.parametrize(
    ("text", "garble", "right"),
    [
        ("Rusatum will build two reactors.", "Rusatum", "Rosatom"),
        ("Fighters of Buku Haram burned a school.", "Buku Haram", "Boko Haram"),
        ("Pakistan's Tekhrik-e-Insaf called a rally.", "Tekhrik-e-Insaf", "Tehreek-e-Insaf"),
        ("[ar] Al-Gazira's man in Sanaa was freed.", "Gazira", "Jazeera"),
        ("The Bulisariu Front rejected the plan.", "Bulisariu", "Polisario"),
    ],
)
def test_finds(findings_of, text, garble, right):
    assert [(f.text, f.suggestions) for f in findings_of("garbled-organisation", text) if f.severity] == [(garble, (right,))]


@pytest.mark.parametrize(("half", "least"), [("dev", 25), ("heldout", 18)])
def test_planted_garbles_get_their_right_name_and_none_a_wrong_one(findings_of, half, least):
    rows = [row for row in PLANTED if row[0] == half]
    results = [
        right in finding.suggestions[0]
        for _, _, garble, right, text in rows
        for finding in findings_of("garbled-organisation", text)
        if finding.severity and finding.text in garble
    ]
    assert len(rows) == (30 if half == "dev" else 27)
    assert all(results) and len(results) >= least
