"""`checker models`: what is shipped, whether it is whole, and one line for what is not."""

import json

import pytest

from checker.models import store
from checker.models.store import HOME, MEND, shipped_models


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder with one model, `small`, in place of the shipped ones."""
    (tmp_path / "small").mkdir()
    (tmp_path / "small/model.bin").write_bytes(b"")
    digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    manifest = {"title": "a small model", "licence": "MIT", "files": {"model.bin": digest}}
    (tmp_path / "small/model.json").write_text(json.dumps(manifest), encoding="utf-8")
    monkeypatch.setattr(store, "shipped_models", lambda: shipped_models(tmp_path))
    return tmp_path


def test_list(command, home):
    code, out, err = command("models", "list")
    assert (code, err) == (0, "")
    assert out.startswith("small  0 MB  MIT  ") and out.endswith("  a small model\n")


def test_verify(command, home):
    assert command("models", "verify") == (0, "small: whole (1 files)\n", "")


def test_what_is_shipped_is_whole(command):
    code, out, err = command("models", "verify")
    assert (code, err) == (0, "") and out.startswith("tagger: whole (2 files)\n")


def test_path(command):
    assert command("models", "path", "tagger") == (0, f"{HOME / 'tagger'}\n", "")
    assert command("models", "path", "tager") == (2, "", "checker: no model 'tager'; there are: tagger\n")


@pytest.mark.parametrize("words", ["list", "verify"])
@pytest.mark.parametrize("name", ["model.bin", "model.json"])
def test_a_missing_file(command, home, words, name):
    (home / "small" / name).unlink()
    code, out, err = command("models", words)
    assert (code, out) == (2, "")
    assert err.startswith(f"checker: {home / 'small' / name}: ") and MEND in err and err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "problem"),
    [("model.bin", "damaged (sha256 2d711642b726, expected e3b0c44298fc)"), ("model.json", "the model's manifest is damaged")],
)
def test_a_damaged_file(command, home, name, problem):
    (home / "small" / name).write_bytes(b"x")
    assert command("models", "verify") == (2, "", f"checker: {home / 'small' / name}: {problem}; {MEND}\n")
