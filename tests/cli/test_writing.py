"""Writing a file whole or not at all: a new file, an old one, one behind a link, one that is not for everybody."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.writing import write_atomically
from checker.errors import UsageError

DOUBLED, MENDED = "The the talks failed.\n", "The talks failed.\n"
FAST = ("--select", "double-word", "--no-models")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("old", [None, "", "an older report, longer than the new one"])
def test_the_file_is_the_text_and_nothing_is_left_beside_it(tmp_path, old):
    if old is not None:
        (tmp_path / "a.txt").write_text(old, encoding="utf-8")
    write_atomically(tmp_path / "a.txt", "Cafés,\r\nand 😀\n")
    assert (tmp_path / "a.txt").read_bytes() == "Cafés,\r\nand 😀\n".encode()
    assert names(tmp_path) == ["a.txt"]


def test_a_long_name(tmp_path):
    with pytest.raises(UsageError, match="cannot be written: File name too long"):
        write_atomically(tmp_path / ("a" * 300), "text")
    assert names(tmp_path) == []


def test_a_text_that_cannot_be_encoded_leaves_the_old_file(tmp_path):
    (tmp_path / "a.txt").write_text("old", encoding="utf-8")
    with pytest.raises((UsageError, UnicodeEncodeError)):
        write_atomically(tmp_path / "a.txt", "half a pair: \ud800")
    assert (names(tmp_path), (tmp_path / "a.txt").read_text(encoding="utf-8")) == (["a.txt"], "old")


@pytest.mark.parametrize(
    "mode",
    [0o644, pytest.param(0o600)],
)
def test_fix_keeps_who_may_read_a_file(command, tmp_path, mode):
    (tmp_path / "a.txt").write_text(DOUBLED, encoding="utf-8")
    (tmp_path / "a.txt").chmod(mode)
    command("check", "a.txt", "--fix", *FAST)
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == MENDED
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == mode


@pytest.mark.parametrize("option", [("--fix",)], ids=["fix"])
def test_a_link_stays_a_link(command, tmp_path, option):
    (tmp_path / "real.txt").write_text(DOUBLED, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")
    command("check", "link.txt", *option, *FAST)
    assert (tmp_path / "link.txt").is_symlink() and (tmp_path / "real.txt").read_text(encoding="utf-8") != DOUBLED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_file_is_not_replaced(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomically(tmp_path / "pipe", "text")
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode) and os.read(reader, 9) == b"text"
    finally:
        os.close(reader)


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no /dev/full here")
def test_a_full_standard_output_is_one_line(tmp_path):
    (tmp_path / "a.txt").write_text(MENDED, encoding="utf-8")
    call = [sys.executable, "-m", "checker", "check", "a.txt", *FAST]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(call, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1) and done.stderr.startswith(b"checker: ")
