"""The shipped weights: where they are, and whether they are what they should be.

Each model is a folder in `data/` with a `model.json` that lists its files with their SHA-256.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from checker.errors import ModelError

HOME = Path(__file__).parent / "data"
MEND = "mend it with: pip install --force-reinstall --no-deps wirecheck"


@dataclass(frozen=True)
class ShippedModel:
    """A folder of weights. `digest` is that of its manifest, so it changes with any file."""

    name: str
    title: str
    licence: str
    folder: Path
    files: tuple[tuple[str, str], ...]  # (file name, SHA-256)
    digest: str

    @classmethod
    def read(cls, folder: Path) -> "ShippedModel":
        """The model in `folder`.

        Raises:
            ModelError: its manifest is missing or damaged.
        """
        path = folder / "model.json"
        try:
            content = path.read_bytes()
            manifest = json.loads(content)
            files = tuple(sorted(manifest["files"].items()))
            return cls(folder.name, manifest["title"], manifest["licence"], folder, files, hashlib.sha256(content).hexdigest())
        except FileNotFoundError:
            raise ModelError(f"{path}: the model's manifest is missing; {MEND}") from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise ModelError(f"{path}: the model's manifest is damaged; {MEND}") from None

    def path(self, name: str) -> Path:
        """The file `name` of this model.

        Raises:
            ModelError: it is not there.
        """
        path = self.folder / name
        if not path.is_file():
            raise ModelError(f"{path}: the weights are missing; {MEND}, or go on without: --no-models")
        return path

    def verify(self) -> None:
        """Compare every file with its SHA-256.

        Raises:
            ModelError: a file is missing or differs.
        """
        for name, expected in self.files:
            with self.path(name).open("rb") as stream:
                found = hashlib.file_digest(stream, "sha256").hexdigest()
            if found != expected:
                raise ModelError(f"{self.folder / name}: damaged (sha256 {found[:12]}, expected {expected[:12]}); {MEND}")


def shipped_models(home: Path = HOME) -> list[ShippedModel]:
    """All shipped models, by name.

    Raises:
        ModelError: the folder or a manifest is missing or damaged.
    """
    if not home.is_dir():
        raise ModelError(f"{home}: the models are missing; {MEND}, or go on without: --no-models")
    return [ShippedModel.read(folder) for folder in sorted(home.iterdir()) if folder.is_dir()]
