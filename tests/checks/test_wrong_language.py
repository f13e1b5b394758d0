"""Texts, sources and told languages that do not belong together."""

from dataclasses import replace

import pytest

from checker.document import Document, Segment
from checker.engine import check_named, run
from checker.formats import plain
from checker.resources import Resources
from checker.settings import Settings

QUIET = Resources(Settings())
ENGLISH = [
    "The government said on Monday that the peace talks would resume next week in Geneva.",
    "Three people were killed and ten others wounded when a strike hit the city in the morning.",
    "The ministry has asked the hospitals to make room for those who come from the north.",
    "Nobody knows how long the road will stay closed, the mayor told the local radio.",
    "The price of bread has doubled since the beginning of the war, and wages have not.",
]
SPANISH = [
    "El gobierno dijo el lunes que las conversaciones de paz se reanudarán la próxima semana en Ginebra.",
    "Tres personas murieron y otras diez resultaron heridas cuando un ataque alcanzó la ciudad por la mañana.",
    "El ministerio ha pedido a los hospitales que hagan sitio para quienes llegan desde el norte.",
    "Nadie sabe cuánto tiempo seguirá cerrada la carretera, dijo el alcalde a la radio local.",
    "El precio del pan se ha duplicado desde el comienzo de la guerra, y los salarios no.",
]
RUSSIAN = [
    "Правительство сообщило в понедельник, что мирные переговоры возобновятся на следующей неделе в Женеве.",
    "Три человека погибли и ещё десять получили ранения, когда удар пришёлся по городу утром.",
]
ARABIC = [
    "وقالت الحكومة يوم الاثنين إن محادثات السلام ستستأنف الأسبوع المقبل في مدينة جنيف السويسرية",
    "وقالت مصادر طبية إن ثلاثة أشخاص قتلوا وأصيب عشرة آخرون بجروح في غارة جوية استهدفت المدينة صباح أمس",
]
NAMES = "Le Monde, Le Figaro, Libération, Les Échos, La Croix, L’Humanité, Le Parisien, Ouest-France, Sud Ouest and La Dépêche du Midi"
QUOTED = "“La noche está estrellada, y tiritan, azules, los astros, a lo lejos, y yo la quise”, he read, and the hall rose."
LYRICS = "The chorus (no te vayas nunca de mi lado, que sin ti la noche es larga y fría como el mar) is sung twice by all."
CASE = "Case C-280/00 Altmark Trans GmbH and Regierungspräsidium Magdeburg v Nahverkehrsgesellschaft Altmark GmbH"


def document_of(targets, sources=None, source_lang=None):
    rows = zip(targets, sources or [None] * len(targets), strict=True)
    segments = tuple(Segment(i, target, 0, i + 1, source) for i, (target, source) in enumerate(rows))
    return Document("<rows>", "tsv", segments, source_lang=source_lang)


def messages(document, check="wrong-language", resources=QUIET):
    return [finding.message for finding in run(document, [check_named(check)], resources).findings]


@pytest.mark.parametrize(
    ("targets", "sources", "source_lang"),
    [
        pytest.param(ENGLISH, SPANISH, "es", id="as it should be"),
        pytest.param(ENGLISH, SPANISH, None, id="the language is not told"),
        pytest.param(ENGLISH, SPANISH, "es-419", id="a region"),
        pytest.param(ENGLISH, SPANISH, "gl", id="a neighbour that is hardly told apart"),
        pytest.param(ENGLISH, SPANISH, "xx", id="a language nobody knows"),
        pytest.param(ENGLISH[:2], RUSSIAN, "ru", id="another script"),
        pytest.param(ENGLISH, ENGLISH, "en", id="an English text that was edited"),
        pytest.param(
            ["OK", "Reuters", "2026", "Buenos Aires"], ["OK", "Reuters", "2026", "Buenos Aires"], "es", id="the same in both"
        ),
        pytest.param([*ENGLISH, NAMES], [*SPANISH, NAMES], "es", id="a row of names that is copied"),
        pytest.param(ENGLISH, [*SPANISH[:4], ENGLISH[4]], "es", id="a source that quotes English"),
        pytest.param(["", *ENGLISH], ["", *SPANISH], "es", id="an empty row"),
        pytest.param([""], [SPANISH[0]], "ar", id="nothing but an empty target"),
        pytest.param(ENGLISH, None, "ar", id="no source to hold against what is told"),
        pytest.param([NAMES], None, None, id="newspapers"),
        pytest.param([CASE], None, None, id="a court case"),
        pytest.param([QUOTED], None, None, id="a poem in quotation marks"),
        pytest.param([LYRICS], None, None, id="a song in brackets"),
        pytest.param(["Vamos a la playa.", *ENGLISH], None, None, id="a few words: untranslated-text looks after them"),
        pytest.param(["THE GOVERNMENT SAID THAT TALKS WOULD RESUME IN A WEEK FROM NOW"], None, None, id="capitals"),
    ],
)
def test_passes(targets, sources, source_lang):
    assert messages(document_of(targets, sources, source_lang)) == []


SOURCE_IS = "The source is {}; say --source-lang {}, or give the right source"
COPY = "The source is English as the target is; give the original as the source"


@pytest.mark.parametrize(
    ("targets", "sources", "source_lang", "wanted"),
    [
        (SPANISH, ENGLISH, "es", ["The text is Spanish and the source English; swap source and target"]),
        (SPANISH, ENGLISH, "ar", ["The text is Spanish and the source English; swap source and target"]),
        (ARABIC[:1], ENGLISH[:1], None, ["The text is Arabic and the source English; swap source and target"]),
        (SPANISH, SPANISH, "es", ["The text is Spanish, the source again; translate it"]),
        (SPANISH[:2], RUSSIAN, "ru", ["The text is Spanish, not English; translate it"]),
        (SPANISH, None, None, ["The text is Spanish, not English; translate it, or give it as --source"]),
        ([line.upper() for line in SPANISH], None, None, ["The text is Spanish, not English; translate it, or give it as --source"]),
        (ENGLISH, ENGLISH, None, [COPY]),
        (ENGLISH, ENGLISH[::-1], "es", [COPY]),
        (ENGLISH[:2], RUSSIAN, "ar", [SOURCE_IS.format("Russian, not Arabic", "ru")]),
        (ENGLISH, SPANISH, "pt-BR", [SOURCE_IS.format("Spanish, not Portuguese", "es")]),
        (ENGLISH, SPANISH, "en", [SOURCE_IS.format("Spanish, not English", "es")]),
        (RUSSIAN, RUSSIAN, "ar", [SOURCE_IS.format("Russian, not Arabic", "ru"), "The text is Russian, the source again; translate it"]),
        ([*ENGLISH, RUSSIAN[0]], None, None, [f"'{RUSSIAN[0][:30]}' is Russian, not English; translate it"]),
        ([*ENGLISH, SPANISH[0]], [*SPANISH, ENGLISH[0]], "es", [f"'{SPANISH[0][:30]}' is Spanish and the source English; swap source and target"]),
        (ENGLISH * 2 + SPANISH, None, None, ["5 of 15 segments are Spanish, not English; translate them"]),
        (ENGLISH * 2 + SPANISH[:3] + RUSSIAN, None, None, ["5 of 15 segments are in other languages, not English; translate them"]),
    ],
)  # fmt: skip
def test_finds(targets, sources, source_lang, wanted):
    assert messages(document_of(targets, sources, source_lang)) == wanted


def test_what_is_marked():
    (whole,) = run(document_of(["  \n", f" {SPANISH[0]} "]), [check_named("wrong-language")], QUIET).findings
    assert (whole.segment.index, whole.text, whole.mqm) == (1, SPANISH[0], "accuracy/untranslated")
    document = document_of(ENGLISH[:2], RUSSIAN, "ar")
    (source,) = run(document, [check_named("wrong-language")], QUIET).findings
    assert (source.text, source.mqm) == ("The", "other")


def test_untranslated_text_does_not_speak_twice(resources):
    mixed = document_of([ENGLISH[0], ARABIC[0], "He said that الوضع was calm."])
    assert len(messages(mixed)) == 1
    assert messages(mixed, "untranslated-text", resources) == ["'الوضع' is not translated"]
    assert messages(document_of([*SPANISH, "OTAN"]), "untranslated-text", resources) == []


def test_unicode_form_and_line_ends_change_nothing():
    document = plain.parse("\n\n".join(SPANISH), "a.txt")
    for text in (document.text.replace("\n", "\r\n"), document.text.replace("ó", "o\u0301").replace("á", "a\u0301")):
        assert messages(plain.parse(text, "a.txt")) == messages(document)
    assert messages(replace(document, source_lang="es")) == messages(document)
