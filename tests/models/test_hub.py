"""Token classifiers of transformers as taggers: tiny ones made here, whose probabilities are known by hand."""

import math
import os
import sys

import pytest

from checker.errors import ModelError
from checker.models.hub import HubTagger, first_pieces, right_labels

BAD, GOOD = (1 / (1 + math.exp(-sign * 3 * math.sqrt(2))) for sign in (1, -1))


@pytest.mark.parametrize(
    ("labels", "right"),
    [
        ("OK BAD", [0]),
        ("BAD OK", [1]),
        ("LABEL_0 LABEL_1", [0]),
        ("correct error", [0]),
        ("none minor major critical", [0]),
        ("O I-minor I-major", [0]),
        ("B-BAD I-BAD O", [2]),
        ("O B-OK I-error", [0, 1]),
    ],
)
def test_labels(labels, right):
    assert right_labels(dict(enumerate(labels.split()))) == right


@pytest.mark.parametrize(
    "labels",
    [
        pytest.param("O B-PER I-PER", id="names"),
        pytest.param("OK", id="right alone"),
        pytest.param("minor major", id="wrong alone"),
        pytest.param("LABEL_0 LABEL_1 LABEL_2", id="three without names"),
        pytest.param("LABEL_0", id="one without a name"),
        pytest.param("OK LABEL_1", id="a mixture"),
    ],
)
def test_other_labels_are_named(labels):
    with pytest.raises(ModelError) as error:
        right_labels(dict(enumerate(labels.split())))
    assert f"its labels are {', '.join(labels.split())}; some of correct, none, o, ok (right)" in str(error.value)


@pytest.mark.parametrize(
    ("offsets", "wanted"),
    [
        pytest.param([(0, 0), (0, 3), (4, 9), (0, 0)], [(1, 0), (2, 1)], id="a piece a word"),
        pytest.param([(0, 2), (2, 3), (4, 6), (6, 9)], [(0, 0), (2, 1)], id="two pieces a word"),
        pytest.param([(0, 3), (3, 9)], [(0, 0), (1, 1)], id="a piece that holds the blank"),
        pytest.param([(0, 3), (3, 4), (4, 9)], [(0, 0), (2, 1)], id="the blank a piece"),
        pytest.param([(6, 9)], [(0, 1)], id="a window that begins inside"),
        pytest.param([(0, 9)], [(0, 0)], id="a piece over two words is the first's"),
        pytest.param([(0, 0)], [], id="special pieces"),
    ],
)
def test_first_pieces(offsets, wanted):
    assert list(first_pieces(offsets, [(0, 3), (4, 9)])) == wanted


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \t ", [], id="white space"),
        pytest.param("The talks", [0, 0], id="right"),
        pytest.param("the garbled talks.", [0, 1, 0], id="the first piece counts"),
        pytest.param("the bledgar  talks", [0, 0, 0], id="a later piece does not"),
        pytest.param("習近平 😀 \u200b gar", [0, 0, None, 1], id="odd words; one without a piece"),
    ],
)
def test_probabilities(token_classifier, sentence, wrong):
    (row,) = HubTagger(str(token_classifier())).probabilities([sentence])
    assert [sentence[word.start : word.end] for word in row] == sentence.split()
    wanted = [{0: GOOD, 1: BAD, None: 0.0}[label] for label in wrong]
    assert [word.p for word in row] == pytest.approx(wanted, abs=1e-3)


@pytest.mark.parametrize("positions", [24, 512])
@pytest.mark.parametrize("count", [1, 19, 20, 21, 22, 40, 298, 299, 700])
def test_windows_cover_every_word(token_classifier, count, positions):
    words = ["garbled" if i % 3 == 1 else "talks" for i in range(count)]
    (row,) = HubTagger(str(token_classifier(positions=positions))).probabilities([" ".join(words)])
    assert [round(word.p) for word in row] == [int(word == "garbled") for word in words]


def test_labels_that_mean_nothing_here_are_one_line(token_classifier):
    folder = token_classifier("O B-PER")
    with pytest.raises(ModelError) as error:
        HubTagger(str(folder)).probabilities(["The talks."])
    assert str(error.value).startswith(f"{folder}: its labels are O, B-PER; ")


def test_a_model_of_another_task_is_one_line(token_classifier):
    folder = token_classifier()
    from transformers import BertConfig, BertModel

    BertModel(BertConfig.from_pretrained(folder)).save_pretrained(folder)
    with pytest.raises(ModelError, match=r"has no weights for classifier\.\w+; it was not trained for token classification"):
        HubTagger(str(folder)).load()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("config.json", None, id="no configuration"),
        pytest.param("config.json", "{", id="a broken configuration"),
        pytest.param("config.json", "{}", id="an empty configuration"),
        pytest.param("tokenizer.json", "{}", id="a broken tokenizer"),
        pytest.param("model.safetensors", "nonsense", id="broken weights"),
        pytest.param("model.safetensors", None, id="no weights"),
    ],
)
def test_half_a_model_is_one_line(token_classifier, name, content):
    folder = token_classifier()
    (folder / name).unlink()
    if content is not None:
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(ModelError) as error:
        HubTagger(str(folder)).load()
    assert str(error.value).startswith(f"{folder}: cannot be loaded (") and "\n" not in str(error.value)
    assert str(error.value).endswith("; name a model for token classification")


class Exploit:
    """Unpickled, it makes a folder."""

    def __init__(self, folder):
        self.folder = folder

    def __reduce__(self):
        return os.mkdir, (self.folder,)


def test_weights_that_would_run_code_are_not_read(token_classifier, tmp_path):
    folder = token_classifier()
    import torch
    from safetensors.torch import load_file

    state = load_file(folder / "model.safetensors")
    (folder / "model.safetensors").unlink()
    torch.save(state, folder / "pytorch_model.bin")
    HubTagger(str(folder)).load()
    torch.save(state | {"more": Exploit(str(tmp_path / "marker"))}, folder / "pytorch_model.bin")
    with pytest.raises(ModelError, match="cannot be loaded"):
        HubTagger(str(folder)).load()
    assert not (tmp_path / "marker").exists()


@pytest.mark.parametrize("place", ["nobody/nothing", "./nowhere", "a b"])
def test_what_cannot_be_fetched_is_one_line(monkeypatch, place):
    pytest.importorskip("torch")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError) as error:
        HubTagger(place).load()
    assert str(error.value).startswith(f"{place}: no such folder, and it cannot be fetched from the hub (")
    assert "\n" not in str(error.value)


def test_without_torch_the_install_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelError, match=r"^torch is missing; install it with: pip install 'wirecheck\[comet\]'$"):
        HubTagger("nobody/nothing").probabilities(["The talks."])


def test_nothing_is_loaded_before_the_first_sentence():
    assert HubTagger("nobody/nothing").probabilities([]) == []
    assert HubTagger("nobody/nothing").probabilities([" "]) == [[]]
