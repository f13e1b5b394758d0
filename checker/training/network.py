"""The tagger as a torch module: a BERT encoder and a linear output a head; and its way from and into int8 ONNX.

The shipped weights are int8; read back as floats they are where the next training starts, so no model hub is needed.
"""

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from checker.models.tagger import HEADS

_NAMES = {
    "word": "embeddings.word_embeddings", "pos": "embeddings.position_embeddings", "typ": "embeddings.token_type_embeddings",
    "ln": "embeddings.LayerNorm",
}  # fmt: skip
_QUANTISED = "_quantized"


class TaggerNetwork(nn.Module):
    """Logits of pieces; `forward` takes ids, mask and types, all of shape (batch, length)."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        self.out = nn.Linear(config.hidden_size, len(HEADS))

    def forward(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        """Logits, shape (batch, length, heads)."""
        hidden = self.bert(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        logits: Tensor = self.out(hidden)
        return logits

    @classmethod
    def from_onnx(cls, path: Path) -> "TaggerNetwork":
        """The network whose int8 weights are at `path`."""
        weights = _dequantised(onnx.load(str(path)))
        pieces, width = weights["bert.embeddings.word_embeddings.weight"].shape
        layers = 1 + max(int(name.split(".")[3]) for name in weights if name.startswith("bert.encoder.layer."))
        config = BertConfig(
            vocab_size=pieces,
            hidden_size=width,
            num_hidden_layers=layers,
            num_attention_heads=width // 32,
            intermediate_size=len(weights["bert.encoder.layer.0.intermediate.dense.bias"]),
            max_position_embeddings=len(weights["bert.embeddings.position_embeddings.weight"]),
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        network = cls(config)
        weights = weights | _widened(weights)
        missing, unexpected = network.load_state_dict({k: torch.from_numpy(v.copy()) for k, v in weights.items()}, strict=False)
        if unexpected or set(missing) - {"bert.embeddings.position_ids"}:
            raise ValueError(f"{path}: not a tagger of this layout: {[*missing, *unexpected][:3]}")
        return network

    def to_onnx(self, path: Path) -> None:
        """Write the network as int8 ONNX (dynamic quantisation, a scale a channel)."""
        from onnxruntime.quantization import QuantType, quantize_dynamic

        example = torch.ones((1, 8), dtype=torch.int64)
        axes = {0: "batch", 1: "length"}
        with tempfile.TemporaryDirectory() as folder:
            exact = Path(folder) / "exact.onnx"
            torch.onnx.export(
                self.eval(),
                (example, example, torch.zeros_like(example)),
                str(exact),
                input_names=["ids", "mask", "types"],
                output_names=["logits"],
                dynamic_axes=dict.fromkeys(("ids", "mask", "types", "logits"), axes),
                opset_version=17,
                dynamo=False,
            )
            quantize_dynamic(str(exact), str(path), per_channel=True, weight_type=QuantType.QInt8)


def _widened(weights: dict[str, Any]) -> dict[str, Any]:
    """The output of weights that have but one head, for all of them: each starts from it."""
    if len(weights["out.weight"]) == len(HEADS):
        return {}
    return {name: np.repeat(weights[name], len(HEADS), axis=0) for name in ("out.weight", "out.bias")}


def _dequantised(model: onnx.ModelProto) -> dict[str, Any]:
    """The weights of an int8 model by their torch names, as float32 arrays."""
    arrays = {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    named = {name: array for name, array in arrays.items() if array.dtype == np.float32 and name.endswith((".weight", ".bias"))}
    for name in [name for name in arrays if name.endswith(f".weight{_QUANTISED}")]:
        stem = name.removesuffix(_QUANTISED)
        named[stem] = _floats(arrays, stem)
    named |= _matrices(model, arrays)
    return {_torch_name(name): array for name, array in named.items()}


def _floats(arrays: dict[str, Any], stem: str) -> Any:
    whole = arrays[stem + _QUANTISED].astype(np.float32) - arrays[f"{stem}_zero_point"].astype(np.float32)
    return (whole * arrays[f"{stem}_scale"]).astype(np.float32)


def _matrices(model: onnx.ModelProto, arrays: dict[str, Any]) -> dict[str, Any]:
    """The matrices of linear layers, named after the bias that is added to their product."""
    makes = {output: node for node in model.graph.node for output in node.output}
    found = {}
    for node in model.graph.node:
        if node.op_type != "Add":
            continue
        bias = next((name for name in node.input if name.endswith(".bias") and name in arrays), None)
        source = next((name for name in node.input if name != bias), None)
        while bias and source in makes and makes[source].op_type in ("Mul", "Cast"):
            source = makes[source].input[0]
        if bias and source in makes and makes[source].op_type == "MatMulInteger":
            stem = makes[source].input[1].removesuffix(_QUANTISED)
            found[bias.removesuffix("bias") + "weight"] = _floats(arrays, stem).T
    return found


def _torch_name(name: str) -> str:
    if name.startswith("layers."):
        return f"bert.encoder.layer.{name.removeprefix('layers.')}"
    room, _, rest = name.partition(".")
    return f"bert.{_NAMES[room]}.{rest}" if room in _NAMES else name
