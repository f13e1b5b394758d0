"""The ratchet: findings on clean English may not grow, check by check. Skipped where the clean corpora are not at hand."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CLEAN = sorted((ROOT.parent / "shared/data/clean").glob("*.jsonl"))


@pytest.mark.slow
@pytest.mark.skipif(not CLEAN, reason="the clean corpora are not at hand")
def test_no_new_alarms():
    command = [sys.executable, "benchmarks/alarms.py", *map(str, CLEAN), "--baseline", "benchmarks/alarms.json", "--list"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
