"""The cache: what is remembered is recalled, what is damaged or cannot be written is work to be done again."""

import pytest

from checker import cache


@pytest.fixture(autouse=True)
def folder(monkeypatch, tmp_path):
    monkeypatch.setattr(cache, "user_cache_path", lambda _: tmp_path)
    return tmp_path


@pytest.mark.parametrize("value", [[], {}, "", ["é", {"a": [1, None]}], "\ud800"], ids=repr)
def test_what_is_remembered_is_recalled(value):
    cache.remember("room", "text", value)
    assert cache.recall("room", "text") == value


def test_another_text_another_room_and_another_version_know_nothing(monkeypatch):
    cache.remember("room", "text", 1)
    assert cache.recall("room", "texts") is None and cache.recall("attic", "text") is None
    monkeypatch.setattr(cache, "version", lambda _: "999")
    assert cache.recall("room", "text") is None


@pytest.mark.parametrize("content", [b"", b'["half', b"\xff\xfe", b"[" * 100_000], ids=["empty", "half", "no text", "too deep"])
def test_a_damaged_file_is_as_none(folder, content):
    cache.remember("room", "text", 1)
    (path,) = (folder / "room").iterdir()
    path.write_bytes(content)
    assert cache.recall("room", "text") is None
    cache.remember("room", "text", 2)
    assert cache.recall("room", "text") == 2


def test_a_folder_that_cannot_be_made_is_no_error(folder):
    (folder / "room").write_text("in the way")
    cache.remember("room", "text", 1)
    assert cache.recall("room", "text") is None


def test_nothing_is_left_beside_the_file(folder):
    for value in range(3):
        cache.remember("room", "text", value)
    assert len(list((folder / "room").iterdir())) == 1
