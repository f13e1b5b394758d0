"""A gazetteer from a dump or CSV: what is kept, what is skipped and counted, and a run that goes on where it broke off."""

import bz2
import gzip
import json

import pytest

from checker.errors import ReadError, UsageError
from checker.names import building
from checker.names.gazetteer import Row, rows_of


def entity(name, kind="Q5", language="en", description=None):
    labels = {language: {"language": language, "value": name}}
    descriptions = {"en": {"language": "en", "value": description}} if description else []
    claim = {"mainsnak": {"datavalue": {"value": {"id": kind}}}}
    return json.dumps(
        {"id": "Q1", "labels": labels, "descriptions": descriptions or {}, "claims": {"P31": [claim]}}, ensure_ascii=False
    )


DUMP = "\n".join(
    ["[", entity("José Muñoz", description="carmaker") + ",", entity("Paris", kind="Q515") + ",", "{broken,", entity("Bo Li", language="mul"), entity("李", language="zh"), "]"]
) + "\n"  # fmt: skip
CSV = 'label_en,label_ar,country,description\n"Muñoz, José",x,US,carmaker\nBo Li,y,CN,\n123,z,,\ntoo,few\n'


def made(source, out, steps=None):
    done = [] if steps is None else steps
    progress = building.build(source, out, done.append)
    return progress, list(rows_of(out))


@pytest.mark.parametrize(("suffix", "pack"), [("", bytes), (".gz", gzip.compress), (".bz2", bz2.compress)])
def test_a_dump(tmp_path, suffix, pack):
    source = tmp_path / f"dump.jsonl{suffix}"
    source.write_bytes(pack(DUMP.encode()))
    progress, rows = made(source, tmp_path / "out.tsv.gz")
    assert rows == [Row("José Muñoz", "", "carmaker"), Row("Bo Li")]
    assert (progress.kept, progress.broken, progress.first_broken) == (2, 1, [4])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([source.name, "out.tsv.gz"])


def test_csv(tmp_path):
    source = tmp_path / "people.csv"
    source.write_text(CSV, encoding="utf-8")
    progress, rows = made(source, tmp_path / "out.tsv")
    assert rows == [Row("Muñoz, José", "US", "carmaker"), Row("Bo Li", "CN", "")]
    assert (progress.broken, progress.first_broken) == (2, [4, 5])


def test_csv_without_names_is_one_line(tmp_path):
    source = tmp_path / "people.csv"
    source.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no column of names"):
        made(source, tmp_path / "out.tsv")


def test_a_missing_source_is_one_line(tmp_path):
    with pytest.raises(ReadError, match=r"none\.jsonl"):
        made(tmp_path / "none.jsonl", tmp_path / "out.tsv")


def test_a_run_broken_off_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(building, "_EVERY", 10)
    source, out = tmp_path / "dump.jsonl", tmp_path / "out.tsv"
    names = [f"Person {'abcdefghij'[i % 10]}{'klmnopqrst'[i // 10]} Name" for i in range(95)]
    source.write_text("".join(entity(name) + "\n" for name in names), encoding="utf-8")

    def break_off(position):
        if position > source.stat().st_size / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        building.build(source, out, break_off)
    assert not out.exists()
    steps = []
    progress, rows = made(source, out, steps)
    assert [row.name for row in rows] == names
    assert progress.kept == 95 and len(steps) < 6
