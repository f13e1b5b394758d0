"""The shape of the house: imports point down, every check has a test, start-up loads no model library."""

import ast
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.check import all_checks

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "checker"
FLOORS = (
    "cli server editor", "batch", "reports signature", "engine", "resources training", "checks", "check settings",
    "glossary names models formats scoring", "text languages", "document finding errors cache",
)  # fmt: skip
FLOOR = {room: level for level, rooms in enumerate(FLOORS) for room in rooms.split()}
HEAVY = (
    "onnxruntime",
    "numpy",
    "tokenizers",
    "harper",
    "torch",
    "transformers",
    "openai",
    "sacrebleu",
    "rapidfuzz",
    "pydantic",
    "yaml",
)


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("checker."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("checker."))


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_down(path):
    room = path.relative_to(PACKAGE).with_suffix("").parts[0]
    if room in ("__init__", "__main__"):
        return
    up = [other for other in imports_of(path) if FLOOR[other] < FLOOR[room]]
    if room == "check":
        up = [other for other in up if other != "checks"]
    assert not up, f"{room} imports {up}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_every_file_says_its_idea(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.id)
def test_every_check_has_a_test_file(check):
    assert (ROOT / "tests/checks" / f"test_{check.id.replace('-', '_')}.py").is_file()


def test_the_readme_lists_every_check():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{check.id}` | {check.severity.label} | {check.manual.title}" in readme for check in all_checks())


def test_help_is_quick_and_loads_no_model_library():
    code = "import sys; from checker.cli.main import app; app(['--help'], standalone_mode=False); print(*sys.modules, file=sys.stderr)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr.split()
    assert not set(HEAVY) & set(loaded)
    times = []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "checker", "--help"], capture_output=True, check=True)
        times.append(time.perf_counter() - started)
    assert min(times) < 0.4
