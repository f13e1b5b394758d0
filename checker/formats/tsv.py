"""TSV: one segment a row. A header names the columns `source`, `target` and, if there, `reference`; without one the
first column is the source, the second the target, the third the reference."""

from checker.document import Document, Segment
from checker.errors import ReadError

_COLUMNS = {
    "source": "source",
    "src": "source",
    "target": "target",
    "tgt": "target",
    "mt": "target",
    "reference": "reference",
    "ref": "reference",
}


def parse(text: str, path: str) -> Document:
    """The document in `text`.

    Raises:
        ReadError: a row has too few columns; the message says which line.
    """
    rows = [line.removesuffix("\r").split("\t") for line in text.split("\n")]
    header = [_COLUMNS.get(cell.strip().lower()) for cell in rows[0]]
    named = "target" in header
    columns = header if named else ["source", "target", "reference"]
    segments: list[Segment] = []
    for number, row in enumerate(rows[1:] if named else rows, 2 if named else 1):
        if not any(cell.strip() for cell in row):
            continue
        values = {name: cell for name, cell in zip(columns, row, strict=False) if name}
        if "target" not in values:
            raise ReadError(path, f"{len(row)} column(s), expected source, tab, target", line=number)
        source, reference = values.get("source"), values.get("reference")
        segments.append(Segment(len(segments), values["target"], 0, number, source or None, reference or None))
    return Document(path, "tsv", tuple(segments))
