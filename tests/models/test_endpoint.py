"""The endpoint: what the environment must name, and every way in which a server can fail, told in one line."""

import socket
import sys

import pytest

from checker.errors import ServiceError, SettingsError, UsageError
from checker.models.endpoint import RETRIES, Endpoint

URL, MODEL = "http://localhost:1/v1", "m"
QUESTION = {"messages": [{"role": "user", "content": '{"segments": []}'}]}


@pytest.fixture
def named(monkeypatch):
    """The endpoint that variables of these values name."""
    for field in Endpoint.model_fields:
        monkeypatch.delenv(f"WIRECHECK_JUDGE_{field.upper()}", raising=False)

    def from_environment(**values):
        for name, value in values.items():
            monkeypatch.setenv(f"WIRECHECK_JUDGE_{name.upper()}", value)
        return Endpoint.from_environment()

    return from_environment


@pytest.fixture
def naps(monkeypatch):
    """The seconds that were slept through between tries, none of them really."""
    slept = []
    monkeypatch.setattr("time.sleep", slept.append)
    return slept


def test_what_is_not_named_has_a_default(named):
    endpoint = named(url=URL, model=MODEL)
    assert (str(endpoint.url), endpoint.model, endpoint.key, endpoint.timeout, endpoint.prices) == (URL, MODEL, "none", 120, None)


def test_everything_named(named):
    endpoint = named(url=URL, model=" a/b:8b ", key="sk-1\n", timeout="2.5", prices="0.25, 2")
    assert (endpoint.model, endpoint.key, endpoint.timeout, endpoint.prices) == ("a/b:8b", "sk-1", 2.5, (0.25, 2.0))


def test_the_key_is_not_shown(named):
    assert "sk-secret" not in repr(named(url=URL, model=MODEL, key="sk-secret"))


def test_the_key_of_another_program_is_not_used(named, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-other")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://other")
    with pytest.raises(SettingsError, match="WIRECHECK_JUDGE_URL is not set"):
        named(model=MODEL)
    assert named(url=URL, model=MODEL).key == "none"


@pytest.mark.parametrize(
    ("values", "start"),
    [
        pytest.param({}, "WIRECHECK_JUDGE_URL is not set; the judge needs, for example, WIRECHECK_JUDGE_URL=http", id="nothing"),
        pytest.param({"url": ""}, "WIRECHECK_JUDGE_URL is not set", id="an empty URL"),
        pytest.param({"url": URL}, "WIRECHECK_JUDGE_MODEL is not set", id="no model"),
        pytest.param({"url": "localhost:8000"}, "WIRECHECK_JUDGE_URL: ", id="no scheme"),
        pytest.param({"url": "file:///etc/passwd"}, "WIRECHECK_JUDGE_URL: ", id="no http"),
        pytest.param({"url": URL, "model": MODEL, "key": "ключ"}, "WIRECHECK_JUDGE_KEY: ", id="a key that no header holds"),
        pytest.param({"url": URL, "model": MODEL, "key": "a\nb"}, "WIRECHECK_JUDGE_KEY: ", id="a key of two lines"),
        pytest.param({"url": URL, "model": MODEL, "timeout": "0"}, "WIRECHECK_JUDGE_TIMEOUT: ", id="no time"),
        pytest.param({"url": URL, "model": MODEL, "timeout": "nan"}, "WIRECHECK_JUDGE_TIMEOUT: ", id="no number of seconds"),
        pytest.param({"url": URL, "model": MODEL, "prices": "1"}, "WIRECHECK_JUDGE_PRICES: ", id="one price"),
        pytest.param({"url": URL, "model": MODEL, "prices": "1,free"}, "WIRECHECK_JUDGE_PRICES: ", id="no price"),
        pytest.param({"url": URL, "model": MODEL, "prices": "1,-1"}, "WIRECHECK_JUDGE_PRICES: ", id="a negative price"),
    ],
)
def test_a_wrong_variable_is_named_with_an_example(named, values, start):
    with pytest.raises(SettingsError) as error:
        named(**values)
    assert str(error.value).startswith(start) and "; the judge needs, for example, WIRECHECK_JUDGE_" in str(error.value)
    assert "ключ" not in str(error.value) and "\n" not in str(error.value)


def test_without_the_package(named, monkeypatch):
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(UsageError, match=r"pip install 'wirecheck\[judge\]'"):
        named(url=URL, model=MODEL).complete(**QUESTION)


@pytest.mark.parametrize(
    ("play", "waits"),
    [
        pytest.param("tiny", [], id="at once"),
        pytest.param("429 tiny", [0.5], id="too many requests"),
        pytest.param("500 502 503 tiny", [0.5, 1, 2], id="errors of the server, each wait twice the last"),
        pytest.param("hang-up tiny", [0.5], id="a connection that breaks"),
        pytest.param("429@7 503@3 tiny", [7, 3], id="as the server says when"),
    ],
)
def test_tries_again(endpoint, naps, play, waits):
    assert b'"choices"' in endpoint(play).complete(**QUESTION)
    assert all(0.75 * wait <= nap <= wait for nap, wait in zip(naps, waits, strict=True))


def test_tries_again_after_a_time_out(endpoint, naps):
    assert b'"choices"' in endpoint("slow tiny", timeout=0.3).complete(**QUESTION)
    assert len(naps) == 1


@pytest.mark.parametrize(
    ("play", "tries", "end"),
    [
        pytest.param("429", 1 + RETRIES, "429 Too Many Requests: told to say 429", id="too many requests"),
        pytest.param("500", 1 + RETRIES, "500 Internal Server Error: told to say 500", id="an error of the server"),
        pytest.param("429@3600", 1, "429 Too Many Requests: told to say 429", id="an hour is too long to wait"),
        pytest.param("400", 1, "400 Bad Request: told to say 400", id="a wrong request is not repeated"),
        pytest.param("401", 1, "401 Unauthorized: told to say 401; is WIRECHECK_JUDGE_KEY right?", id="a wrong key"),
        pytest.param(
            "404", 1, "404 Not Found: told to say 404; is WIRECHECK_JUDGE_URL and WIRECHECK_JUDGE_MODEL right?", id="not found"
        ),
    ],
)
def test_gives_up_in_one_line(endpoint, naps, play, tries, end):
    asked = endpoint(play)
    with pytest.raises(ServiceError) as error:
        asked.complete(**QUESTION)
    assert str(error.value) == f"{asked.url}: {end}"
    assert len(naps) == tries - 1


def test_gives_up_waiting(endpoint, naps):
    asked = endpoint("slow", timeout=0.1)
    with pytest.raises(ServiceError) as error:
        asked.complete(**QUESTION)
    assert str(error.value) == f"{asked.url}: no answer within 0.1 s; WIRECHECK_JUDGE_TIMEOUT says how long to wait"
    assert len(naps) == RETRIES


def test_nobody_is_there(naps):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(
        ServiceError, match=rf"^http://127.0.0.1:{port}/v1: cannot be reached \(.+\); is WIRECHECK_JUDGE_URL right\?$"
    ):
        Endpoint(url=f"http://127.0.0.1:{port}/v1", model=MODEL).complete(**QUESTION)
