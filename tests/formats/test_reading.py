"""What the user names, and everything that can be wrong with a file: read rightly, or refused in one clear line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.errors import ReadError
from checker.formats.decoding import MAX_BYTES, decode
from checker.formats.reading import expand, read

TEXT = "The minister's café — “über” said no.\n"


@pytest.mark.parametrize(
    "content",
    [TEXT.encode(), b"\xef\xbb\xbf" + TEXT.encode(), TEXT.encode("utf-16"), TEXT.encode("utf-16-le"), TEXT.encode("utf-16-be"),
     b"\xfe\xff" + TEXT.encode("utf-16-be")],
    ids=["utf-8", "utf-8 mark", "utf-16 mark", "utf-16-le", "utf-16-be", "utf-16-be mark"],
)  # fmt: skip
def test_encodings_read_rightly(tmp_path, content):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert read(path).segments[0].target == TEXT.strip()


@pytest.mark.parametrize(
    ("content", "words"),
    [("Le café\nest là".encode("latin-1"), "not UTF-8 (byte 0xe9 at 6, line 1); convert it"), (b"\x89PNG\r\n\x1a\n\x00", "not a text file"),
     (b"PK\x03\x04....", "not a text file"), (b"A line\nwith a \x00 NUL.", "a.txt:2: holds a NUL"), (b"", "is empty"), (b" \n\t\n", "is empty"),
     (bytes(range(128, 256)) * 4, "not UTF-8")],
)  # fmt: skip
def test_refused(tmp_path, content, words):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(ReadError) as error:
        read(path)
    assert words in str(error.value) and "\n" not in str(error.value)


def test_too_large(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"word " * (MAX_BYTES // 5 + 1))
    with pytest.raises(ReadError, match="the limit is 20 MB"):
        read(path)


def test_missing_and_folder(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content):
    try:
        decode(content, "x")
    except ReadError as error:
        assert "\n" not in str(error)


def test_expand(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.md", "c.pdf", "sub/d.tsv", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "bare").mkdir()

    def names(*given):
        return [item.problem if isinstance(item, ReadError) else item.as_posix() for item in expand(list(given))]

    assert names(".") == ["a.txt", "b.md", "sub/d.tsv"]
    assert names("*.txt", "a.txt", "c.pdf") == ["a.txt", "c.pdf"]
    assert names("none.txt", "*.xyz", "-") == ["none.txt", "matches no file", "-"]
    assert names("bare")[0].startswith("no texts in this folder")


def test_the_dateline_is_the_date(tmp_path):
    (tmp_path / "a.txt").write_text("A headline\n\nCAIRO, March 3, 2025 - It began.\n")
    (tmp_path / "b.txt").write_text("A headline\n\nOn March 3, 2025 and on April 3, 2025.\n")
    assert str(read(tmp_path / "a.txt").date) == "2025-03-03" and read(tmp_path / "b.txt").date is None
