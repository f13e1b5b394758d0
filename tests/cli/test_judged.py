"""`checker score --comet`: the scores of a checkpoint beside the others, and one line for what it cannot score."""

import json

import pytest
import yaml

from checker.models.comet.checkpoint import Checkpoint
from checker.models.comet.judge import Comet

SOURCE = ["las conversaciones fracasaron.", "las con."]
TARGET = ["the talks failed.", "the talks."]
OTHER = ["the talks whom failed.", "talks whom the."]
XCOMET = {"class_identifier": "xcomet_metric", "word_layer": 0, "word_level_training": True}


@pytest.fixture
def score(command, tmp_path):
    """(exit code, stdout, stderr) of `checker score ... --no-findings`, with some files at hand."""
    for name, lines in {"src": SOURCE, "good": TARGET, "poor": OTHER, "ref": TARGET, "short": SOURCE[:1]}.items():
        (tmp_path / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return lambda *arguments: command("score", *arguments, "--no-findings")


def scores_of(folder, lines, reference=(None, None)):
    comet = Comet(Checkpoint.read(str(folder)))
    return [comet.judge(*row).score for row in zip(lines, SOURCE, reference, strict=True)]


def test_cometkiwi(score, comet_checkpoint):
    folder = comet_checkpoint()
    code, out, err = score("good.txt", "--source", "src.txt", "--comet", folder, "--format", "json")
    assert (code, err) == (0, "")
    (system,) = json.loads(out)["systems"]
    wanted = scores_of(folder, TARGET)
    assert system["segment_scores"] == {"tiny-comet": wanted}
    assert system["scores"] == {"tiny-comet": sum(wanted) / 2}
    assert system["signatures"]["tiny-comet"].startswith("class:unified_metric|read:mt+src|checkpoint:")


def test_xcomet_of_two_systems_beside_bleu(score, comet_checkpoint):
    folder = comet_checkpoint(**XCOMET)
    call = ("good.txt", "poor.txt", "--source", "src.txt", "--reference", "ref.txt", "--comet", folder)
    code, out, err = score(*call)
    assert (code, err) == (0, "")
    head, *rows = out.splitlines()
    assert head.split() == ["system", "BLEU", "chrF2++", "TER", "tiny-comet"]
    for row, lines in zip((rows[0], rows[1]), (TARGET, OTHER), strict=True):
        mean = sum(scores_of(folder, lines, TARGET)) / 2
        assert row.split()[-1] == f"{mean:.4f}"
    assert "tiny-comet: class:xcomet_metric|read:mt+src+ref|" in out
    report = json.loads(score(*call, "--format", "json")[1])
    assert all(sorted(system["paired"]) == ["bleu", "chrf++", "ter"] for system in report["systems"])


@pytest.mark.parametrize(
    ("call", "message"),
    [
        pytest.param("good.txt --source src.txt", "nothing to score: give a --reference", id="nothing asked"),
        pytest.param(
            "good.txt --reference ref.txt --source src.txt", "--source is read by --comet alone", id="a source for none"
        ),
        pytest.param("good.txt --comet KIWI", "KIWI: reads a translation beside its source; give it", id="no source"),
        pytest.param("good.txt --comet KIWI --source short.txt", "good.txt: has 2 lines, short.txt has 1: line 2", id="short"),
        pytest.param("good.txt --comet KIWI --source lost.txt", "lost.txt: no such file", id="source missing"),
        pytest.param(
            "good.txt --comet KIWI --comet KIWI --source src.txt", "two --comet checkpoints have the same name", id="twice"
        ),
        pytest.param(
            "good.txt --comet . --source src.txt", "hparams.yaml: is missing; a COMET checkpoint is", id="no checkpoint"
        ),
    ],
)
def test_refuses(score, comet_checkpoint, call, message):
    folder = str(comet_checkpoint())
    code, _, err = score(*call.replace("KIWI", folder).split())
    assert code == 2 and err.count("\n") == 1
    assert err.startswith(f"checker: {message.replace('KIWI', folder)}")


def test_xcomet_reads_one_reference(score, comet_checkpoint):
    folder = comet_checkpoint(**XCOMET)
    code, out, err = score(
        "good.txt", "--source", "src.txt", "--reference", "ref.txt", "--reference", "poor.txt", "--comet", folder
    )
    assert (code, out, err) == (2, "", "checker: --comet tiny-comet reads one --reference; 2 are given\n")


def test_the_class_decides_what_is_read_not_the_hparams_beside_it(score, comet_checkpoint):
    """An xCOMET whose hparams.yaml names only mt and src still reads the reference: the layout fixes it."""
    folder = comet_checkpoint(**XCOMET)
    path = folder / "hparams.yaml"
    path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text(encoding="utf-8")) | {"input_segments": ["mt", "src"]}))
    out = score("good.txt", "--source", "src.txt", "--reference", "ref.txt", "--comet", folder)[1]
    assert "read:mt+src+ref" in out
