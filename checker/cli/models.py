"""`checker models`: the shipped weights."""

from typing import Annotated

import typer

app = typer.Typer(help="The model weights that come with wirecheck.", no_args_is_help=True)


@app.command("list", help="List the models with size, licence and digest.\n\nExample: `checker models list`")
def list_models() -> None:
    """Print a line a model."""
    from checker.models.store import shipped_models

    for model in shipped_models():
        size = sum(model.path(name).stat().st_size for name, _ in model.files) / 1e6
        typer.echo(f"{model.name}  {size:.0f} MB  {model.licence}  {model.digest[:12]}  {model.title}")


@app.command("verify", help="Compare every file with its SHA-256.\n\nExample: `checker models verify`")
def verify() -> None:
    """Print a line a model that is whole; the first damaged or missing file is an error."""
    from checker.models.store import shipped_models

    for model in shipped_models():
        model.verify()
        typer.echo(f"{model.name}: whole ({len(model.files)} files)")


@app.command("path", help="Print where a model's files lie.\n\nExample: `checker models path tagger`")
def path(name: Annotated[str, typer.Argument(help="A model, as `checker models list` names it.")]) -> None:
    """Print the model's folder."""
    from checker.errors import UsageError
    from checker.models.store import shipped_models

    found = {model.name: model.folder for model in shipped_models()}
    if name not in found:
        raise UsageError(f"no model {name!r}; there are: {', '.join(found)}")
    typer.echo(found[name])
