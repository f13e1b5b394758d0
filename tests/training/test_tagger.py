"""The loop and the network, on weights made here; skipped where torch (extra `train`) is not installed."""

import pytest

torch = pytest.importorskip("torch")


def test_from_int8_and_back(tmp_path):
    from transformers import BertConfig

    from checker.training.network import TaggerNetwork

    config = BertConfig(vocab_size=50, hidden_size=64, num_hidden_layers=2, num_attention_heads=2, intermediate_size=128)
    network = TaggerNetwork(config)
    torch.manual_seed(1)
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    network.to_onnx(tmp_path / "model.int8.onnx")
    again = TaggerNetwork.from_onnx(tmp_path / "model.int8.onnx")
    ids = torch.tensor([[0, 7, 9, 2]])
    with torch.no_grad():
        before, after = (n.eval()(ids, torch.ones_like(ids), torch.zeros_like(ids)) for n in (network, again))
    assert torch.allclose(before, after, atol=0.3), (before, after)
