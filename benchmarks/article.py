"""How long one article takes: `python benchmarks/article.py ARTICLE.txt`.

Times a cold process (the whole command), a warm check in one process with all default checks, and peak memory; in the
same run, Harper alone with its default rules over the same text is the peer. Times are medians; compare the ratios,
not the seconds, between machines.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from checker.engine import run, select_checks
from checker.formats.reading import read
from checker.resources import Resources
from checker.settings import Settings
from checker.text.words import count_words


def seconds(action: Callable[[], object], times: int) -> float:
    """The median time of `action` over so many runs."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("article", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    text = options.article.read_text(encoding="utf-8")
    words = count_words(text)

    command = [sys.executable, "-m", "checker", "check", str(options.article), "--fail-on", "never"]
    cold = seconds(lambda: subprocess.run(command, capture_output=True, check=True), options.runs)
    peer_code = "import harper, sys; harper.Linter().lint(open(sys.argv[1], encoding='utf-8').read())"
    peer_command = [sys.executable, "-c", peer_code, str(options.article)]
    peer_cold = seconds(lambda: subprocess.run(peer_command, capture_output=True, check=True), options.runs)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024

    with tempfile.TemporaryDirectory() as empty:
        environment = {**os.environ, "XDG_CACHE_HOME": empty}
        first = seconds(lambda: subprocess.run(command, capture_output=True, check=True, env=environment), 1)

    resources, checks = Resources(Settings()), select_checks(Settings())
    run(read(options.article), checks, resources)
    warm = seconds(lambda: run(read(options.article), checks, resources), options.runs)

    import harper

    linter = harper.Linter()
    linter.lint(text)
    # Harper remembers paragraphs that it has seen: a changed first word keeps the comparison fair.
    count = iter(range(1_000_000))
    peer_warm = seconds(lambda: linter.lint(text.replace(" ", f" x{next(count)} ")), options.runs)

    print(f"{options.article.name}: {words} words, {len(checks)} checks, median of {options.runs}")
    print(f"first run ever {first:6.2f} s   (fills the cache of glossaries and names; Linux)")
    print(f"cold process   {cold:6.2f} s   Harper alone {peer_cold:6.2f} s   ratio {cold / peer_cold:5.1f}")
    print(
        f"warm check     {warm:6.2f} s   Harper alone {peer_warm:6.2f} s   ratio {warm / peer_warm:5.1f}   {words / warm:,.0f} words/s"
    )
    print(f"peak memory    {memory:6.0f} MB (largest child process)")


if __name__ == "__main__":
    main()
