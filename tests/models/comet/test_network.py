"""Sparsemax, and weights that do not fit what hparams.yaml says."""

import pytest

torch = pytest.importorskip("torch")

import yaml

from checker.errors import ModelError
from checker.models.comet.checkpoint import Checkpoint
from checker.models.comet.network import CometNetwork, sparsemax


@pytest.mark.parametrize(
    ("numbers", "shares"),
    [
        ([0.0], [1.0]),
        ([0.0, 0.0], [0.5, 0.5]),
        ([0.0, 0.5, 1.0], [0.0, 0.25, 0.75]),
        ([3.0, 1.0, 0.0], [1.0, 0.0, 0.0]),
        ([-1.0, -1.2, -5.0], [0.6, 0.4, 0.0]),
    ],
)
def test_sparsemax(numbers, shares):
    assert sparsemax(torch.tensor(numbers)).tolist() == pytest.approx(shares)


@pytest.mark.parametrize(
    ("hparams", "message"),
    [
        pytest.param({"hidden_sizes": [12, 7]}, "model.ckpt: does not fit hparams.yaml (", id="another width"),
        pytest.param({"sent_layer": 3}, "names a layer that the encoder does not have", id="no such layer"),
        pytest.param(
            {"word_level_training": True},
            "model.ckpt: hidden2tag.weight is missing; it is damaged, or does not",
            id="no tag head",
        ),
        pytest.param({"pretrained_model": "no/encoder"}, "the encoder no/encoder cannot be had (", id="no encoder"),
    ],
)
def test_what_does_not_fit_is_one_line(comet_checkpoint, monkeypatch, hparams, message):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    folder = comet_checkpoint()
    path = folder / "hparams.yaml"
    path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text(encoding="utf-8")) | hparams), encoding="utf-8")
    with pytest.raises(ModelError) as error:
        CometNetwork.load(Checkpoint.read(str(folder)))
    assert message in str(error.value) and "\n" not in str(error.value)


def test_what_older_checkpoints_hold_besides_is_no_matter(comet_checkpoint):
    folder = comet_checkpoint()
    path = folder / "checkpoints/model.ckpt"
    state = torch.load(path, weights_only=True)["state_dict"]
    torch.save({"state_dict": state | {"encoder.model.embeddings.position_ids": torch.arange(40)}}, path)
    CometNetwork.load(Checkpoint.read(str(folder)))


def test_half_precision_is_read_as_floats(comet_checkpoint):
    folder = comet_checkpoint()
    path = folder / "checkpoints/model.ckpt"
    state = torch.load(path, weights_only=True)["state_dict"]
    torch.save({"state_dict": {name: tensor.half() for name, tensor in state.items()}}, path)
    network = CometNetwork.load(Checkpoint.read(str(folder)))
    assert {parameter.dtype for parameter in network.parameters()} == {torch.float32}
    with torch.inference_mode():
        assert isinstance(network([0, 4, 2])[0], float)
