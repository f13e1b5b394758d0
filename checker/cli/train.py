"""`checker train`: what the shipped tables and weights are made with."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Make the tables that wirecheck ships, from data.", no_args_is_help=True)


@app.command(
    "names",
    help="Learn the channels of names and the decision on top of them.\n\n"
    "DATA are folders with PIVOT.train.tsv files (`printed<TAB>canonical`); one of them also holds candidates.txt"
    " (canonical names, one a line) and open.train.txt (real names that are not among them).\n\n"
    "Example: `checker train names data/names corpora/names --out tables/`",
)
def names(
    data: Annotated[list[Path], typer.Argument(help="The folders with the training data.")],
    out: Annotated[Path, typer.Option(help="Where to write the three tables.")],
) -> None:
    """Learn and write the tables."""
    from checker.cli.failing import complain
    from checker.cli.writing import write_atomically
    from checker.errors import UsageError
    from checker.formats.decoding import read_text
    from checker.names.channel import channel_key, packed
    from checker.names.fitting import fit_confidence, learn_all
    from checker.names.letters import packed_letters, printed_letters
    from checker.names.training import read_pairs

    files = sorted(path for folder in data for path in folder.glob("*.train.tsv"))
    if not files:
        raise UsageError(f"{data[0]}: no PIVOT.train.tsv in this folder")
    lists = next((folder for folder in data if (folder / "candidates.txt").is_file()), data[0])
    pairs = {path.name.split(".")[0]: read_pairs(path) for path in files}
    for pivot, rows in pairs.items():
        complain(f"{pivot}: {len(rows)} pairs")
    write_atomically(out / "channels.json", packed(learn_all(pairs)) + "\n")
    letters = printed_letters({pivot: [y for _, y in rows] for pivot, rows in pairs.items()})
    write_atomically(out / "printed_letters.npz", packed_letters(letters))
    canonical = read_text(lists / "candidates.txt").splitlines()
    unknown = [channel_key(name) for name in read_text(lists / "open.train.txt").splitlines()]
    write_atomically(out / "confidence.json", fit_confidence(pairs, unknown, canonical).to_json() + "\n")
    typer.echo(f"wrote channels.json, printed_letters.npz and confidence.json in {out}")


@app.command(
    "tagger",
    help="Train the span tagger on a garble corpus and clean copy, by the clock.\n\n"
    "Broken off, it goes on where it was when it is called again with the same --out. Needs `pip install wirecheck[train]`.\n\n"
    "Example: `checker train tagger --garble corpora/garble --clean clean.jsonl --minutes 60 --out tagger/`",
)
def tagger(
    garble: Annotated[Path, typer.Option(help="A folder of garble corpus files, PIVOT.jsonl; their train split is used.")],
    out: Annotated[Path, typer.Option(help="Where the weights and the state of the run are kept.")],
    clean: Annotated[
        list[Path] | None, typer.Option(help="JSONL of clean English, a `text` a row; every second row is used.")
    ] = None,
    edited: Annotated[
        list[Path] | None, typer.Option(help="Quality-estimation rows with src, tgt, spans (JSONL, .gz too), a pair a file.")
    ] = None,
    entities: Annotated[list[Path] | None, typer.Option(help="Sentences with marked names: words and IOB2 tags (JSONL).")] = None,
    start: Annotated[
        Path | None, typer.Option(help="The folder of weights to start from (the shipped ones if not said).")
    ] = None,
    minutes: Annotated[float, typer.Option(help="How long to train.")] = 60.0,
    processes: Annotated[int, typer.Option(help="How many processes of one thread.")] = 2,
) -> None:
    """Train, quantise, write `model.int8.onnx` and `tokenizer.json`."""
    from checker.cli.failing import complain
    from checker.errors import UsageError
    from checker.models.store import HOME

    try:
        from checker.training.batches import Data
        from checker.training.edited import corrected_examples, edited_examples, edited_rows
        from checker.training.entities import entity_examples
        from checker.training.examples import clean_documents, marked_documents, marked_rows
        from checker.training.tagger import Recipe, train
    except ImportError as error:
        raise UsageError(f"{error.name} is missing; install it with: pip install 'wirecheck[train]'") from None

    files = sorted(garble.glob("*.jsonl"))
    if not files:
        raise UsageError(f"{garble}: no PIVOT.jsonl in this folder")
    rows = [edited_rows(path) for path in edited or ()]
    data = Data(
        [document for path in files for document in marked_documents(list(marked_rows(path, "train")))],
        [document for path in clean or () for document in clean_documents(path)],
        [example for of in rows for example in edited_examples(of)],
        [example for of in rows for example in corrected_examples(of)],
        [example for path in entities or () for example in entity_examples(path)],
    )
    complain(
        f"{sum(map(len, data.marked))} sentences of {garble}, {sum(map(len, data.clean))} clean ones, {len(data.edited)} edited"
        f" rows, {len(data.corrected)} of them corrected, {len(data.entities)} sentences with entities"
    )
    out.mkdir(parents=True, exist_ok=True)
    recipe = Recipe(start or HOME / "tagger", data, minutes, out / "state.pt", processes)
    train(recipe).to_onnx(out / "model.int8.onnx")
    (out / "tokenizer.json").write_bytes((recipe.start / "tokenizer.json").read_bytes())
    typer.echo(f"wrote the weights to {out}; `benchmarks/spans.py` measures them")
