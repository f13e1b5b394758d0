"""The training loop of the span tagger: by the clock, on all cores, to be broken off and taken up again at any moment.

Each epoch sees every marked sentence and its good version, every clean sentence, and a fresh corruption of one clean
sentence in three. Binary cross-entropy on the first piece of each word. The weights of the second half of the run are
averaged (Izmailov et al. 2018), which costs nothing and flags fewer oddities. Processes of one thread each average
their gradients: on two cores that is several times as fast as two threads.
"""

import os
import random
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.distributed
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from checker.training.corruption import corrupted
from checker.training.examples import UNKNOWN, WRONG, Example
from checker.training.network import TaggerNetwork

_TOKENS = 1024
"""Pieces of a batch in each process."""
_MAX_PIECES = 160
_RATE, _HEAD_RATE = 1.5e-4, 6e-4
_WARM_UP = 0.04
_WRONG_WEIGHT, _CORRUPTED_WEIGHT = 1.5, 0.5
_CORRUPTED = 3
_FROZEN = 4
"""The lowest layers stay as they are, as the vocabulary table does: a third of the time for little."""
_SMOOTHED = 0.05
"""Labels are so far from 0 and 1: without it probabilities run into both ends and order nothing there."""
_SAVE_EVERY = 120.0
"""Seconds between checkpoints."""
_START, _END, _PAD = 0, 2, 1


@dataclass(frozen=True)
class Recipe:
    """What a run needs: a folder with `model.int8.onnx` and `tokenizer.json` to start from, data, time, and where to keep
    its state."""

    start: Path
    marked: tuple[Example, ...]
    clean: tuple[Example, ...]
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
    network = TaggerNetwork.from_onnx(recipe.start / "model.int8.onnx").train()
    for frozen in (network.bert.embeddings, *network.bert.encoder.layer[:_FROZEN]):
        frozen.requires_grad_(False)
    rates = [
        {"params": [p for p in network.bert.parameters() if p.requires_grad], "lr": _RATE},
        {"params": list(network.out.parameters()), "lr": _HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(rates, weight_decay=0.01)
    peaks = [group["lr"] for group in optimiser.param_groups]
    averaged = {name: value.detach().clone() for name, value in network.state_dict().items()}
    progress: dict[str, Any] = {"seconds": 0.0, "step": 0, "epoch": 0, "of_epoch": 0, "averaged_steps": 0}
    if recipe.state.is_file():
        state = torch.load(recipe.state, weights_only=True)
        network.load_state_dict(state["network"])
        optimiser.load_state_dict(state["optimiser"])
        averaged, progress = state["averaged"], state["progress"]
    parallel = DistributedDataParallel(network)
    tokenizer = Tokenizer.from_file(str(recipe.start / "tokenizer.json"))
    budget, before, saved = recipe.minutes * 60, progress["seconds"], time.monotonic()
    started = saved
    while progress["seconds"] < budget:
        batches = _batches(recipe, tokenizer, progress["epoch"])
        for number, batch in enumerate(batches):
            if number < progress["of_epoch"]:
                continue
            share = progress["seconds"] / budget
            for group, peak in zip(optimiser.param_groups, peaks, strict=True):
                group["lr"] = peak * min(1.0, share / _WARM_UP + 0.01) * max(0.02, 1 - share)
            loss = _loss(parallel, batch[rank])
            optimiser.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            progress["step"] += 1
            progress["of_epoch"] = number + 1
            clock = torch.tensor([before + time.monotonic() - started])
            torch.distributed.broadcast(clock, 0)
            progress["seconds"] = float(clock)
            if share > 0.5:
                progress["averaged_steps"] += 1
                _average(averaged, network, progress["averaged_steps"])
            if rank == 0 and progress["step"] % 50 == 0:
                print(
                    f"epoch {progress['epoch']} step {progress['step']} {progress['seconds']:.0f}s loss {float(loss):.4f}",
                    flush=True,
                )
            if rank == 0 and time.monotonic() - saved > _SAVE_EVERY:
                _save(recipe.state, network, optimiser, averaged, progress)
                saved = time.monotonic()
            if progress["seconds"] >= budget:
                break
        else:
            progress["epoch"] += 1
            progress["of_epoch"] = 0
    if rank == 0:
        _save(recipe.state, network, optimiser, averaged, progress)
    torch.distributed.destroy_process_group()


def _save(path: Path, network: nn.Module, optimiser: Any, averaged: dict[str, Tensor], progress: dict[str, Any]) -> None:
    temporary = path.with_suffix(".new")
    state = {"network": network.state_dict(), "optimiser": optimiser.state_dict(), "averaged": averaged, "progress": progress}
    torch.save(state, temporary)
    temporary.replace(path)


@torch.no_grad()
def _average(averaged: dict[str, Tensor], network: nn.Module, count: int) -> None:
    for name, value in network.state_dict().items():
        if value.is_floating_point():
            averaged[name] += (value - averaged[name]) / count


@dataclass(frozen=True)
class _Batch:
    """ids and mask, shape (rows, length); labels and weights of first pieces, 0 weight elsewhere, same shape."""

    ids: Tensor
    mask: Tensor
    labels: Tensor
    weights: Tensor


def _loss(network: nn.Module, batch: _Batch) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = network(batch.ids, batch.mask, torch.zeros_like(batch.ids))
    labels = batch.labels * (1 - 2 * _SMOOTHED) + _SMOOTHED
    losses = nn.functional.binary_cross_entropy_with_logits(logits.float(), labels, reduction="none")
    return (losses * batch.weights).sum() / batch.weights.sum().clamp(min=1.0)


def _batches(recipe: Recipe, tokenizer: Any, epoch: int) -> Iterator[tuple[_Batch, ...]]:
    """The epoch's batches, one for each process; sorted by length within, shuffled among each other."""
    draw = random.Random(recipe.seed * 1000 + epoch)
    rows = [_encoded(tokenizer, example, 1.0) for example in (*recipe.marked, *recipe.clean)]
    for example in draw.sample(recipe.clean, len(recipe.clean) // _CORRUPTED):
        if (damaged := corrupted(example, draw)) is not None:
            rows.append(_encoded(tokenizer, damaged, _CORRUPTED_WEIGHT))
    draw.shuffle(rows)
    rows.sort(key=lambda row: len(row[0]) // 4)
    groups: list[list[_Row]] = [[]]
    for row in rows:
        if groups[-1] and (len(groups[-1]) + 1) * len(row[0]) > _TOKENS:
            groups.append([])
        groups[-1].append(row)
    count = len(groups) - len(groups) % recipe.processes
    together = [groups[i : i + recipe.processes] for i in range(0, count, recipe.processes)]
    draw.shuffle(together)
    for group in together:
        yield tuple(_padded(of) for of in group)


_Row = tuple[list[int], list[float], list[float]]


def _encoded(tokenizer: Any, example: Example, weight: float) -> _Row:
    """Ids, labels and weights of a sentence's pieces, those of the ends included."""
    encoding = tokenizer.encode(list(example.words), is_pretokenized=True, add_special_tokens=False)
    ids, labels, weights = [_START], [0.0], [0.0]
    last = None
    for piece, word in zip(encoding.ids[: _MAX_PIECES - 2], encoding.word_ids, strict=False):
        label = example.labels[word]
        ids.append(piece)
        labels.append(float(label == WRONG))
        counts = word != last and label != UNKNOWN
        weights.append((weight * (_WRONG_WEIGHT if label == WRONG else 1.0)) if counts else 0.0)
        last = word
    return [*ids, _END], [*labels, 0.0], [*weights, 0.0]


def _padded(rows: Sequence[_Row]) -> _Batch:
    length = max(len(ids) for ids, _, _ in rows)
    spare = [length - len(ids) for ids, _, _ in rows]
    return _Batch(
        torch.tensor([[*ids, *[_PAD] * n] for (ids, _, _), n in zip(rows, spare, strict=True)]),
        torch.tensor([[*[1] * len(ids), *[0] * n] for (ids, _, _), n in zip(rows, spare, strict=True)]),
        torch.tensor([[*labels, *[0.0] * n] for (_, labels, _), n in zip(rows, spare, strict=True)]),
        torch.tensor([[*weights, *[0.0] * n] for (_, _, weights), n in zip(rows, spare, strict=True)]),
    )
