"""`checker explain`: the manual page of a check, or the nearest name."""

import pytest

from checker.check import all_checks


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_explains(command, check):
    code, out, err = command("explain", check.id)
    assert (code, err) == (0, "")
    unasked = "" if check.default else f"; off by default: --select default,{check.id}"
    assert out.startswith(
        f"{check.id} ({check.severity.label}, {check.mqm}{unasked})\n\n{check.manual.title}\n\nWhy:    {check.manual.why}\n"
    )
    assert all(f"\nBad:    {text}\n" in out for text in check.manual.bad)
    assert all(f"\nGood:   {text}\n" in out for text in check.manual.good)
    assert out.endswith(f"\nMisses: {check.manual.misses}\n")


@pytest.mark.parametrize(
    ("name", "hint"),
    [("garbled-nme", "did you mean 'garbled-name'?"), ("xyzzy", "`checker rules` lists them")],
    ids=["near", "far"],
)
def test_an_unknown_check(command, name, hint):
    assert command("explain", name) == (2, "", f"checker: unknown check {name!r}; {hint}\n")
