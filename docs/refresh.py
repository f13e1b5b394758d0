"""Bring the README's output and table of checks up to date: `python docs/refresh.py` (`--check` only compares)."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
DEMO = ("check", "examples/sudan-talks.txt")
RULES = ("rules", "--format", "markdown")


def output_of(*arguments: str) -> str:
    """What `checker` prints for these arguments, 100 columns wide."""
    command = [sys.executable, "-m", "checker", *arguments]
    environment = {**os.environ, "COLUMNS": "100"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stdout.strip()


def refreshed(readme: str) -> str:
    """`readme` with what stands between its marks made anew."""
    parts = {"demo": f"```console\n$ checker {' '.join(DEMO)}\n{output_of(*DEMO)}\n```", "rules": output_of(*RULES)}
    for name, text in parts.items():
        replacement = f"<!-- {name} -->\n{text}\n<!-- /{name} -->"
        readme = re.sub(rf"<!-- {name} -->.*?<!-- /{name} -->", lambda _, r=replacement: r, readme, flags=re.DOTALL)
    return readme


def main() -> None:
    path = ROOT / "README.md"
    old = path.read_text(encoding="utf-8")
    new = refreshed(old)
    if "--check" in sys.argv:
        sys.exit(0 if new == old else "README.md is stale; run: python docs/refresh.py")
    path.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
