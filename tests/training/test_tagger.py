"""The loop and the network, on weights made here; skipped where torch (extra `train`) is not installed."""

import pytest

torch = pytest.importorskip("torch")

from checker.models.tagger import HEADS
from checker.training.batches import Data, batches
from checker.training.examples import Example, label, right_example

WORDS = [f"w{i}" for i in range(40)]


@pytest.fixture
def network():
    from transformers import BertConfig

    from checker.training.network import TaggerNetwork

    torch.manual_seed(1)
    made = TaggerNetwork(
        BertConfig(vocab_size=50, hidden_size=64, num_hidden_layers=5, num_attention_heads=2, intermediate_size=128)
    )
    for parameter in made.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    return made


@pytest.fixture
def tokenizer():
    from tokenizers import Tokenizer, models, pre_tokenizers

    made = Tokenizer(
        models.WordLevel({"<s>": 0, "<pad>": 1, "</s>": 2} | {w: i + 3 for i, w in enumerate(WORDS)}, unk_token="w0")
    )
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    return made


def test_from_int8_and_back(tmp_path, network):
    from checker.training.network import TaggerNetwork

    network.to_onnx(tmp_path / "model.int8.onnx")
    again = TaggerNetwork.from_onnx(tmp_path / "model.int8.onnx")
    ids = torch.tensor([[0, 7, 9, 2, 11, 2]])
    types = torch.tensor([[0, 0, 0, 0, 1, 1]])
    with torch.no_grad():
        before, after = (n.eval()(ids, torch.ones_like(ids), types) for n in (network, again))
    assert before.shape == (1, 6, len(HEADS))
    assert torch.allclose(before, after, atol=0.3), (before, after)


def test_a_batch_knows_its_source_and_what_is_known(tokenizer):
    edited = label(edited=1)
    rows = [Example(("w1", "w2"), (edited, label()), "w5 w6", weight=2.0)] * 40
    made = [batch for (batch,) in batches(Data([], [], rows), tokenizer, 1, __import__("random").Random(1))]
    both = [(of, i) for of in made for i in range(len(of.ids)) if 8 in of.ids[i]]
    assert both and any(8 not in row for of in made for row in of.ids)
    for of, i in both:
        assert of.ids[i].tolist() == [0, 4, 5, 2, 8, 9, 2] and of.types[i].tolist() == [0, 0, 0, 0, 1, 1, 1]
        assert of.weights[i].nonzero().tolist() == [[1, HEADS.index("edited")]] and of.weights[i].max() == 2.0


@pytest.mark.slow
def test_a_run_goes_on_where_it_stood(tmp_path, network, tokenizer):
    from checker.training.tagger import Recipe, train

    network.to_onnx(tmp_path / "model.int8.onnx")
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    good = [right_example(" ".join(WORDS[i : i + 12])) for i in range(20)]
    states = []
    for minutes in (0.02, 0.04):
        train(Recipe(tmp_path, Data([good], [good]), minutes, tmp_path / "state.pt"))
        states.append(torch.load(tmp_path / "state.pt", weights_only=True)["progress"])
    assert 0 < states[0]["step"] < states[1]["step"] and states[0]["seconds"] < states[1]["seconds"]
    assert not (tmp_path / "state.new").exists()
