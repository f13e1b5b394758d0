"""`checker` itself: its version, and a help with an example for every command."""

import re
import subprocess
import sys

import pytest
import typer

from checker.cli.failing import plainly
from checker.cli.main import app
from checker.errors import UsageError


def commands_of(group, path=()):
    """Every command of the tree, as the words that call it."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands_of(command, (*path, name))
        else:
            yield (*path, name)


COMMANDS = sorted(commands_of(typer.main.get_command(app)))


def test_version(command):
    code, out, err = command("--version")
    assert (code, err) == (0, "") and re.fullmatch(r"wirecheck \d+\.\d+\.\d+\S*\n", out)


def test_the_commands():
    wanted = {("check",), ("rules",), ("explain",), ("init",), ("glossary", "show"), ("glossary", "lint"), ("models", "verify")}
    assert wanted <= set(COMMANDS)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_help_has_an_example(command, words, option):
    code, out, err = command(*words, option)
    assert (code, err) == (0, "")
    assert f"checker {' '.join(words)}" in " ".join(out.split("Example:")[1].split()), "the example shows another command"


@pytest.mark.parametrize("words", [(), *sorted({words[:-1] for words in COMMANDS if len(words) > 1})], ids=" ".join)
def test_a_bare_group_shows_its_commands(command, words):
    code, out, err = command(*words)
    assert (code, err) == (2, "")
    assert all(below[len(words)] in out for below in COMMANDS if below[: len(words)] == words)


def raises(error):
    def command():
        if error is not None:
            raise error

    return command


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        pytest.param(None, 0, "", id="all went well"),
        pytest.param(SystemExit(1), 1, "", id="a code of the command's own"),
        pytest.param(SystemExit(None), 0, "", id="no code"),
        pytest.param(UsageError("a\n  wrong\tcall"), 2, "checker: a wrong call\n", id="ours is one line"),
        pytest.param(KeyboardInterrupt(), 130, "", id="stopped by hand"),
    ],
)
def test_plainly(capsys, error, code, line):
    assert (plainly(raises(error)), *capsys.readouterr()) == (code, "", line)


def test_what_is_not_ours_is_not_hidden():
    with pytest.raises(ZeroDivisionError):
        plainly(raises(ZeroDivisionError()))


def test_a_reader_that_goes_away():
    """`checker rules | head -0`: no traceback."""
    call = subprocess.Popen([sys.executable, "-m", "checker", "rules"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    call.stdout.close()
    assert (call.stderr.read(), call.wait()) == (b"", 2)
