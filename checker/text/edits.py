"""Replacing stretches of a text, all at once."""

from collections.abc import Iterable

Edit = tuple[int, int, str]
"""(start, end, replacement) in code points of the text as it was."""


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits made; of two that overlap, the one that starts first, then the longer, stands."""
    parts, position = [], 0
    for start, end, replacement in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if start >= position:
            parts += [text[position:start], replacement]
            position = end
    return "".join([*parts, text[position:]])
