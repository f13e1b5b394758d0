"""`checker rules`: every check in every format."""

import json


def test_text(command, checks):
    code, out, err = command("rules")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == sorted(checks)
    assert all(f"{check.severity.label:<9}{check.manual.title}" in out for check in checks.values())


def test_json(command, checks):
    rows = json.loads(command("rules", "--format", "json")[1])
    assert [row["id"] for row in rows] == sorted(checks)
    for row in rows:
        check = checks[row["id"]]
        assert (row["severity"], row["mqm"], row["default"]) == (check.severity.label, check.mqm, check.default)


def test_markdown(command, checks):
    lines = command("rules", "--format", "markdown")[1].splitlines()
    assert lines[:2] == ["| check | severity | what it finds |", "|---|---|---|"]
    assert len(lines) == len(checks) + 2 and all(line.count("|") == 4 for line in lines)
