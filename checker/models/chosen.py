"""Which tagger a setting names, and what the signature says of it."""

import hashlib
from pathlib import Path

from checker.errors import ModelError
from checker.models.comet.tagger import CometTagger
from checker.models.hub import HubTagger
from checker.models.tagger import SpanTagger, Tagger

COMET = "comet:"


def tagger_at(name: str) -> Tagger:
    """The tagger in a folder that `checker train tagger` wrote, a token classifier in another folder or on the hub, or,
    behind `comet:`, an xCOMET checkpoint. Nothing is loaded yet.

    Raises:
        ModelError: a folder holds half a tagger.
    """
    place = name.removeprefix(COMET)
    if place != name:
        return CometTagger(place)
    folder = Path(place)
    if not (folder / "model.int8.onnx").is_file():
        return HubTagger(place)
    if not (folder / "tokenizer.json").is_file():
        raise ModelError(f"{folder / 'tokenizer.json'}: is missing; copy it from where the tagger was trained")
    return SpanTagger(folder)


def digest_of(name: str) -> str:
    """What changes when the model does: for a folder the digest of its files, for a hub name the commit that was fetched."""
    place = name.removeprefix(COMET)
    folder = Path(place)
    if not folder.is_dir():
        return f"{name}@{_commit(place)[:12]}"
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as stream:
            total.update(f"{path.relative_to(folder).as_posix()} {hashlib.file_digest(stream, 'sha256').hexdigest()}\n".encode())
    return total.hexdigest()[:12]


def _commit(place: str) -> str:
    from huggingface_hub import try_to_load_from_cache

    paths = (try_to_load_from_cache(place, name) for name in ("config.json", "hparams.yaml"))
    return next((Path(path).parent.name for path in paths if isinstance(path, str)), "unknown")
