"""A COMET checkpoint: `hparams.yaml` beside `checkpoints/model.ckpt`, in a folder or on the Hugging Face hub.

Read are the two layouts that judge a translation in one sequence with its source: `unified_metric` (CometKiwi, Rei et al.
2022) and `xcomet_metric` (xCOMET, Guerreiro et al. 2024). The weights are read as weights only, never unpickled.
"""

import hashlib
import pickle
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from checker.errors import ModelError
from checker.models.extra import extra, one_line

_CODE = re.compile(r"GLOBAL (\S+)|class (\S+)")
Activation = Literal["Tanh", "Sigmoid"]
Part = Literal["mt", "src", "ref"]
Severity = Literal["minor", "major", "critical"]


class Hparams(BaseModel):
    """What of `hparams.yaml` shapes the network. `pool` stands there too, but these layouts always take the first piece."""

    model_config = ConfigDict(frozen=True)

    class_identifier: Literal["unified_metric", "xcomet_metric"]
    encoder_model: Literal["XLM-RoBERTa", "XLM-RoBERTa-XL"]
    pretrained_model: str
    sent_layer: Literal["mix"] | int = "mix"
    layer_transformation: Literal["softmax", "sparsemax", "sparsemax_patch"]
    layer_norm: bool
    hidden_sizes: tuple[int, ...]
    activations: Activation
    final_activation: Activation | None = None
    word_layer: int
    word_level_training: bool = False
    error_labels: tuple[Severity, ...] = ("minor", "major")
    input_segments: tuple[Part, ...] = ("mt", "src", "ref")

    @property
    def is_xcomet(self) -> bool:
        return self.class_identifier == "xcomet_metric"

    @property
    def severities(self) -> tuple[Severity, ...]:
        """What the tag head tells apart, besides right; empty where there is none."""
        if self.is_xcomet:
            return ("minor", "major", "critical")
        return self.error_labels if self.word_level_training else ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is read: the translation, and its source or reference or both."""
        return ("mt", "src", "ref") if self.is_xcomet else self.input_segments

    @property
    def layers(self) -> tuple[int, ...]:
        """The layers that are named, the embeddings being 0."""
        scored = () if self.sent_layer == "mix" else (self.sent_layer,)
        return scored + ((self.word_layer,) if self.severities else ())

    @property
    def is_sparse(self) -> bool:
        """`sparsemax_patch` marks models that said sparsemax and were always run with softmax (Unbabel/COMET issue 195)."""
        return self.layer_transformation == "sparsemax"


@dataclass(frozen=True)
class Checkpoint:
    """The checkpoint at `place`, a folder or a hub name; the weights are fetched and read when they are asked for."""

    place: str
    hparams: Hparams

    @classmethod
    def read(cls, place: str) -> "Checkpoint":
        """The checkpoint at `place`, its weights not yet.

        Raises:
            ModelError: it cannot be had, or it is of another layout.
        """
        path = _file(place, "hparams.yaml")
        try:
            return cls(place, Hparams.model_validate(yaml.safe_load(path.read_bytes())))
        except yaml.YAMLError as error:
            raise ModelError(f"{path}: broken YAML: {one_line(error)}") from None
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"]) or "hparams"
            raise ModelError(f"{path}: {name}: {first['msg']}; CometKiwi and xCOMET checkpoints are read") from None

    @property
    def name(self) -> str:
        return Path(self.place).name

    @property
    def encoder(self) -> str:
        """Where configuration and tokenizer of the encoder are: a folder of that name beside `hparams.yaml`, or the hub."""
        beside = Path(self.place) / self.hparams.pretrained_model
        return str(beside) if beside.is_dir() else self.hparams.pretrained_model

    @cached_property
    def path(self) -> Path:
        """The file of weights, fetched if it is not here."""
        return _file(self.place, "checkpoints/model.ckpt")

    @cached_property
    def digest(self) -> str:
        """The first 12 digits of the SHA-256 of the weights."""
        with self.path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()[:12]

    def weights(self) -> dict[str, Any]:
        """The tensors by name.

        Raises:
            ModelError: torch is missing; the file is damaged, or holds more than weights and could run code.
        """
        with extra():
            import torch
        try:
            state = torch.load(self.path, map_location="cpu", weights_only=True, mmap=True)
            return dict(state["state_dict"])
        except pickle.UnpicklingError as error:
            named = _CODE.search(str(error))
            what = next(filter(None, named.groups())) if named else one_line(error)
            raise ModelError(f"{self.path}: holds more than weights ({what}) and could run code; it is not read") from None
        except (KeyError, TypeError, ValueError):
            raise ModelError(f"{self.path}: has no `state_dict`; it is no COMET checkpoint") from None
        except (RuntimeError, EOFError, OSError) as error:
            raise ModelError(f"{self.path}: damaged ({one_line(error, 80)}); fetch it again") from None


def _file(place: str, name: str) -> Path:
    folder = Path(place)
    if folder.is_dir():
        if not (folder / name).is_file():
            raise ModelError(f"{folder / name}: is missing; a COMET checkpoint is hparams.yaml and checkpoints/model.ckpt")
        return folder / name
    with extra():
        from huggingface_hub import hf_hub_download
    try:
        return Path(hf_hub_download(place, name))
    except Exception as error:
        raise ModelError(f"{place}: no such folder, and {name} cannot be fetched from the hub ({one_line(error)})") from None
