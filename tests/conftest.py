"""What several tests share: resources made once, documents from a line of text, the command line as a function."""

import io
import os
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker.check import Check, all_checks, stamp
from checker.cli.failing import plainly
from checker.cli.main import app
from checker.document import Document
from checker.finding import Finding
from checker.formats import plain
from checker.glossary.termbase import Glossary, shipped_files
from checker.resources import Resources
from checker.settings import Settings

_CONTEXT = re.compile(r"\[([a-z]{2})?\s?(\d{4}-\d{2}-\d{2})?\] ")


def document_of(line: str) -> Document:
    """The document that a Bad or Good line of a manual describes (see `checker/check.py`)."""
    context = _CONTEXT.match(line)
    text = (line[context.end() :] if context else line).replace(" / ", "\n\n")
    source, bar, target = text.partition(" ||| ")
    document = plain.parse(target if bar else text, "<example>")
    if bar:
        document = replace(document, segments=tuple(replace(segment, source=source) for segment in document.segments))
    if context is None:
        return document
    day = date.fromisoformat(context.group(2)) if context.group(2) else None
    return replace(document, source_lang=context.group(1), date=day)


@pytest.fixture(scope="session")
def resources() -> Resources:
    return Resources(Settings())


@pytest.fixture(scope="session")
def checks() -> dict[str, Check]:
    return {check.id: check for check in all_checks()}


@pytest.fixture(scope="session")
def findings_of(resources: Resources, checks: dict[str, Check]) -> Callable[[str, str], list[Finding]]:
    """(check id, example line) -> the findings of that check alone."""

    def find(name: str, line: str) -> list[Finding]:
        check, document = checks[name], document_of(line)
        needs = {parameter: resources.get(kind) for parameter, kind in check.needs}
        scopes = [document] if check.whole_document else document.segments
        return [stamp(check, finding) for scope in scopes for finding in check.function(scope, **needs)]

    return find


@pytest.fixture(scope="session")
def found(findings_of: Callable[[str, str], list[Finding]]) -> Callable[[str, str], list[str]]:
    """(check id, example line) -> the texts that its findings of minor or above cut out."""
    return lambda name, line: [finding.text for finding in findings_of(name, line) if finding.severity]


@pytest.fixture
def command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path, resources: Resources
) -> Callable[..., tuple[int, str, str]]:
    """`checker ...` in an empty folder -> (exit code, stdout, stderr). The shipped glossaries are read once for all."""
    load, shipped = Glossary.load, resources.glossary
    monkeypatch.setattr(Glossary, "load", lambda paths: shipped if list(paths) == shipped_files() else load(paths))
    for name in [name for name in os.environ if name.startswith("WIRECHECK_") or name == "COLUMNS"]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = plainly(lambda: app([str(argument) for argument in arguments], prog_name="checker"))
        return code, *capsys.readouterr()

    return call
