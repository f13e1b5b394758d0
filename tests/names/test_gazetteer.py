"""Lists of names: read whole, broken lines counted and skipped, shipped ones as they should be."""

import gzip

import pytest

from checker.errors import ReadError
from checker.names.gazetteer import Row, given_names, rows_of, shipped_gazetteers

LINES = (
    b"Jos\xc3\xa9 Mu\xc3\xb1oz\tUS\tcarmaker's chief executive\nAnna Lund\n\n12345\nbad \xff byte\nnul\x00 name\n"
    + b"x" * 500
    + b"\nBo Li\tCN\n"
)


@pytest.mark.parametrize("compress", [False, True])
def test_rows(tmp_path, caplog, compress):
    path = tmp_path / "names.tsv"
    path.write_bytes(gzip.compress(LINES) if compress else LINES)
    rows = list(rows_of(path))
    assert rows == [Row("José Muñoz", "US", "carmaker's chief executive"), Row("Anna Lund"), Row("Bo Li", "CN")]
    assert "4 broken lines skipped, the first is line 4" in caplog.text
    assert [Row.parse(str(row)) for row in rows] == rows


def test_a_missing_file_is_one_line(tmp_path):
    with pytest.raises(ReadError, match="cannot be read"):
        list(rows_of(tmp_path / "none.txt"))


@pytest.mark.parametrize("path", shipped_gazetteers(), ids=lambda path: path.name)
def test_the_shipped_ones_are_whole(path, caplog):
    rows = list(rows_of(path))
    assert len(rows) > 10_000 and not caplog.text
    assert len({row.name for row in rows}) == len(rows)


def test_given_names_are_no_particles():
    assert {"emmanuel", "fatima", "vladimir"} <= given_names()
    assert not {"al", "van", "de"} & given_names()
