"""`checker check`: the main job."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from checker.document import Document
    from checker.reports.report import Report
    from checker.resources import Resources
    from checker.settings import Settings

HELP = """Check files, folders or globs (or `-` for standard input) and print what is found.

Exit code 0: nothing at or above --fail-on; 1: findings; 2: wrong call, unreadable input or missing model.

Example: `checker check article.txt --source-lang ar --date 2026-02-21`
"""


class Format(StrEnum):
    """Report formats."""

    TEXT = "text"
    JSON = "json"


class Level(StrEnum):
    """Severities."""

    INFO = "info"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class FailOn(StrEnum):
    """From which severity on findings fail the run."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"
    NEVER = "never"


def check(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or `-` for standard input.")],
    source: Annotated[Path | None, typer.Option(help="The source text, aligned line by line.")] = None,
    source_lang: Annotated[str | None, typer.Option(help="Language that the text was translated from, e.g. ar.")] = None,
    reference: Annotated[Path | None, typer.Option(help="A reference translation, aligned line by line.")] = None,
    glossary: Annotated[list[Path] | None, typer.Option(help="A glossary file; may be repeated.")] = None,
    default_glossaries: Annotated[bool | None, typer.Option(help="Use the shipped glossaries.")] = None,
    date: Annotated[str | None, typer.Option(help="The text's date, YYYY-MM-DD, for titles.")] = None,
    select: Annotated[
        str | None, typer.Option(help="Only these checks, separated by commas; `default` names those that run unasked.")
    ] = None,
    ignore: Annotated[str | None, typer.Option(help="Not these checks, separated by commas.")] = None,
    min_severity: Annotated[Level | None, typer.Option(help="Leave out findings below this.")] = None,
    fail_on: Annotated[FailOn | None, typer.Option(help="Exit with 1 from this severity on (default minor).")] = None,
    report_format: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option(help="Write the report to this file instead of stdout.")] = None,
    stdin_filename: Annotated[str | None, typer.Option(help="Name and format of standard input.")] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Put certain suggestions into the files; report what is left.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Print what --fix would change, and change nothing.")] = False,
    models: Annotated[bool | None, typer.Option(" /--no-models", help="Without the model-backed checks.")] = None,
    tagger: Annotated[
        str | None, typer.Option(help="In place of the shipped tagger: a folder, a hub name, or comet: and one of these.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on stderr but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Confidence, types, checks that did not run.")] = False,
) -> None:
    """Check texts."""
    from checker.cli.failing import complain
    from checker.resources import Resources
    from checker.settings import Settings

    overrides: dict[str, Any] = {
        "select": select, "ignore": ignore, "min_severity": min_severity, "fail_on": fail_on, "source_lang": source_lang,
        "date": date, "glossaries": tuple(glossary) if glossary else None, "default_glossaries": default_glossaries,
        "models": models, "tagger": tagger,
    }  # fmt: skip
    settings = Settings.load(overrides)
    _refuse(paths, (source, reference), output)
    resources = Resources(settings)
    if fix and not diff:
        _fix(paths, resources, source, reference)
    report = _run(paths, resources, source, reference, stdin_filename, quiet or fix)
    if resources.account and not quiet:
        complain(resources.account)
    if diff:
        _print_differences(report, output)
    else:
        _print(report, report_format, output, verbose)
    raise typer.Exit(_exit_code(report, settings))


def _refuse(paths: list[str], aligned: tuple[Path | None, ...], output: Path | None) -> None:
    from checker.errors import UsageError

    if "" in paths or Path() in aligned:
        raise UsageError("an input has no name; is a shell variable empty?")
    if output is not None and output.resolve() in {Path(path).resolve() for path in paths if path != "-"}:
        raise UsageError(f"--output {output} is an input too; name another file")


def _fix(paths: list[str], resources: "Resources", source: Path | None, reference: Path | None) -> None:
    """Write the certain fixes into the files; said on stderr, file by file."""
    from checker.cli.failing import complain
    from checker.cli.fixing import fixed, write_back
    from checker.errors import UsageError

    if "-" in paths:
        raise UsageError("--fix needs files; for standard input use --diff")
    for result in _run(paths, resources, source, reference, None, True, complaining=False).results:
        new = fixed(result)
        if new is not None:
            write_back(Path(result.document.path), new)
            complain(f"fixed {result.document.path}")


def _print_differences(report: "Report", output: Path | None) -> None:
    from checker.cli.fixing import difference, fixed
    from checker.cli.writing import deliver

    changes = [difference(result, new) for result in report.results if (new := fixed(result)) is not None]
    deliver("\n".join(changes) or "nothing to fix", output)


def _run(
    paths: list[str],
    resources: "Resources",
    source: Path | None,
    reference: Path | None,
    stdin_filename: str | None,
    quiet: bool,
    complaining: bool = True,
) -> "Report":
    """The report on all inputs; one that cannot be read is said on stderr and does not keep the others back."""
    from checker.cli.failing import complain, without_answer
    from checker.cli.progress import tracked
    from checker.engine import run, select_checks
    from checker.errors import ReadError, UsageError
    from checker.formats.reading import expand
    from checker.reports.report import Report
    from checker.signature import signature

    checks = select_checks(resources.settings)
    resources.preload({kind for check in checks for _, kind in check.needs})
    files = list(expand(paths))
    if (source or reference) and len(files) != 1:
        raise UsageError(f"--source and --reference go with one text; {len(files)} were named")
    results, errors = [], []
    for item in tracked(files, "checking", quiet):
        try:
            if isinstance(item, ReadError):
                raise item
            document = _read(item, resources.settings, source, reference, stdin_filename)
            results.append(run(document, checks, resources))
            errors += without_answer(results[-1]) if complaining else []
        except ReadError as error:
            if complaining:
                complain(str(error))
            errors.append((error.path, error.problem if error.line is None else f"line {error.line}: {error.problem}"))
    return Report(tuple(results), tuple(errors), signature(checks, resources))


def _read(
    path: Path, settings: "Settings", source: Path | None, reference: Path | None, stdin_filename: str | None
) -> "Document":
    from dataclasses import replace

    from checker.formats.reading import read

    document = read(path, source=source, reference=reference, as_name=(stdin_filename or "<stdin>") if str(path) == "-" else None)
    return replace(
        document,
        source_lang=settings.source_lang or document.source_lang,
        date=settings.date or document.date,
    )


def _print(report: "Report", report_format: Format, output: Path | None, verbose: bool) -> None:
    from checker.cli.writing import deliver

    if report_format is Format.JSON:
        from checker.reports.json import render as as_json

        text = as_json(report)
    else:
        from checker.reports.text import render as as_text

        text = as_text(report, colour=output is None and sys.stdout.isatty(), verbose=verbose)
    deliver(text, output)


def _exit_code(report: "Report", settings: "Settings") -> int:
    from checker.finding import Severity

    if report.errors:
        return 2
    if settings.fail_on == "never":
        return 0
    threshold = Severity[settings.fail_on.upper()]
    return int(any((finding.severity or Severity.INFO) >= threshold for finding in report.findings))
