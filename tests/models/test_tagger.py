"""The tagger: a probability for every word, whatever stands beside it; windows tested with a made-up model."""

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from checker.errors import ModelError
from checker.models import tagger as tagger_module
from checker.models.store import HOME, MEND
from checker.models.tagger import SpanTagger

SENTENCES = [
    "The minister said that talks were needed.",
    "“Où est-elle?” asked 习近平 — 3.5 percent 😀.",
    "The spokesman, he denied what was circulated about that the army withdrew from the town.",
    "No.",
]


@pytest.fixture(scope="module")
def tagger(resources):
    return resources.tagger


def words_of(sentence, row):
    return [sentence[word.start : word.end] for word in row]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param([], id="nothing"),
        pytest.param([""], id="an empty sentence"),
        pytest.param([" \t\n\u00a0\u3000"], id="white space"),
        pytest.param(SENTENCES, id="several"),
        pytest.param(["  The  talks\tfailed \n"], id="more white space than words need"),
        pytest.param(["", "No.", " ", "Yes."], id="blank ones between"),
        pytest.param(["\u200b \u202e \x01 \u0301"], id="invisible words"),
        pytest.param(["a" * 5000], id="a long word"),
    ],
)
def test_every_word_in_order_has_a_probability(tagger, sentences):
    rows = tagger.probabilities(sentences)
    assert [words_of(sentence, row) for sentence, row in zip(sentences, rows, strict=True)] == [s.split() for s in sentences]
    assert all(0 <= word.p <= 1 for row in rows for word in row)


def test_garbled_words_stand_out(tagger):
    plain, garbled = tagger.probabilities([SENTENCES[0], SENTENCES[2]])
    assert max(word.p for word in plain) < 0.5 < max(word.p for word in garbled)


def test_company_changes_nothing(tagger):
    """The batch, its padding and the order of the sentences leave the probabilities as they are."""
    company = [*SENTENCES, "word " * 120, *reversed(SENTENCES), "One two three four five six seven eight nine ten."]
    together = tagger.probabilities(company)
    for sentence in SENTENCES:
        (alone,) = tagger.probabilities([sentence])
        among = [row for other, row in zip(company, together, strict=True) if other == sentence]
        assert all([word.p for word in row] == pytest.approx([word.p for word in alone], abs=1e-2) for row in among)


@pytest.mark.slow
def test_five_thousand_words(tagger):
    sentence = "The minister said that talks were needed and " * 625
    (row,) = tagger.probabilities([sentence])
    assert len(row) == 5000 and all(0 < word.p < 1 for word in row)


class _Position:
    """A model in place of the shipped one, whose logit at a piece is what `logits` makes of the ids of a row."""

    def __init__(self, logits):
        self.logits = logits
        self.widths = []

    def run(self, outputs, inputs):
        assert outputs == ["logits"]
        ids, mask = inputs["ids"], inputs["mask"]
        self.widths.append(ids.shape[1])
        assert (ids[:, 0] == 0).all() and ((ids == 2).sum(axis=1) == 1).all()
        assert ((ids == 1) == (mask == 0)).all()
        return [np.stack([self.logits(row) for row in ids])[..., None]]


def made_up(tmp_path, logits):
    """A tagger of which every word `wN` is the piece N + 3, with `logits` for a model."""
    vocabulary = {"<s>": 0, "<pad>": 1, "</s>": 2} | {f"w{i}": i + 3 for i in range(2000)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<pad>"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    tagger, model = SpanTagger(tmp_path), _Position(logits)
    vars(tagger)["_session"] = model
    return tagger, model


@pytest.mark.parametrize("count", [1, 297, 298, 299, 300, 447, 448, 449, 1000, 1999])
def test_windows_cover_every_word_with_its_own_logit(tmp_path, count):
    tagger, model = made_up(tmp_path, lambda ids: np.log((ids + 1.0) / (3000.0 - ids)))
    (row,) = tagger.probabilities([" ".join(f"w{i}" for i in range(count))])
    assert [word.p for word in row] == pytest.approx([(i + 4) / 3001 for i in range(count)])
    assert max(model.widths) <= 300
    assert len(model.widths) == (1 if count <= 298 else pytest.approx(count / 149, abs=1))


def test_a_word_is_judged_where_it_stands_furthest_from_an_edge(tmp_path):
    def inwardness(ids):
        last = int((ids == 2).argmax()) - 1
        place = np.arange(len(ids)) - 1
        return np.minimum(place, last - 1 - place).astype(float) / 100

    tagger, _ = made_up(tmp_path, inwardness)
    (row,) = tagger.probabilities([" ".join(f"w{i}" for i in range(1000))])
    logits = [np.log(word.p / (1 - word.p)) * 100 for word in row]
    assert all(logit > 73 for logit in logits[74:-74])
    assert logits[:74] == pytest.approx(list(range(74)), abs=1e-6)


def damaged(tmp_path, name, content):
    """The shipped folder, with `content` in place of the file `name`."""
    for path in (HOME / "tagger").iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    return SpanTagger(tmp_path)


@pytest.mark.parametrize("name", ["model.int8.onnx", "tokenizer.json"])
@pytest.mark.parametrize(
    "content", [pytest.param(b"", id="empty"), pytest.param(b"\x08\x07nonsense", id="nonsense"), pytest.param(None, id="gone")]
)
def test_damaged_weights(tmp_path, name, content):
    with pytest.raises(ModelError) as error:
        damaged(tmp_path, name, content).probabilities(["The talks failed."])
    assert str(error.value).startswith(f"{tmp_path / name}: ") and MEND in str(error.value) and "\n" not in str(error.value)


def test_weights_cut_short(tmp_path):
    with (HOME / "tagger/model.int8.onnx").open("rb") as stream:
        start = stream.read(100_000)
    with pytest.raises(ModelError, match="damaged"):
        damaged(tmp_path, "model.int8.onnx", start).probabilities(["The talks failed."])


@pytest.mark.parametrize("name", ["model.int8.onnx", "tokenizer.json", "model.json"])
def test_missing_weights_are_told_before_the_first_sentence(tmp_path, monkeypatch, name):
    (tmp_path / "tagger").mkdir()
    damaged(tmp_path / "tagger", name, None)
    monkeypatch.setattr(tagger_module, "HOME", tmp_path)
    with pytest.raises(ModelError, match="missing") as error:
        SpanTagger.shipped()
    assert MEND in str(error.value)


def test_nothing_is_loaded_before_the_first_sentence(tmp_path):
    assert SpanTagger(tmp_path / "nowhere").probabilities([]) == []
    assert SpanTagger(tmp_path / "nowhere").probabilities([" "]) == [[]]


def test_a_graph_made_here(tmp_path):
    """ONNX Runtime itself, on a graph whose logit is a hundredth of the id less ten."""
    onnx = pytest.importorskip("onnx")
    from onnx import TensorProto, helper

    made_up(tmp_path, None)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["rows", "width"]) for name in ("ids", "mask", "types")]
    output = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["rows", "width"])
    constants = [helper.make_tensor(name, TensorProto.FLOAT, [], [value]) for name, value in (("a", 0.01), ("b", -10.0))]
    nodes = [
        helper.make_node("Cast", ["ids"], ["x"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["x", "a"], ["y"]),
        helper.make_node("Add", ["y", "b"], ["logits"]),
    ]
    graph = helper.make_graph(nodes, "made-up", inputs, [output], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, str(tmp_path / "model.int8.onnx"))
    rows = SpanTagger(tmp_path).probabilities(["w997", "w0 w1097 w897", ""])
    wanted = [[0.0], [-9.97, 1.0, -1.0], []]
    for row, logits in zip(rows, wanted, strict=True):
        assert [word.p for word in row] == pytest.approx([1 / (1 + np.exp(-logit)) for logit in logits], abs=1e-5)
