"""The extra `comet`: torch and transformers, which models of others need and the base install does without."""

from collections.abc import Iterator
from contextlib import contextmanager

from checker.errors import ModelError


@contextmanager
def extra() -> Iterator[None]:
    """What is imported under `with extra():` belongs to the extra; its libraries are told to be quiet.

    Raises:
        ModelError: it is not installed; the message names the install.
    """
    try:
        import torch  # noqa: F401  (first: transformers without it talks on stderr)

        yield
        from huggingface_hub.utils import logging as hub_logging
        from transformers.utils import logging
    except ImportError as error:
        raise ModelError(f"{error.name or one_line(error)} is missing; install it with: pip install 'wirecheck[comet]'") from None
    for library in (logging, hub_logging):
        library.set_verbosity_error()
    logging.disable_progress_bar()


def one_line(error: Exception, length: int = 120) -> str:
    """What `error` says, on one line of at most `length` characters."""
    text = " ".join(str(error).split()).rstrip(".")
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
