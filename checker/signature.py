"""The line that says how a report was made, after sacreBLEU's signatures (Post 2018)."""

import hashlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from checker.check import Check
from checker.models.chosen import digest_of
from checker.models.judge import Judge
from checker.models.store import shipped_models
from checker.resources import Resources
from checker.settings import Settings


def tool_version() -> str:
    """The installed version of wirecheck."""
    try:
        return version("wirecheck")
    except PackageNotFoundError:
        return "0.0.0"


def signature(checks: Sequence[Check], resources: Resources) -> str:
    """`version:0.1.0|checks:14.3fa2…|glossary:9c0d…|tagger:51ab…`: equal signatures, equal findings."""
    names = hashlib.sha256(",".join(check.id for check in checks).encode()).hexdigest()[:6]
    asks = any(kind is Judge for check in checks for _, kind in check.needs)
    judge = {"judge": resources.judge.digest if resources.settings.models else "off"} if asks else {}
    parts = {
        "version": tool_version(),
        "checks": f"{len(checks)}.{names}",
        "glossary": resources.glossary.digest,
        "tagger": _tagger(resources.settings),
        **judge,
    }
    return "|".join(f"{name}:{value}" for name, value in parts.items())


def _tagger(settings: Settings) -> str:
    if not settings.models:
        return "off"
    if settings.tagger:
        return digest_of(settings.tagger)
    return next((model.digest[:12] for model in shipped_models() if model.name == "tagger"), "none")
