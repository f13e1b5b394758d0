"""Endpoint: a server that speaks the OpenAI protocol of chat completions, as the environment names it.

    WIRECHECK_JUDGE_URL      its base URL
    WIRECHECK_JUDGE_MODEL    the model's name there
    WIRECHECK_JUDGE_KEY      the key, where it wants one
    WIRECHECK_JUDGE_TIMEOUT  seconds to wait for an answer (120)
    WIRECHECK_JUDGE_PRICES   what a million tokens in and a million tokens out cost

The environment alone: a settings file that comes with somebody's texts must not say where they and the key are sent.
Nor is OPENAI_API_KEY read: who set it for another program has not asked us to send texts there.
"""

import os
from functools import cached_property
from http import HTTPStatus
from typing import Annotated, Any

from pydantic import AnyHttpUrl, BaseModel, BeforeValidator, ConfigDict, Field, NonNegativeFloat, PositiveFloat, ValidationError

from checker.errors import ServiceError, SettingsError, UsageError

RETRIES = 4
"""After 408, 409, 429, 5xx, a time-out or a broken connection: 0.5, 1, 2 and 4 seconds later, or when Retry-After says."""

_PREFIX = "WIRECHECK_JUDGE_"
_LONGEST_MESSAGE = 160
_HINTS = {401: "WIRECHECK_JUDGE_KEY", 403: "WIRECHECK_JUDGE_KEY", 404: "WIRECHECK_JUDGE_URL and WIRECHECK_JUDGE_MODEL"}

Prices = Annotated[
    tuple[NonNegativeFloat, NonNegativeFloat], BeforeValidator(lambda text: text.split(",") if isinstance(text, str) else text)
]


class Endpoint(BaseModel):
    """Where the model is and what it costs; prices are for a million tokens in and out."""

    model_config = ConfigDict(frozen=True, allow_inf_nan=False, str_strip_whitespace=True)

    url: AnyHttpUrl = Field(examples=["http://localhost:8000/v1"])
    model: str = Field(examples=["the-name-of-the-model"])
    key: str = Field("none", repr=False, pattern="^[!-~]+$", examples=["sk-…"])
    timeout: PositiveFloat = Field(120.0, examples=[300])
    prices: Prices | None = Field(None, examples=["0.25,2"])

    @classmethod
    def from_environment(cls) -> "Endpoint":
        """The endpoint that the variables name; an empty one is as one that is not set.

        Raises:
            SettingsError: a variable is missing or wrong.
        """
        values = {name: value for name in cls.model_fields if (value := os.environ.get(_PREFIX + name.upper()))}
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            field = str(first["loc"][0])
            name = _PREFIX + field.upper()
            problem = f": {first['msg']}" if field in values else " is not set"
            example = (cls.model_fields[field].examples or [""])[0]
            raise SettingsError(f"{name}{problem}; the judge needs, for example, {name}={example}") from None

    @cached_property
    def _client(self) -> Any:
        try:
            import openai
        except ImportError:
            raise UsageError("openai is missing; install it with: pip install 'wirecheck[judge]'") from None
        return openai.OpenAI(base_url=str(self.url), api_key=self.key, timeout=self.timeout, max_retries=RETRIES)

    def complete(self, **request: Any) -> bytes:
        """The body of the answer to a request for a chat completion, whatever it is.

        Raises:
            ServiceError: there is none, after all retries.
            UsageError: the package `openai` is not installed.
        """
        client = self._client
        from openai import OpenAIError

        try:
            answer: bytes = client.chat.completions.with_raw_response.create(model=self.model, **request).content
        except OpenAIError as error:
            raise ServiceError(f"{self.url}: {self._problem(error)}") from None
        return answer

    def _problem(self, error: Any) -> str:
        from openai import APIStatusError, APITimeoutError

        if isinstance(error, APITimeoutError):
            return f"no answer within {self.timeout:g} s; WIRECHECK_JUDGE_TIMEOUT says how long to wait"
        if not isinstance(error, APIStatusError):
            return f"cannot be reached ({error.__cause__ or error}); is WIRECHECK_JUDGE_URL right?"
        phrase = next((status.phrase for status in HTTPStatus if status == error.status_code), "")
        said = error.body.get("message") if isinstance(error.body, dict) else None
        hint = f"; is {_HINTS[error.status_code]} right?" if error.status_code in _HINTS else ""
        return f"{error.status_code} {phrase}{f': {str(said)[:_LONGEST_MESSAGE]}' if said else ''}{hint}"
