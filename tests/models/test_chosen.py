"""`--tagger`: which tagger a name means, what the signature says of it, and `checker check` with it."""

import json
import re
import shutil
import sys

import pytest

from checker.errors import ModelError
from checker.formats import plain
from checker.models.chosen import digest_of, tagger_at
from checker.models.comet.tagger import CometTagger
from checker.models.hub import HubTagger
from checker.models.store import HOME
from checker.models.tagged import beside_source, bounds, spans_in
from checker.models.tagger import SpanTagger

TEXT = "The garbled talks failed.\n"
XCOMET = {"class_identifier": "xcomet_metric", "word_layer": 0, "word_level_training": True}


def test_the_name_decides(tmp_path):
    assert isinstance(tagger_at(str(HOME / "tagger")), SpanTagger)
    assert isinstance(tagger_at(str(tmp_path)), HubTagger)
    assert isinstance(tagger_at("some/model"), HubTagger)
    assert isinstance(tagger_at("comet:some/model"), CometTagger)
    (tmp_path / "model.int8.onnx").touch()
    with pytest.raises(ModelError, match=r"tokenizer\.json: is missing; copy it from where the tagger was trained"):
        tagger_at(str(tmp_path))


def test_the_digest_of_a_folder_changes_with_any_file(tmp_path):
    (tmp_path / "a/checkpoints").mkdir(parents=True)
    (tmp_path / "a/checkpoints/weights").write_bytes(b"1")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    digest = digest_of(str(tmp_path / "a"))
    assert digest_of(str(tmp_path / "b")) == digest == digest_of(f"comet:{tmp_path / 'a'}")
    (tmp_path / "b/checkpoints/weights").write_bytes(b"2")
    assert digest_of(str(tmp_path / "b")) != digest


def test_the_digest_of_a_hub_name_is_the_commit_that_was_fetched(tmp_path, monkeypatch):
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    assert digest_of("some/model") == "some/model@unknown"
    commit = "0123456789abcdef0123456789abcdef01234567"
    for path, text in ((f"snapshots/{commit}/config.json", "{}"), ("refs/main", commit)):
        path = tmp_path / "models--some--model" / path
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    assert digest_of("some/model") == "some/model@0123456789ab"


@pytest.fixture
def check(command, tmp_path):
    """(exit code, stdout, stderr) of `checker check a.txt --select garbled-span ...`."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return lambda *arguments: command("check", "a.txt", "--select", "garbled-span", *arguments)


def test_check_with_a_token_classifier(check, token_classifier):
    folder = token_classifier()
    code, out, err = check("--tagger", folder, "--format", "json")
    assert (code, err) == (1, "")
    report = json.loads(out)
    assert [finding["text"] for finding in report["documents"][0]["findings"]] == ["garbled"]
    assert report["tool"]["signature"].endswith(f"|tagger:{digest_of(str(folder))}")


def test_check_with_a_tagger_that_was_trained_here(check):
    reports = [json.loads(check("--format", "json", *extra)[1]) for extra in ((), ("--tagger", HOME / "tagger"))]
    assert reports[0]["documents"] == reports[1]["documents"]


def test_xcomet_beside_the_source(comet_checkpoint):
    document = plain.parse("the talks whom failed.\nthe talks.\n", "a.txt", "las con.\nlas conversaciones.\n")
    tagger = tagger_at(f"comet:{comet_checkpoint(**XCOMET)}")
    spans = [
        tagged.segment.target[slice(*bounds(tagged, first, last))]
        for tagged in beside_source(document, tagger)
        for first, last, _ in spans_in([word.mistranslated for word in tagged.words], 0.75)
    ]
    assert spans == ["whom"]


def test_check_with_xcomet_and_no_source_says_nothing(check, comet_checkpoint):
    assert check("--tagger", f"comet:{comet_checkpoint(**XCOMET)}")[::2] == (0, "")


@pytest.mark.parametrize("name", ["nobody/nothing", "comet:nobody/nothing"])
def test_what_cannot_be_fetched_is_one_line(check, monkeypatch, name):
    pytest.importorskip("torch")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    code, out, err = check("--tagger", name)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert re.match(r"checker: nobody/nothing: no such folder, and \S+ cannot be fetched from the hub \(", err)


@pytest.mark.parametrize("name", ["nobody/nothing", "comet:nobody/nothing"])
def test_without_torch_the_install_is_named(check, monkeypatch, name):
    monkeypatch.setitem(sys.modules, "torch", None)
    code, out, err = check("--tagger", name)
    assert (code, out, err) == (2, "", "checker: torch is missing; install it with: pip install 'wirecheck[comet]'\n")
