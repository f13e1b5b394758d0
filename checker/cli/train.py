"""`checker train`: what the shipped tables and weights are made with."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Make the tables that wirecheck ships, from data.", no_args_is_help=True)


@app.command(
    "names",
    help="Learn the channels of names and the decision on top of them.\n\n"
    "DATA holds PIVOT.train.tsv files (`printed<TAB>canonical`), candidates.txt (canonical names, one a line) and"
    " open.train.txt (real names that are not among them).\n\nExample: `checker train names data/names --out tables/`",
)
def names(
    data: Annotated[Path, typer.Argument(help="The folder with the training data.")],
    out: Annotated[Path, typer.Option(help="Where to write channels.json and confidence.json.")],
) -> None:
    """Learn and write both tables."""
    from checker.cli.failing import complain
    from checker.cli.writing import write_atomically
    from checker.errors import UsageError
    from checker.formats.decoding import read_text
    from checker.names.channel import channel_key, packed
    from checker.names.fitting import examples, fit, held_out_channels, learn_all
    from checker.names.index import NameIndex
    from checker.names.training import mixed, read_pairs

    files = sorted(data.glob("*.train.tsv"))
    if not files:
        raise UsageError(f"{data}: no PIVOT.train.tsv in this folder")
    pairs = {path.name.split(".")[0]: read_pairs(path) for path in files}
    for pivot, rows in pairs.items():
        complain(f"{pivot}: {len(rows)} pairs")
    channels = mixed(learn_all(pairs))
    write_atomically(out / "channels.json", packed(channels) + "\n")
    canonical = read_text(data / "candidates.txt").splitlines()
    unknown = [channel_key(name) for name in read_text(data / "open.train.txt").splitlines()]
    index = NameIndex.build(canonical)
    made = examples(pairs, unknown, sorted({channel_key(name) for name in canonical}))
    complain(f"{len(made)} examples")
    write_atomically(out / "confidence.json", fit(made, index, held_out_channels(pairs)).to_json() + "\n")
    typer.echo(f"wrote {out / 'channels.json'} and {out / 'confidence.json'}")
