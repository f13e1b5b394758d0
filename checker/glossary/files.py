"""Reading termbase files: YAML to entries, every error with file and line.

The YAML is read by libyaml (PyYAML), node by node: scalars stay strings as written (no `no` that becomes false, no
date that loses its form), and every node knows its line. Two of a key in one map is an error.
"""

import contextlib
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from checker.cache import recall, remember
from checker.errors import GlossaryError, PatternError
from checker.glossary.entry import KINDS, AnyEntry, Calque
from checker.glossary.pattern import adopt, packed

_HEADER = {"kind", "pivot", "entries", "note", "source", "licence"}
_BOOLEANS = {"true": True, "false": False}
_MAX_BYTES = 50_000_000
_ROOM = "glossary"
Row = dict[str, Any]


class _Loader(yaml.CSafeLoader):
    """libyaml without YAML's guesses at types: every scalar is the string that it is."""

    yaml_implicit_resolvers = {}


def _plain(node: yaml.Node, path: Path, seen: set[int]) -> Any:
    """The node as dicts, lists and strings; `seen` holds the nodes met, since an alias would come by twice."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if id(node) in seen:
        raise GlossaryError(path, "anchors and aliases (&, *) are not read; write the value out", line=_line(node))
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path, seen) for item in node.value]
    result: dict[str, Any] = {}
    for key, value in node.value:
        if key.value in result:
            raise GlossaryError(path, f"{key.value!r} stands here twice; keep one", line=_line(key))
        result[key.value] = _plain(value, path, seen)
    return result


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _node_at(node: yaml.Node, location: tuple[str | int, ...]) -> yaml.Node:
    """The node that a validation error speaks of, as near as `location` leads."""
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            found = node.value[step]
        else:
            found = None
        if found is None:
            break
        node = found
    return node


def _explain(error: ValidationError, kind: str) -> tuple[str, tuple[str | int, ...]]:
    first = error.errors()[0]
    location = tuple(first["loc"])
    where = ".".join(str(step) for step in location if isinstance(step, str))
    if first["type"] == "extra_forbidden":
        return f"unknown field {where!r} of a {kind}; see glossaries/README.md for the fields", location
    if first["type"] == "missing":
        return f"{where!r} is missing", location
    message = str(first["msg"]).removeprefix("Value error, ")
    return (f"{where}: {message}" if where else message), location


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise GlossaryError(path, f"larger than {_MAX_BYTES // 1_000_000} MB; split it")
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise GlossaryError(path, "no such glossary file") from None
    except UnicodeDecodeError as error:
        raise GlossaryError(path, f"not UTF-8 (byte {error.start}); save the file as UTF-8") from None
    except OSError as error:
        raise GlossaryError(path, f"cannot be read: {error.strerror}") from None


def _compose(text: str, path: Path) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(part for part in (error.problem, error.context) if part)
        raise GlossaryError(path, f"broken YAML: {what}", line=mark.line + 1 if mark else None) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise GlossaryError(path, f"broken YAML: {error}".splitlines()[0]) from None


def _header(root: yaml.Node | None, path: Path) -> tuple[str, str, yaml.SequenceNode]:
    if not isinstance(root, yaml.MappingNode):
        raise GlossaryError(path, "a glossary file starts with `kind: …` and `entries:`", line=1)
    nodes = {key.value: (key, value) for key, value in root.value}
    for name, (key, _) in nodes.items():
        if name not in _HEADER:
            raise GlossaryError(path, f"unknown key {name!r}; expected {', '.join(sorted(_HEADER))}", line=_line(key))
    kind = nodes["kind"][1].value if "kind" in nodes else ""
    if kind not in KINDS:
        raise GlossaryError(path, f"kind is {kind!r}; expected one of {', '.join(KINDS)}", line=1)
    pivot = nodes["pivot"][1].value if "pivot" in nodes else ""
    if kind == "calque" and not pivot:
        raise GlossaryError(path, "a calque file needs `pivot:`, the language it comes from", line=1)
    entries = nodes["entries"][1] if "entries" in nodes else None
    if not isinstance(entries, yaml.SequenceNode):
        raise GlossaryError(path, "`entries:` must be a list (lines that start with `- `)", line=_line(entries or root))
    return kind, pivot, entries


def entries_in(path: Path) -> list[AnyEntry]:
    """Every entry of the termbase file at `path`, in order.

    Raises:
        GlossaryError: the file cannot be read or an entry is wrong; the message has file and line.
    """
    text = _read(path)
    rows = recall(_ROOM, text)  # parsing YAML is most of a cold start
    if isinstance(rows, list):
        with contextlib.suppress(ValidationError, PatternError, TypeError, KeyError, ValueError):
            for row in rows:
                if "compiled" in row:
                    adopt(row["pattern"], row.pop("compiled"))
            return [_entry(row, path) for row in rows]
    rows, entries, seen = [], [], set[int]()
    kind, pivot, nodes = _header(_compose(text, path), path)
    for node in nodes.value:
        rows.append(_row(kind, pivot, node, path, seen))
        try:
            entries.append(_entry(rows[-1], path))
        except ValidationError as error:
            message, location = _explain(error, kind)
            raise GlossaryError(path, message, line=_line(_node_at(node, location))) from None
        except PatternError as error:
            raise GlossaryError(path, f"pattern {error.problem}", line=_line(_node_at(node, ("pattern",)))) from None
    for row, entry in zip(rows, entries, strict=True):
        if isinstance(entry, Calque):
            row["compiled"] = packed(entry.compiled)
    remember(_ROOM, text, rows)
    return entries


def _row(kind: str, pivot: str, node: yaml.Node, path: Path, seen: set[int]) -> Row:
    """The entry at `node` as plain values, with its kind and line."""
    if not isinstance(node, yaml.MappingNode):
        raise GlossaryError(path, "an entry is a map that starts with `name:` or `pattern:`", line=_line(node))
    fields = _plain(node, path, seen)
    for own in ("kind", "path", "line", "pivot"):
        if own in fields:
            raise GlossaryError(path, f"{own!r} is not a field of an entry", line=_line(node))
    _booleans(fields)
    extra = {"pivot": pivot} if kind == "calque" else {}
    return {"kind": kind, "line": _line(node), **extra, **fields}


def _entry(row: Row, path: Path) -> AnyEntry:
    entry: AnyEntry = KINDS[row["kind"]].model_validate({**row, "path": str(path)})
    return entry


def _booleans(fields: dict[str, Any]) -> None:
    for holder in (fields, *(role for role in fields.get("roles", ()) if isinstance(role, dict))):
        for name in ("certain", "acting"):
            if isinstance(holder.get(name), str):
                holder[name] = _BOOLEANS.get(holder[name], holder[name])
