"""The training loop of the span tagger: by the clock, on all cores, to be broken off and taken up again at any moment.

Binary cross-entropy of every head on the first piece of each word, where the head's label is known. The weights of the second half of the run are
averaged (Izmailov et al. 2018), which costs nothing and flags fewer oddities. Processes of one thread each average
their gradients: on two cores that is several times as fast as two threads.
"""

import os
import random
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.distributed
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from checker.training.batches import Batch, Data, batches
from checker.training.network import TaggerNetwork

_RATE, _HEAD_RATE = 1.5e-4, 6e-4
_WARM_UP = 0.04
_FROZEN = 4
"""The lowest layers stay as they are, as the vocabulary table does: a third of the time for little."""
_SMOOTHED = 0.05
"""Labels are so far from 0 and 1: without it probabilities run into both ends and order nothing there."""
_SAVE_EVERY = 120.0
"""Seconds between checkpoints."""


@dataclass(frozen=True)
class Recipe:
    """What a run needs: a folder with `model.int8.onnx` and `tokenizer.json` to start from, data, time, and where to keep
    its state."""

    start: Path
    data: Data
    minutes: float
    state: Path
    processes: int = 2
    seed: int = 1


def train(recipe: Recipe) -> TaggerNetwork:
    """Train, or go on from the recipe's state; the averaged network."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(free.getsockname()[1]))
    torch.multiprocessing.spawn(_run, args=(recipe,), nprocs=recipe.processes)  # type: ignore[attr-defined]
    network = TaggerNetwork.from_onnx(recipe.start / "model.int8.onnx")
    network.load_state_dict(torch.load(recipe.state, weights_only=True)["averaged"])
    return network


def _run(rank: int, recipe: Recipe) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(recipe.seed)
    torch.distributed.init_process_group("gloo", rank=rank, world_size=recipe.processes)
    run = _State.begun(recipe)
    parallel = DistributedDataParallel(run.network)
    tokenizer = Tokenizer.from_file(str(recipe.start / "tokenizer.json"))
    saved = time.monotonic()
    for batch in run.batches_left(recipe, tokenizer):
        loss = _loss(parallel, batch[rank])
        run.step(loss)
        if rank == 0 and run.progress["step"] % 50 == 0:
            print(f"epoch {run.progress['epoch']} step {run.progress['step']} loss {float(loss):.4f}", flush=True)
        if rank == 0 and time.monotonic() - saved > _SAVE_EVERY:
            run.save(recipe.state)
            saved = time.monotonic()
    if rank == 0:
        run.save(recipe.state)
    torch.distributed.destroy_process_group()


class _State:
    """A run where it stands: the network, its optimiser, the average of its weights, and how far it is."""

    def __init__(self, network: TaggerNetwork, budget: float) -> None:
        self.network, self.budget = network, budget
        for frozen in (network.bert.embeddings, *network.bert.encoder.layer[:_FROZEN]):
            frozen.requires_grad_(False)
        rates = [
            {"params": [p for p in network.bert.parameters() if p.requires_grad], "lr": _RATE},
            {"params": list(network.out.parameters()), "lr": _HEAD_RATE},
        ]
        self.optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
        self.averaged = {name: value.detach().clone() for name, value in network.state_dict().items()}
        self.progress: dict[str, Any] = {"seconds": 0.0, "step": 0, "epoch": 0, "of_epoch": 0, "averaged_steps": 0}

    @classmethod
    def begun(cls, recipe: Recipe) -> "_State":
        """A new run, or the one that the recipe's state holds."""
        run = cls(TaggerNetwork.from_onnx(recipe.start / "model.int8.onnx").train(), recipe.minutes * 60)
        if recipe.state.is_file():
            state = torch.load(recipe.state, weights_only=True)
            run.network.load_state_dict(state["network"])
            run.optimiser.load_state_dict(state["optimiser"])
            run.averaged, run.progress = state["averaged"], state["progress"]
        return run

    def batches_left(self, recipe: Recipe, tokenizer: Any) -> Iterator[tuple[Batch, ...]]:
        """Batches until the time is up, or the process that began the run is gone."""
        before, started = self.progress["seconds"], time.monotonic()
        parent = torch.multiprocessing.parent_process()
        while True:
            draw = random.Random(recipe.seed * 1000 + self.progress["epoch"])
            for number, batch in enumerate(batches(recipe.data, tokenizer, recipe.processes, draw)):
                if number < self.progress["of_epoch"]:
                    continue
                if self.progress["seconds"] >= self.budget or not (parent and parent.is_alive()):
                    return
                yield batch
                self.progress["of_epoch"] = number + 1
                clock = torch.tensor([before + time.monotonic() - started])
                torch.distributed.broadcast(clock, 0)
                self.progress["seconds"] = float(clock)
            self.progress["epoch"] += 1
            self.progress["of_epoch"] = 0

    def step(self, loss: Tensor) -> None:
        """Go down the gradient of `loss`, at the rate of the hour."""
        share = self.progress["seconds"] / self.budget
        for group, peak in zip(self.optimiser.param_groups, (_RATE, _HEAD_RATE), strict=True):
            group["lr"] = peak * min(1.0, share / _WARM_UP + 0.01) * max(0.02, 1 - share)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.progress["step"] += 1
        if share > 0.5:
            self.progress["averaged_steps"] += 1
            _average(self.averaged, self.network, self.progress["averaged_steps"])

    def save(self, path: Path) -> None:
        """Keep the run at `path`; whatever breaks it off, a whole state is there."""
        temporary = path.with_suffix(".new")
        state = {
            "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(), "averaged": self.averaged,
            "progress": self.progress,
        }  # fmt: skip
        torch.save(state, temporary)
        temporary.replace(path)


@torch.no_grad()
def _average(averaged: dict[str, Tensor], network: nn.Module, count: int) -> None:
    for name, value in network.state_dict().items():
        if value.is_floating_point():
            averaged[name] += (value - averaged[name]) / count


def _loss(network: nn.Module, batch: Batch) -> Tensor:
    """The cross-entropy of all that is known, a word."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = network(batch.ids, batch.mask, batch.types)
    labels = batch.labels * (1 - 2 * _SMOOTHED) + _SMOOTHED
    losses = nn.functional.binary_cross_entropy_with_logits(logits.float(), labels, reduction="none")
    return (losses * batch.weights).sum() / max(batch.words, 1)
