"""`checker train names`: from pairs to three tables, the same on a second run."""

import pytest
from typer.testing import CliRunner

from checker.cli.main import app
from checker.errors import UsageError

NAMES = [
    f"{given} {family}"
    for given in ("Peter", "Paul", "Victor", "Vera")
    for family in ("Popov", "Pavlova", "Vogel", "Parker", "Pope")
]


def garbled(name):
    return name.replace("P", "B").replace("p", "b").replace("V", "F").replace("v", "f")


@pytest.fixture
def data(tmp_path):
    pairs = "".join(f"{garbled(name)}\t{name}\n" for name in NAMES)
    (tmp_path / "xx.train.tsv").write_text(pairs, encoding="utf-8")
    (tmp_path / "yy.train.tsv").write_text(pairs, encoding="utf-8")
    (tmp_path / "candidates.txt").write_text("\n".join(NAMES), encoding="utf-8")
    (tmp_path / "open.train.txt").write_text("Bodo Fabian\nBabette Fischer\nFatima Basri\n", encoding="utf-8")
    return tmp_path


def test_two_runs_make_the_same_tables(data, tmp_path):
    made = []
    for name in ("one", "two"):
        out = tmp_path / name
        out.mkdir()
        result = CliRunner().invoke(app, ["train", "names", str(data), "--out", str(out)])
        assert result.exit_code == 0, result.output
        made.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
    assert sorted(made[0]) == ["channels.json", "confidence.json", "printed_letters.npz"]
    assert made[0] == made[1]


def test_a_folder_without_pairs_is_one_line(tmp_path):
    result = CliRunner().invoke(app, ["train", "names", str(tmp_path), "--out", str(tmp_path)])
    assert isinstance(result.exception, UsageError)
    assert "no PIVOT.train.tsv" in str(result.exception)
