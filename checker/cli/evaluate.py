"""`checker evaluate`: how well the checks do on texts in which a careful desk has marked the faults."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from checker.reports.evaluation import Evaluation

app = typer.Typer(help="Measure the checks on texts in which the faults are marked.", no_args_is_help=True)

CORPUS_HELP = """Compare what is found in marked texts with the marks.

FOLDER holds, at any depth, x.txt beside x.gold.json: `{"pivot": "ar", "date": "2025-03-03", "findings": [{"start": 0,
"end": 9, "category": "name", "suggestion": "..."}], "clean": [[12, 30]]}`.

Exit code 0: measured; 2: wrong call, or a text or gold file that cannot be read.

Example: `checker evaluate corpus corpora/ --misses`
"""


class Format(StrEnum):
    """How to print."""

    TEXT = "text"
    JSON = "json"


@app.command("corpus", help=CORPUS_HELP)
def corpus(
    folder: Annotated[Path, typer.Argument(help="A folder of x.txt beside x.gold.json.")],
    report_format: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.TEXT,
    output: Annotated[Path | None, typer.Option(help="Write the report to this file instead of stdout.")] = None,
    given_pivot: Annotated[bool, typer.Option("--given-pivot", help="Tell the checks the source language.")] = False,
    misses: Annotated[bool, typer.Option("--misses", help="List every missed mark and every false alarm.")] = False,
    models: Annotated[bool, typer.Option(" /--no-models", help="Without the model-backed checks.", show_default=False)] = True,
) -> None:
    """Print recall, precision and right suggestions, by category and by check."""
    from checker.cli.writing import deliver
    from checker.reports.evaluation_json import render as as_json
    from checker.reports.evaluation_text import render as as_text

    evaluation = _evaluated(folder, given_pivot, models)
    if report_format is Format.JSON:
        deliver(as_json(evaluation, misses=misses), output)
    else:
        deliver(as_text(evaluation, misses=misses, colour=output is None and sys.stdout.isatty()), output)
    raise typer.Exit(2 if evaluation.errors else 0)


def _evaluated(folder: Path, given_pivot: bool, models: bool) -> "Evaluation":
    """The default checks over the folder: no settings file or variable moves the measure."""
    from checker.cli.failing import complain
    from checker.cli.marked import gold_files, judge
    from checker.cli.progress import tracked
    from checker.engine import select_checks
    from checker.errors import ReadError
    from checker.reports.evaluation import Evaluation
    from checker.resources import Resources
    from checker.scoring.agreement import Agreement
    from checker.settings import Settings
    from checker.signature import signature

    settings = Settings(models=models)
    checks, resources = select_checks(settings), Resources(settings)
    texts, errors = [], []
    for path in tracked(gold_files(folder), "evaluating", quiet=False):
        try:
            texts.append(judge(path, checks, resources, given_pivot=given_pivot))
        except ReadError as error:
            complain(str(error))
            errors.append((error.path, error.problem if error.line is None else f"line {error.line}: {error.problem}"))
    return Evaluation(Agreement(tuple(texts)), tuple(errors), given_pivot, signature(checks, resources))


NAMES_HELP = """Lead printed names back to canonical ones and compare with the truth.

PAIRS rows are `printed<TAB>canonical`, `--candidates` and `--open` files one name a line; `--open` holds right names that
are not among the candidates, for which nothing may be suggested.

Example: `checker evaluate names ar.dev.tsv --candidates names.txt --pivot ar`
"""


@app.command("names", help=NAMES_HELP)
def names(
    pairs: Annotated[Path, typer.Argument(help="Rows of printed name, tab, canonical name.")],
    candidates: Annotated[Path, typer.Option(help="The canonical names to search, one a line.")],
    pivot: Annotated[str | None, typer.Option(help="The language that the names came through.")] = None,
    unknown: Annotated[Path | None, typer.Option("--open", help="Right names that are not among the candidates.")] = None,
    predictions: Annotated[Path | None, typer.Option(help="Write query and candidates as JSONL to this file.")] = None,
) -> None:
    """Print recall, MRR and false suggestions at the shipped thresholds, for all, full and single names."""
    from checker.cli.named import evaluate_names
    from checker.cli.writing import write_atomically

    report, rows = evaluate_names(pairs, candidates, pivot, unknown)
    if predictions is not None:
        write_atomically(predictions, rows)
    typer.echo(report)


SPANS_HELP = """Compare the words that the span tagger takes for wrong with those that people marked.

GOLD is JSONL, gzipped or not: `{"id": "1", "lp": "ro-en", "src": "...", "tgt": "...", "spans": [{"start": 0, "end": 5,
"severity": "minor"}]}`, with `tags` (OK or BAD for each word of tgt) where there are.

Example: `checker evaluate spans dev.jsonl --no-source`
"""


@app.command("spans", help=SPANS_HELP)
def spans(
    gold: Annotated[Path, typer.Argument(help="Segments with marked spans.")],
    no_source: Annotated[bool, typer.Option("--no-source", help="Do not show the tagger the source.")] = False,
    threshold: Annotated[float | None, typer.Option(help="From which probability on a word is said to be wrong.")] = None,
    predictions: Annotated[
        Path | None, typer.Option(help="Write the words with their probabilities as JSONL to this file.")
    ] = None,
) -> None:
    """Print word, character and span scores."""
    from checker.cli.spanned import evaluate_spans
    from checker.cli.writing import write_atomically

    report, rows = evaluate_spans(gold, threshold, with_source=not no_source)
    if predictions is not None:
        write_atomically(predictions, rows)
    typer.echo(report)
