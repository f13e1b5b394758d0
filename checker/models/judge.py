"""Judge: a large language model behind an endpoint that reads segments as an editor would and quotes what is wrong.

Segments go several to a request and several requests at a time; every answer is kept on disk, so that the same text is
paid for once. What a quote does not lead back to the text is dropped, and counted.
"""

import hashlib
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, NamedTuple

from pydantic import ValidationError

from checker.cache import recall, remember
from checker.document import Document, Segment
from checker.errors import ServiceError
from checker.models.endpoint import Endpoint, Prices
from checker.models.verdict import PROMPT, Completion, Fault, Verdict, request_on

CHARACTERS = 3_000
"""Of all texts of a request, unless its first segment is longer: a page, so that an article is two or three requests."""

CONCURRENCY = 4
ASKS = 3
"""How often the same is asked until an answer has the right form."""

_ROOM = "judge"


class Mark(NamedTuple):
    """`segment.target[start:end]` is where the judge sees `fault`."""

    segment: Segment
    start: int
    end: int
    fault: Fault


@dataclass
class Account:
    """What the judge was asked and what it cost, for the line at the end of a run."""

    requests: int = 0
    cached: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    uncounted: int = 0
    lost: int = 0

    def line(self, prices: Prices | None) -> str:
        """In words; a cost only where there are prices."""
        parts = [f"judge: requests {self.requests}, from the cache {self.cached}"]
        parts.append(f"tokens in {self.tokens_in:,}, out {self.tokens_out:,}")
        if prices is not None:
            parts.append(f"cost {(self.tokens_in * prices[0] + self.tokens_out * prices[1]) / 1e6:.4f}")
        if self.uncounted:
            parts.append(f"answers that told no tokens {self.uncounted}")
        if self.lost:
            parts.append(f"faults dropped because the text does not hold their quote {self.lost}")
        return ", ".join(parts)


class Judge:
    """The model at `endpoint`. Nothing is sent before the first document."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._account = Account()
        self._lock = threading.Lock()

    @property
    def model(self) -> str:
        return self._endpoint.model

    @property
    def digest(self) -> str:
        """The model's name and the digest of what it is told to do."""
        return f"{self.model}.{hashlib.sha256(PROMPT.encode()).hexdigest()[:12]}"

    @property
    def account(self) -> str:
        """What was asked so far and what it cost, on one line."""
        return self._account.line(self._endpoint.prices)

    def marks(self, document: Document) -> list[Mark]:
        """Everything that the judge sees in `document` and that can be found there, request by request.

        Raises:
            ServiceError: a request was not answered, after all retries; the answers to the others are kept.
        """
        batches = list(batches_of(document))
        pool = ThreadPoolExecutor(CONCURRENCY)
        try:
            verdicts = [pool.submit(self._verdict, request_on(document, batch)) for batch in batches]
            found = [verdict.result() for verdict in verdicts]
        except ServiceError:
            pool.shutdown(cancel_futures=True)
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
        return [mark for batch, verdict in zip(batches, found, strict=True) for mark in self._marks(batch, verdict)]

    def _verdict(self, request: dict[str, Any]) -> Verdict:
        made_from = json.dumps([str(self._endpoint.url), self._endpoint.model, request])
        try:
            verdict = Verdict.model_validate(recall(_ROOM, made_from))
        except ValidationError:
            verdict = self._asked(request)
            remember(_ROOM, made_from, verdict.model_dump())
            return verdict
        with self._lock:
            self._account.cached += 1
        return verdict

    def _asked(self, request: dict[str, Any]) -> Verdict:
        for _ in range(ASKS):
            answer = self._endpoint.complete(**request)
            try:
                completion = Completion.model_validate_json(answer)
                self._book(completion)
                return completion.verdict
            except ValidationError as error:
                problem = error.errors()[0]["msg"]
        raise ServiceError(f"{self._endpoint.url}: {ASKS} answers were not in the form that was asked for ({problem})")

    def _book(self, completion: Completion) -> None:
        with self._lock:
            self._account.requests += 1
            if completion.usage is None:
                self._account.uncounted += 1
            else:
                self._account.tokens_in += completion.usage.prompt_tokens
                self._account.tokens_out += completion.usage.completion_tokens

    def _marks(self, batch: list[Segment], verdict: Verdict) -> Iterator[Mark]:
        for fault in verdict.faults:
            segment = batch[fault.segment - 1] if 1 <= fault.segment <= len(batch) else None
            span = fault.located(segment.target) if segment else None
            if segment and span:
                yield Mark(segment, *span, fault)
            else:
                self._account.lost += 1


def batches_of(document: Document) -> Iterator[list[Segment]]:
    """The segments that have a text, in order, as many at a time as make up `CHARACTERS`."""
    batch: list[Segment] = []
    size = 0
    for segment in document.segments:
        if not segment.target.strip():
            continue
        length = len(segment.target) + len(segment.source or "") + len(segment.reference or "")
        if batch and size + length > CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(segment)
        size += length
    if batch:
        yield batch
