"""The one table of what a check may ask for, each made on first use and kept.

A check names a resource by the type of a parameter. One that cannot be had raises `Unavailable` with the reason; the
check then does not run, and the report says so.
"""

import contextlib
import threading
from collections.abc import Callable, Collection
from functools import cached_property
from typing import Any

from checker.errors import GlossaryError, ModelError
from checker.glossary.entry import Person, Place
from checker.glossary.termbase import Glossary, shipped_files
from checker.models.chosen import tagger_at
from checker.models.endpoint import Endpoint
from checker.models.grammar import Grammar
from checker.models.judge import Judge
from checker.models.tagger import SpanTagger, Tagger
from checker.names.gazetteer import Row, shipped_gazetteers
from checker.names.index import NameIndex
from checker.names.people import People
from checker.names.places import PlaceIndex, shipped_places
from checker.settings import Settings


class Unavailable(Exception):
    """A resource is not there; the text says why."""


class Resources:
    """What checks need, under the given settings."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._makers: dict[type, Callable[[], Any]] = {
            Settings: lambda: self.settings,
            Glossary: lambda: self.glossary,
            People: lambda: self.people,
            NameIndex: lambda: self.names,
            PlaceIndex: lambda: self.places,
            Tagger: lambda: self.tagger,
            Grammar: lambda: self.grammar,
            Judge: lambda: self.judge,
        }

    def get(self, kind: type) -> Any:
        """The resource of type `kind`.

        Raises:
            Unavailable: it is switched off.
            WirecheckError: it cannot be made; the message says how to mend it.
        """
        return self._makers[kind]()

    @property
    def kinds(self) -> frozenset[type]:
        return frozenset(self._makers)

    def preload(self, kinds: Collection[type]) -> None:
        """Begin to load in the background what takes long and needs no other resource; errors come out at first use."""
        for kind in (Tagger, Grammar):
            if kind in kinds:
                with contextlib.suppress(ModelError, Unavailable):
                    threading.Thread(target=_load, args=(self.get(kind),), daemon=True).start()

    @cached_property
    def glossary(self) -> Glossary:
        shipped = shipped_files() if self.settings.default_glossaries else []
        if self.settings.default_glossaries and not shipped:
            raise GlossaryError("glossaries", "the shipped glossaries are missing; install wirecheck again")
        return Glossary.load([*shipped, *self.settings.glossaries])

    @cached_property
    def people(self) -> People:
        return People(self.glossary.people, self.tagger if self.settings.models else None)

    @cached_property
    def names(self) -> NameIndex:
        forms = [
            (form, Row(person.family_name if form == person.family_name else person.name, person.country or "", _about(person)))
            for person in self.glossary.people
            for form in (person.name, person.family_name, *person.admitted)
        ]
        return NameIndex.cached(forms, [*shipped_gazetteers(), *self.settings.gazetteers])

    @cached_property
    def places(self) -> PlaceIndex:
        forms = [
            (form, Row(place.name, place.country or "", "place"))
            for place in self.glossary.entries
            if isinstance(place, Place)
            for form in (place.name, *place.admitted, *place.deprecated)
        ]
        return PlaceIndex.cached(forms, [shipped_places()])

    @cached_property
    def tagger(self) -> Tagger:
        if not self.settings.models:
            raise Unavailable("models are switched off (--no-models)")
        return tagger_at(self.settings.tagger) if self.settings.tagger else SpanTagger.shipped()

    @cached_property
    def grammar(self) -> Grammar:
        return Grammar()

    @cached_property
    def judge(self) -> Judge:
        if not self.settings.models:
            raise Unavailable("models are switched off (--no-models)")
        return Judge(Endpoint.from_environment())

    @property
    def account(self) -> str | None:
        """What was spent on outside services, on one line; None if none was asked for."""
        judge: Judge | None = vars(self).get("judge")
        return judge.account if judge else None


def _load(model: Tagger | Grammar) -> None:
    with contextlib.suppress(ModelError):
        model.load()


def _about(person: Person) -> str:
    return person.note or (person.roles[-1].title if person.roles else "in the glossary")
