"""The network of a COMET checkpoint: an encoder, a mixture of its layers, a score of `<s>`, tags of the pieces.

A sequence runs alone, so there is no padding and no mask. Parameters are named as in the checkpoints.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import XLMRobertaConfig, XLMRobertaModel, XLMRobertaXLConfig, XLMRobertaXLModel

from checker.errors import ModelError
from checker.models.comet.checkpoint import Checkpoint, Hparams
from checker.models.extra import one_line

ENCODERS = {"XLM-RoBERTa": (XLMRobertaConfig, XLMRobertaModel), "XLM-RoBERTa-XL": (XLMRobertaXLConfig, XLMRobertaXLModel)}


class CometNetwork(nn.Module):
    """Score and tags of one sequence; random until weights are loaded."""

    def __init__(self, hparams: Hparams, config: XLMRobertaConfig) -> None:
        super().__init__()
        self.hparams = hparams
        _, encoder = ENCODERS[hparams.encoder_model]
        self.encoder = nn.ModuleDict({"model": encoder(config, add_pooling_layer=False)})
        if hparams.sent_layer == "mix":
            self.layerwise_attention = LayerMixture(config.num_hidden_layers + 1, hparams.is_sparse, hparams.layer_norm)
        self.estimator = nn.ModuleDict({"ff": _regression(config.hidden_size, hparams)})
        if hparams.severities:
            self.hidden2tag = nn.Linear(config.hidden_size, 1 + len(hparams.severities))

    @classmethod
    def load(cls, checkpoint: Checkpoint) -> "CometNetwork":
        """The network with the weights of `checkpoint`, on the GPU if there is one.

        Raises:
            ModelError: the encoder's configuration cannot be had, or the weights are damaged or of another shape.
        """
        kind, _ = ENCODERS[checkpoint.hparams.encoder_model]
        try:
            config = kind.from_pretrained(checkpoint.encoder)
        except Exception as error:
            raise ModelError(f"{checkpoint.place}: the encoder {checkpoint.encoder} cannot be had ({one_line(error)})") from None
        if not all(0 <= layer <= config.num_hidden_layers for layer in checkpoint.hparams.layers):
            raise ModelError(f"{checkpoint.place}: hparams.yaml names a layer that the encoder does not have")
        network = cls(checkpoint.hparams, config)
        try:
            missing, _ = network.load_state_dict(checkpoint.weights(), strict=False, assign=True)
        except RuntimeError as error:
            raise ModelError(f"{checkpoint.path}: does not fit hparams.yaml ({one_line(error, 200)})") from None
        if missing:
            raise ModelError(f"{checkpoint.path}: {missing[0]} is missing; it is damaged, or does not belong to hparams.yaml")
        network.float().eval().to("cuda" if torch.cuda.is_available() else "cpu")
        return network

    def forward(self, ids: list[int]) -> tuple[float, Tensor]:
        """The score of the sequence, and the probability of each label at each piece, shape (len(ids), 1 + severities).

        Label 0 means right; there are no others where there is no tag head.
        """
        device = self.estimator["ff"][0].weight.device
        states = self.encoder["model"](torch.tensor([ids], device=device), output_hidden_states=True).hidden_states
        layer = self.hparams.sent_layer
        mixed = self.layerwise_attention(states) if layer == "mix" else states[layer]
        score = float(self.estimator["ff"](mixed[0, 0]))
        if not self.hparams.severities:
            return score, torch.ones(len(ids), 1)
        return score, self.hidden2tag(states[self.hparams.word_layer][0]).softmax(-1).cpu()


class LayerMixture(nn.Module):
    """gamma · Σ w_k · layer_k, the w being the softmax or sparsemax of one number a layer (Peters et al. 2018)."""

    def __init__(self, layers: int, sparse: bool, norm: bool) -> None:
        super().__init__()
        self.scalar_parameters = nn.ParameterList([nn.Parameter(torch.zeros(1)) for _ in range(layers)])
        self.gamma = nn.Parameter(torch.ones(1))
        self.sparse, self.norm = sparse, norm

    def forward(self, states: tuple[Tensor, ...]) -> Tensor:
        """The mixture of the layers' states, each of shape (1, pieces, width); with `norm` over all pieces of each."""
        numbers = torch.cat(list(self.scalar_parameters))
        weights = sparsemax(numbers) if self.sparse else numbers.softmax(0)
        layers = [functional.layer_norm(state, state.shape[1:], eps=1e-12) if self.norm else state for state in states]
        mixture: Tensor = self.gamma * sum(weight * layer for weight, layer in zip(weights, layers, strict=True))
        return mixture


def sparsemax(numbers: Tensor) -> Tensor:
    """The point of the simplex that is nearest to `numbers`, shape (n,) (Martins and Astudillo 2016, algorithm 1)."""
    ordered = numbers.sort(descending=True).values
    sums = ordered.cumsum(0) - 1
    counts = torch.arange(1, len(numbers) + 1, device=numbers.device)
    size = int((counts * ordered > sums).sum())
    return (numbers - sums[size - 1] / size).clamp(min=0)


def _regression(width: int, hparams: Hparams) -> nn.Sequential:
    layers: list[nn.Module] = []
    for size in hparams.hidden_sizes:
        layers += [nn.Linear(width, size), getattr(nn, hparams.activations)(), nn.Dropout()]
        width = size
    layers.append(nn.Linear(width, 1))
    if hparams.final_activation is not None:
        layers.append(getattr(nn, hparams.final_activation)())
    return nn.Sequential(*layers)
