"""Reading a checkpoint: what is none is one line, and what would run code is not read."""

import os
import pickle
import sys

import pytest
import yaml

from checker.errors import ModelError
from checker.models.comet.checkpoint import Checkpoint, Hparams

KIWI = {
    "activations": "Tanh", "batch_size": 4, "class_identifier": "unified_metric", "dropout": 0.1, "encoder_model": "XLM-RoBERTa",
    "final_activation": None, "hidden_sizes": [3072, 1024], "input_segments": ["mt", "src"], "layer": "mix", "layer_norm": False,
    "layer_transformation": "sparsemax_patch", "loss_lambda": 0.65, "pool": "avg", "pretrained_model": "microsoft/infoxlm-large",
    "sent_layer": "mix", "train_data": ["data/1720-da.csv"], "word_layer": 24, "word_level_training": False,
    "word_weights": [0.15, 0.85],
}  # fmt: skip


def write(folder, hparams):
    text = hparams if isinstance(hparams, str) else yaml.safe_dump(hparams)
    (folder / "hparams.yaml").write_text(text, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize(
    ("differing", "parts", "severities", "is_sparse"),
    [
        pytest.param({}, ("mt", "src"), (), False, id="CometKiwi"),
        pytest.param({"layer_transformation": "sparsemax"}, ("mt", "src"), (), True, id="sparsemax"),
        pytest.param({"word_level_training": True}, ("mt", "src"), ("minor", "major"), False, id="with tags"),
        pytest.param(
            {"class_identifier": "xcomet_metric"}, ("mt", "src", "ref"), ("minor", "major", "critical"), False, id="xCOMET"
        ),
    ],
)
def test_hparams(tmp_path, differing, parts, severities, is_sparse):
    hparams = Checkpoint.read(write(tmp_path, KIWI | differing)).hparams
    assert (hparams.parts, hparams.severities, hparams.is_sparse) == (parts, severities, is_sparse)


@pytest.mark.parametrize(
    ("hparams", "message"),
    [
        pytest.param(
            KIWI | {"class_identifier": "regression_metric"}, "class_identifier: Input should be 'unified_metric'", id="class"
        ),
        pytest.param(KIWI | {"encoder_model": "MiniLM"}, "encoder_model: Input should be 'XLM-RoBERTa'", id="encoder"),
        pytest.param({"word_layer": 24}, "class_identifier: Field required", id="half"),
        pytest.param("- a list", "hparams: Input should be a valid dictionary", id="a list"),
        pytest.param("a: [", "broken YAML: ", id="broken"),
        pytest.param("a: !!python/object/apply:os.getcwd []", "broken YAML: could not determine a constructor", id="code"),
    ],
)
def test_what_is_no_checkpoint_is_one_line(tmp_path, hparams, message):
    with pytest.raises(ModelError) as error:
        Checkpoint.read(write(tmp_path, hparams))
    assert str(error.value).startswith(f"{tmp_path / 'hparams.yaml'}: {message}") and "\n" not in str(error.value)


def test_what_is_missing_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError, match=r"hparams\.yaml: is missing; a COMET checkpoint is hparams\.yaml and"):
        Checkpoint.read(str(tmp_path))
    with pytest.raises(ModelError, match=r"model\.ckpt: is missing"):
        _ = Checkpoint.read(write(tmp_path, KIWI)).path
    pytest.importorskip("torch")
    with pytest.raises(ModelError, match=r"nobody/nothing: no such folder, and hparams\.yaml cannot be fetched from the hub \("):
        Checkpoint.read("nobody/nothing")


def test_the_encoder_beside_the_checkpoint_comes_before_the_hub(tmp_path):
    checkpoint = Checkpoint(str(tmp_path), Hparams.model_validate(KIWI))
    assert checkpoint.encoder == "microsoft/infoxlm-large"
    (tmp_path / "microsoft/infoxlm-large").mkdir(parents=True)
    assert checkpoint.encoder == str(tmp_path / "microsoft/infoxlm-large")


class Exploit:
    """Unpickled, it makes a folder."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (self.folder,)


def saved_by_torch(content, path):
    pytest.importorskip("torch").save(content, path)


def pickled(content, path):
    path.write_bytes(pickle.dumps(content))


@pytest.mark.parametrize("save", [saved_by_torch, pickled])
def test_a_checkpoint_that_would_run_code_is_not_read(tmp_path, save):
    pytest.importorskip("torch")
    marker, path = tmp_path / "marker", tmp_path / "checkpoints/model.ckpt"
    path.parent.mkdir()
    save({"state_dict": {}, "callbacks": Exploit(str(marker))}, path)
    with pytest.raises(ModelError) as error:
        Checkpoint.read(write(tmp_path, KIWI)).weights()
    assert not marker.exists()
    assert str(error.value).startswith(f"{path}: ") and "\n" not in str(error.value)
    if save is saved_by_torch:
        assert f"holds more than weights ({os.mkdir.__module__}.mkdir) and could run code; it is not read" in str(error.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "damaged (", id="empty"),
        pytest.param(b"nonsense", "damaged (", id="nonsense"),
        pytest.param({"weights": {}}, "has no `state_dict`", id="another dictionary"),
        pytest.param([1, 2], "has no `state_dict`", id="a list"),
    ],
)
def test_damaged_weights_are_one_line(tmp_path, content, message):
    pytest.importorskip("torch")
    path = tmp_path / "checkpoints/model.ckpt"
    path.parent.mkdir()
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        saved_by_torch(content, path)
    with pytest.raises(ModelError) as error:
        Checkpoint.read(write(tmp_path, KIWI)).weights()
    assert str(error.value).startswith(f"{path}: {message}") and "\n" not in str(error.value)


def test_without_torch_the_install_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelError, match=r"^torch is missing; install it with: pip install 'wirecheck\[comet\]'$"):
        Checkpoint.read(write(tmp_path, KIWI)).weights()
