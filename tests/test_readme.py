"""The README shows what the tool prints today."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_readme_is_fresh():
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs/refresh.py")
    refresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(refresh)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert refresh.refreshed(readme) == readme, "README.md is stale; run: python docs/refresh.py"
