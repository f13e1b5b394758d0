"""The store of shipped weights: what is whole, and one line with the mending command for what is not."""

import hashlib
import json

import pytest

from checker.errors import ModelError
from checker.models.store import HOME, MEND, ShippedModel, shipped_models

CONTENT = b"weights"
MANIFEST = {"title": "a small model", "licence": "MIT", "files": {"model.bin": hashlib.sha256(CONTENT).hexdigest()}}


@pytest.fixture
def home(tmp_path):
    """A folder of models that holds one, `small`, and what is no model."""
    (tmp_path / "small").mkdir()
    (tmp_path / "small/model.bin").write_bytes(CONTENT)
    (tmp_path / "small/model.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
    (tmp_path / "README.md").write_text("Not a model.", encoding="utf-8")
    return tmp_path


def test_a_whole_model(home):
    (model,) = shipped_models(home)
    model.verify()
    assert (model.name, model.title, model.licence, model.folder) == ("small", "a small model", "MIT", home / "small")
    assert model.files == tuple(MANIFEST["files"].items())
    assert model.path("model.bin").read_bytes() == CONTENT


def test_models_by_name(home):
    for name in ("b", "a"):
        (home / name).mkdir()
        (home / name / "model.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
    assert [model.name for model in shipped_models(home)] == ["a", "b", "small"]


def test_the_digest_changes_with_any_file(home):
    before = ShippedModel.read(home / "small").digest
    changed = MANIFEST | {"files": {"model.bin": hashlib.sha256(b"others").hexdigest()}}
    (home / "small/model.json").write_text(json.dumps(changed), encoding="utf-8")
    assert len(before) == 64 and ShippedModel.read(home / "small").digest != before


def refused(action):
    with pytest.raises(ModelError) as error:
        action()
    message = str(error.value)
    assert MEND in message and "\n" not in message
    return message


def test_missing_weights(home):
    (home / "small/model.bin").unlink()
    message = refused(ShippedModel.read(home / "small").verify)
    assert message.startswith(f"{home / 'small/model.bin'}: the weights are missing; ") and "--no-models" in message


@pytest.mark.parametrize(
    "content",
    [pytest.param(b"", id="empty"), pytest.param(b"weight", id="cut short"), pytest.param(b"weightz", id="a byte changed")],
)
def test_damaged_weights(home, content):
    (home / "small/model.bin").write_bytes(content)
    message = refused(ShippedModel.read(home / "small").verify)
    found, expected = hashlib.sha256(content).hexdigest()[:12], hashlib.sha256(CONTENT).hexdigest()[:12]
    assert message.startswith(f"{home / 'small/model.bin'}: damaged (sha256 {found}, expected {expected}); ")


def test_a_missing_manifest(home):
    (home / "small/model.json").unlink()
    assert refused(lambda: shipped_models(home)).startswith(f"{home / 'small/model.json'}: the model's manifest is missing; ")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b'{"title": "a', id="cut short"),
        pytest.param(b"\xff\xfe\x00", id="not text"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b"{}", id="no files"),
        pytest.param(b'{"files": {}, "licence": "MIT"}', id="no title"),
        pytest.param(
            b'{"files": ["model.bin"], "title": "a", "licence": "MIT"}',
            id="files without digests",
        ),
    ],
)
def test_a_damaged_manifest(home, content):
    (home / "small/model.json").write_bytes(content)
    assert refused(lambda: shipped_models(home)).startswith(f"{home / 'small/model.json'}: the model's manifest is damaged; ")


def test_no_folder_of_models(tmp_path):
    refused(lambda: shipped_models(tmp_path / "data"))


def test_what_is_shipped_is_whole():
    models = shipped_models(HOME)
    assert "tagger" in [model.name for model in models]
    for model in models:
        model.verify()
        assert {path.name for path in model.folder.iterdir()} - {"CARD.md"} == {"model.json", *dict(model.files)}
