"""Settings: one frozen value made of wirecheck.toml (or [tool.wirecheck] in pyproject.toml), the environment, and the
command line, the later winning over the earlier.

Environment variables are WIRECHECK_SELECT, WIRECHECK_IGNORE, WIRECHECK_SOURCE_LANG, …; lists are separated by commas.
"""

import datetime
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from checker.errors import SettingsError

FILE_NAMES = ("wirecheck.toml", ".wirecheck.toml", "pyproject.toml")
_PREFIX = "WIRECHECK_"


def _names(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


Names = Annotated[tuple[str, ...], BeforeValidator(_names)]


def _day(value: object) -> object:
    if isinstance(value, datetime.date | None) or (isinstance(value, str) and len(value) == len("2026-02-21")):
        return value
    raise ValueError("write a day as 2026-02-21")


Day = Annotated[datetime.date, BeforeValidator(_day)]
Level = Literal["info", "minor", "major", "critical"]


class Settings(BaseModel):
    """How a run is made. Paths in a settings file are relative to that file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    select: Names = ()
    ignore: Names = ()
    min_severity: Level = "info"
    fail_on: Literal["minor", "major", "critical", "never"] = "minor"
    source_lang: str | None = None
    date: Day | None = None
    glossaries: Annotated[tuple[Path, ...], BeforeValidator(_names)] = ()
    default_glossaries: bool = True
    gazetteers: Annotated[tuple[Path, ...], BeforeValidator(_names)] = ()
    models: bool = True
    tagger: str | None = None

    @classmethod
    def load(cls, overrides: Mapping[str, Any], folder: Path | None = None) -> "Settings":
        """The settings in force in `folder` (the working folder when absent), `overrides` on top; None there is unset.

        Raises:
            SettingsError: a file or variable holds an unknown or wrong value.
        """
        path, in_file = _from_file(folder or Path.cwd())
        over = _from_environment() | {name: value for name, value in overrides.items() if value is not None}
        values = in_file | over
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(map(str, first["loc"]))
            where = path if path and name.partition(".")[0] not in over else "settings"
            problem = "unknown setting" if first["type"] == "extra_forbidden" else first["msg"]
            raise SettingsError(f"{where}: {name}: {problem}; the settings are {', '.join(cls.model_fields)}") from None


def _from_file(folder: Path) -> tuple[Path | None, dict[str, Any]]:
    for parent in (folder, *folder.parents):
        for name in FILE_NAMES:
            path = parent / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    for setting in ("glossaries", "gazetteers"):
                        named = _names(table.get(setting, ()))
                        if isinstance(named, list | tuple):
                            table[setting] = [path.parent / str(file) for file in named]
                    if isinstance(table.get("tagger"), str):
                        table["tagger"] = _tagger_beside(path.parent, table["tagger"])
                    return path, table
        if (parent / ".git").exists():
            break
    return None, {}


def _tagger_beside(folder: Path, name: str) -> str:
    """`name` with its path made one from `folder`; what is no folder there is left, a name on the hub."""
    from checker.models.chosen import COMET

    place = name.removeprefix(COMET)
    return name.removesuffix(place) + str(folder / place) if (folder / place).is_dir() else name


def _table(path: Path) -> dict[str, Any] | None:
    content: Any
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if path.name == "pyproject.toml":
            return None
        raise SettingsError(f"{path}: broken TOML: {error}") from None
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from None
    if path.name == "pyproject.toml":
        tool = content.get("tool")
        content = tool.get("wirecheck") if isinstance(tool, dict) else None
    if content is not None and not isinstance(content, dict):
        raise SettingsError(f"{path}: [tool.wirecheck] must be a table of settings")
    return {name.replace("-", "_"): value for name, value in content.items()} if content is not None else None


def _from_environment() -> dict[str, str]:
    return {name: os.environ[_PREFIX + name.upper()] for name in Settings.model_fields if _PREFIX + name.upper() in os.environ}
