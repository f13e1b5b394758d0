"""What several tests share: resources made once, documents from a line of text, the command line as a function."""

import io
import json
import os
import re
import subprocess
import sys
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import cache
from checker.check import Check, all_checks, stamp
from checker.cli.failing import plainly
from checker.cli.main import app
from checker.document import Document
from checker.finding import Finding
from checker.formats import plain
from checker.glossary.termbase import Glossary, shipped_files
from checker.models.endpoint import Endpoint
from checker.models.extra import extra
from checker.models.judge import Judge
from checker.resources import Resources
from checker.settings import Settings

_CONTEXT = re.compile(r"\[([a-z]{2})?\s?(\d{4}-\d{2}-\d{2})?\] ")


def document_of(line: str) -> Document:
    """The document that a Bad or Good line of a manual describes (see `checker/check.py`)."""
    context = _CONTEXT.match(line)
    text = (line[context.end() :] if context else line).replace(" / ", "\n\n")
    source, bar, target = text.partition(" ||| ")
    document = plain.parse(target if bar else text, "<example>")
    if bar:
        document = replace(document, segments=tuple(replace(segment, source=source) for segment in document.segments))
    if context is None:
        return document
    day = date.fromisoformat(context.group(2)) if context.group(2) else None
    return replace(document, source_lang=context.group(1), date=day)


@pytest.fixture(scope="session")
def resources() -> Resources:
    return Resources(Settings())


@pytest.fixture(scope="session")
def checks() -> dict[str, Check]:
    return {check.id: check for check in all_checks()}


@pytest.fixture(scope="session")
def findings_of(resources: Resources, checks: dict[str, Check]) -> Callable[[str, str], list[Finding]]:
    """(check id, example line) -> the findings of that check alone."""

    def find(name: str, line: str) -> list[Finding]:
        check, document = checks[name], document_of(line)
        needs = {parameter: resources.get(kind) for parameter, kind in check.needs}
        scopes = [document] if check.whole_document else document.segments
        return [stamp(check, finding) for scope in scopes for finding in check.function(scope, **needs)]

    return find


@pytest.fixture(scope="session")
def judge_server() -> Iterator[str]:
    """The base URL of `judge_server.py`, running in a process of its own."""
    arguments = [sys.executable, str(Path(__file__).with_name("judge_server.py"))]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.terminate()


@pytest.fixture
def endpoint(judge_server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Endpoint]:
    """(model, more of an endpoint) -> the endpoint, with a key and a cache that no other test has."""
    monkeypatch.setattr(cache, "user_cache_path", lambda _: tmp_path / "cache")
    key = uuid.uuid4().hex
    return lambda model="tiny", **more: Endpoint(url=judge_server, key=key, model=model, **more)


@pytest.fixture
def asked_of() -> Callable[[Endpoint], list[dict[str, Any]]]:
    """endpoint -> the requests that its server got with its key: path, body, and the question parsed."""

    def ask(endpoint: Endpoint) -> list[dict[str, Any]]:
        url = str(endpoint.url).removesuffix("/v1") + "/requests"
        request = urllib.request.Request(url, headers={"Authorization": f"Bearer {endpoint.key}"})
        with urllib.request.urlopen(request) as answer:
            return [row | {"question": json.loads(row["body"]["messages"][-1]["content"])} for row in json.load(answer)]

    return ask


@pytest.fixture
def tiny_judge(resources: Resources, endpoint: Callable[..., Endpoint]) -> Iterator[Judge]:
    """The judge of `resources`, behind whom there is the tiny model of the server."""
    judge = vars(resources)["judge"] = Judge(endpoint())
    yield judge
    del vars(resources)["judge"]


@pytest.fixture(scope="session")
def found(findings_of: Callable[[str, str], list[Finding]]) -> Callable[[str, str], list[str]]:
    """(check id, example line) -> the texts that its findings of minor or above cut out."""
    return lambda name, line: [finding.text for finding in findings_of(name, line) if finding.severity]


@pytest.fixture
def command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, resources: Resources
) -> Callable[..., tuple[int, str, str]]:
    """`checker ...` in an empty folder -> (exit code, stdout, stderr). The shipped glossaries are read once for all."""
    load, shipped = Glossary.load, resources.glossary
    monkeypatch.setattr(Glossary, "load", lambda paths: shipped if list(paths) == shipped_files() else load(paths))
    for name in [name for name in os.environ if name.startswith("WIRECHECK_") or name == "COLUMNS"]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = plainly(lambda: app([str(argument) for argument in arguments], prog_name="checker"))
        return code, *capsys.readouterr()

    return call


COMET_PIECES = [
    "▁the",
    "▁talks",
    "▁whom",
    "▁failed",
    "▁las",
    "▁",
    "▁con",
    "vers",
    "aciones",
    "▁frac",
    "asaron",
    "ly",
    ".",
    "s",
    "t",
]
COMET_HPARAMS = {
    "activations": "Tanh", "class_identifier": "unified_metric", "encoder_model": "XLM-RoBERTa", "final_activation": None,
    "hidden_sizes": [12, 6], "input_segments": ["mt", "src"], "layer_norm": False, "layer_transformation": "sparsemax_patch",
    "pool": "avg", "pretrained_model": "tiny/encoder", "sent_layer": "mix", "word_layer": 2, "word_level_training": False,
}  # fmt: skip


@pytest.fixture
def comet_checkpoint(tmp_path: Path) -> Callable[..., Path]:
    """(hparams that differ) -> the folder of a tiny checkpoint in COMET's layout, weights random, its encoder beside it.

    Its tag head, if it has one, reads the embeddings: it takes `whom` for a major error and nothing else for one.
    """
    torch = pytest.importorskip("torch")
    import yaml
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    from checker.models.comet.checkpoint import Hparams
    from checker.models.comet.network import ENCODERS, CometNetwork

    def write(**differing: object) -> Path:
        values = COMET_HPARAMS | differing
        hparams, folder = Hparams.model_validate(values), tmp_path / "tiny-comet"
        names = ["<s>", "<pad>", "</s>", "<unk>", *COMET_PIECES]
        tokenizer = Tokenizer(models.Unigram([(name, -float(i)) for i, name in enumerate(names)], unk_id=3))
        tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()])
        tokenizer.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0), add_prefix_space=False)
        specials = {"cls_token": "<s>", "bos_token": "<s>", "sep_token": "</s>", "eos_token": "</s>", "pad_token": "<pad>"}
        PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="<unk>", **specials).save_pretrained(
            folder / "tiny/encoder"
        )
        config_class, _ = ENCODERS[hparams.encoder_model]
        config = config_class(
            vocab_size=len(names), hidden_size=8, num_hidden_layers=2, num_attention_heads=2, intermediate_size=16,
            max_position_embeddings=40, pad_token_id=1,
        )  # fmt: skip
        config.save_pretrained(folder / "tiny/encoder")
        torch.manual_seed(7)
        network = CometNetwork(hparams, config)
        for parameter in network.parameters():
            torch.nn.init.normal_(parameter, std=0.5)
        if hparams.sent_layer == "mix":
            mixture = network.layerwise_attention
            for parameter, value in zip((*mixture.scalar_parameters, mixture.gamma), (-0.5, 0.2, 0.9, 1.3), strict=True):
                torch.nn.init.constant_(parameter, value)
        if hparams.severities:
            _tag_one_word(network, names.index("▁whom"))
        (folder / "checkpoints").mkdir()
        state = network.state_dict() | {"layerwise_attention.dropout_mask": torch.zeros(3)}
        torch.save(
            {"state_dict": state, "hyper_parameters": values, "pytorch-lightning_version": "2.0.0"},
            folder / "checkpoints/model.ckpt",
        )
        (folder / "hparams.yaml").write_text(yaml.safe_dump(values), encoding="utf-8")
        return folder

    return write


def _tag_one_word(network: Any, piece: int) -> None:
    """Give the piece an embedding (4, -4, 0, …), the others (0, 0, 1, -1, …), and labels right and major what tells them apart."""
    import torch

    embeddings = network.encoder["model"].embeddings
    with torch.no_grad():
        for table in (embeddings.position_embeddings, embeddings.token_type_embeddings, network.hidden2tag):
            table.weight.zero_()
        embeddings.word_embeddings.weight[:] = torch.tensor([0.0, 0, 1, -1, 0, 0, 0, 0])
        embeddings.word_embeddings.weight[piece] = torch.tensor([4.0, -4, 0, 0, 0, 0, 0, 0])
        if hasattr(embeddings, "LayerNorm"):  # XLM-R XL has none here
            embeddings.LayerNorm.weight.fill_(1)
            embeddings.LayerNorm.bias.zero_()
        network.hidden2tag.bias.zero_()
        network.hidden2tag.weight[0, 2], network.hidden2tag.weight[2, 0] = 2, 3


CLASSIFIER_PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "talks", "gar", "##bled", "bled", "##gar", "."]


@pytest.fixture
def token_classifier(tmp_path: Path) -> Callable[..., Path]:
    """(labels, positions) -> the folder of a BERT without layers, for which the second label is `gar` and `##gar`.

    Its logit for the second label is 3 √2 there, -3 √2 at other pieces, and that of the first is 0.
    """
    torch = pytest.importorskip("torch")
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    with extra():
        from transformers import BertConfig, BertForTokenClassification, PreTrainedTokenizerFast

    def write(labels: str = "OK BAD", positions: int = 512) -> Path:
        folder, names = tmp_path / "tiny-tagger", labels.split()
        vocabulary = {piece: i for i, piece in enumerate(CLASSIFIER_PIECES)}
        tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
        tokenizer.normalizer, tokenizer.pre_tokenizer = normalizers.BertNormalizer(), pre_tokenizers.BertPreTokenizer()
        tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
        specials = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
        PreTrainedTokenizerFast(tokenizer_object=tokenizer, **specials).save_pretrained(folder)
        config = BertConfig(
            vocab_size=len(vocabulary), hidden_size=4, num_hidden_layers=0, num_attention_heads=1,
            max_position_embeddings=positions, id2label=dict(enumerate(names)), label2id={name: i for i, name in enumerate(names)},
        )  # fmt: skip
        model = BertForTokenClassification(config)
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.zero_()
            model.bert.embeddings.LayerNorm.weight.fill_(1)
            for piece, i in vocabulary.items():
                sign = 1 if piece.endswith("gar") else -1
                model.bert.embeddings.word_embeddings.weight[i] = sign * torch.tensor([1.0, -1.0, 0.0, 0.0])
            model.classifier.weight[1, 0] = 3
        model.save_pretrained(folder)
        return folder

    return write
