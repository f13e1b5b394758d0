"""From the bytes of a file to its text: UTF-8 and UTF-16, or one clear line saying why not."""

from pathlib import Path

from checker.errors import ReadError

MAX_BYTES = 20_000_000
_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")


def decode(content: bytes, path: Path | str) -> str:
    """The text of `content`: UTF-8 (a byte-order mark is dropped), or UTF-16 with a mark or without one.

    Raises:
        ReadError: it is binary, too large, or in an encoding that cannot be told with certainty, such as Latin-1.
    """
    if len(content) > MAX_BYTES:
        raise ReadError(path, f"{len(content) / 1e6:.0f} MB; the limit is {MAX_BYTES / 1e6:.0f} MB: split it")
    if content.startswith(_BINARY):
        raise ReadError(path, "not a text file; export it as plain text, Markdown, TSV or JSONL")
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None) or _utf16_guess(content)
    try:
        text = content.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        hint = f"byte {content[error.start]:#04x} at {error.start}, line {line}"
        raise ReadError(path, f"not UTF-8 ({hint}); convert it: iconv -f LATIN1 -t UTF-8 (or its true encoding)") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ReadError(path, "holds a NUL character; is it a text file?", line=line)
    return text


def _utf16_guess(content: bytes) -> str | None:
    """utf-16-le or -be where every other byte of the start is zero, as in Latin text without a mark."""
    head = content[:1000]
    if len(head) < 4 or len(content) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.1 * half else None


def read_text(path: Path) -> str:
    """The text of the file at `path`.

    Raises:
        ReadError: it is missing, a folder, unreadable, binary, too large, wrongly encoded or empty.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReadError(path, f"{path.stat().st_size / 1e6:.0f} MB; the limit is {MAX_BYTES / 1e6:.0f} MB: split it")
        content = path.read_bytes()
    except FileNotFoundError:
        raise ReadError(path, "no such file") from None
    except IsADirectoryError:
        raise ReadError(path, "is a folder; name a file in it") from None
    except OSError as error:
        raise ReadError(path, f"cannot be read: {error.strerror}") from None
    text = decode(content, path)
    if not text.strip():
        raise ReadError(path, "is empty")
    return text
