"""Mentions of persons in a text, found by what stands around a name: titles, initials, verbs of saying, known names.

No model and no list of all names: a run of capitalised words is a person's name where something says so. What is not
certain is left out, since a finding about a wrongly taken name is a false alarm.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.document import Document, Segment
from checker.names.countries import country_codes, country_of, demonyms
from checker.names.offices import HONORIFICS, MODIFIERS, OFFICE, office_class
from checker.names.people import People
from checker.text.words import Token, fold, tokens_in

PARTICLES = frozenset(
    "al el bin bint ibn ben abu abou abd umm van von der den de da do dos das del della di du la le las los y e ter ten zu zur af av"
    " ould st san santa mac o d l ul ur ud as ad an ar at az ash".split()
)
_LOWER_PARTICLES = PARTICLES - {"an", "as", "at", "e", "o", "do", "y", "d", "l"}
_SAYING = frozenset(
    "said says told added stressed noted warned explained confirmed denied announced stated argued wrote tweeted insisted"
    " claimed pointed declared affirmed reiterated emphasised emphasized recalled replied asked vowed pledged acknowledged"
    " concluded commented remarked observed".split()
)
_NOT_NAMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday"
    " friday saturday sunday the a an in on at of for from by with to and or but as if when while after before since although"
    " however meanwhile according during under over he she it they we i you his her their our its this that these those there"
    " here what who why how where not no yes both all some many most several two three four five six seven eight nine ten"
    " eleven twelve new north south east west northern southern eastern western central upper lower greater"
    " northeastern northwestern southeastern southwestern god internet christmas easter ramadan covid".split()
)
_BODY = frozenset(
    "ministry university college institute council committee commission court agency bank party movement front brigade"
    " brigades forces force army navy police union association federation league parliament assembly senate congress house"
    " office department bureau authority centre center group company corporation corp inc ltd fund foundation organisation"
    " organization radio television news agency times post daily street avenue square river sea ocean gulf strait mountain"
    " airport hospital school church mosque cathedral temple palace prison camp island islands province state states"
    " republic kingdom city district region county stadium club cup festival prize award treaty agreement accord accords act"
    " law protocol declaration conference summit forum war revolution day street bridge dam valley bay lake park museum"
    " library theatre theater tower plaza hotel academy faculty service guard guards corps command battalion regiment"
    " division rights watch affairs nations security international national human research studies policy".split()
)
_NAME = re.compile(r"[A-Z]")


@dataclass(frozen=True)
class Mention:
    """A person's name at `segment.target[start:end]`, with what stands before it.

    `words` are the printed words of the name, particles joined by spaces left apart; `office` is an office class,
    `modifiers` what stands before the title ("former"), `country` the ISO code of a country named with it.
    `title_start` is where the whole title begins (`start` if there is none).
    """

    segment: Segment
    start: int
    end: int
    words: tuple[str, ...]
    title: str = ""
    title_start: int = 0
    office: str | None = None
    modifiers: tuple[str, ...] = ()
    country: str | None = None

    @property
    def text(self) -> str:
        return self.segment.target[self.start : self.end]

    @property
    def family(self) -> str:
        """The last word with the particles before it: "el-Sisi", "van der Bellen"."""
        return family_of(self.words)

    @property
    def is_full(self) -> bool:
        """Whether more than a family name is given."""
        return len(self.words) > 1 and fold(self.family) != fold(" ".join(self.words))


def family_of(words: tuple[str, ...]) -> str:
    """The family name of a name in Western order: its last word with the particles before it."""
    start = len(words) - 1
    while start > 1 and fold(words[start - 1]) in PARTICLES:
        start -= 1
    return " ".join(words[start:])


@lru_cache(maxsize=8)
def mentions_in(document: Document, people: People) -> tuple[Mention, ...]:
    """All mentions of persons in `document`, in order: full names first found by evidence, then family names alone."""
    certain: dict[tuple[int, int], Mention] = {}
    for segment in document.segments:
        for mention in _with_evidence(segment, people):
            certain[(segment.index, mention.start)] = mention
    families = {fold(mention.family) for mention in certain.values()}
    fulls = {fold(" ".join(mention.words)) for mention in certain.values()}
    for segment in document.segments:
        for run in _runs(segment.target):
            if (segment.index, run[0].start) in certain:
                continue
            words = _printed_words(segment.target, run)
            whole = fold(" ".join(words))
            if whole in fulls or (whole in families and len(words) <= 3):
                certain[(segment.index, run[0].start)] = _mention(segment, run)
    return tuple(certain[key] for key in sorted(certain))


def _runs(text: str) -> Iterator[list[Token]]:
    """Runs of capitalised words that may be one name: joined by space, hyphen, apostrophe, an initial's stop, a particle."""
    run: list[Token] = []
    tokens = tokens_in(text)
    for i, token in enumerate(tokens):
        if _continues(run, token, tokens, i, text):
            run.append(token)
            continue
        yield from _split(run)
        run = [token] if _starts(token, tokens, i) else []
    yield from _split(run)


def _starts(token: Token, tokens: list[Token], i: int) -> bool:
    if not token.printed[0].isalpha():
        return False
    if token.is_capitalised:
        return True
    glued = i + 2 < len(tokens) and tokens[i + 1].printed in "-‐‑" and token.end == tokens[i + 1].start
    return token.key in ("al", "el", "as", "ad", "ash", "an", "ar", "az") and glued and tokens[i + 2].is_capitalised


def _continues(run: list[Token], token: Token, tokens: list[Token], i: int, text: str) -> bool:
    if not run:
        return False
    gap = text[run[-1].end : token.start]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    glued_next = following is not None and following.start == token.end
    if gap == "" and token.printed in "-‐‑'’‘ʼ`" and glued_next and following is not None:
        possessive = token.printed in "'’" and following.key == "s"
        return following.is_word and (token.printed not in "-‐‑" or following.is_capitalised) and not possessive
    if gap == "" and token.printed == ".":
        return len(run[-1].printed) == 1 and run[-1].printed.isupper()
    if not token.is_word or not token.printed[0].isalpha() or gap.strip() or "\n" in gap:
        return False
    if gap == "":
        return run[-1].printed in "-‐‑'’‘ʼ`" or token.is_capitalised
    if token.is_capitalised:
        return True
    if token.key not in _LOWER_PARTICLES or following is None:
        return False
    rest = tokens[i + 1 : i + 4]
    capital = next((t for t in rest if t.is_capitalised), None)
    return capital is not None and all(t.key in _LOWER_PARTICLES or not t.is_word for t in rest[: rest.index(capital)])


def _split(run: list[Token]) -> Iterator[list[Token]]:
    """The run without leading titles, weekdays and demonyms; nothing if what is left is a body or a place."""
    while run and (run[-1].printed in "-‐‑'’." or not run[-1].is_word) and len(run[-2:-1]) and len(run[-2].printed) > 1:
        run = run[:-1]
    while run and (_is_title(run[0]) or run[0].key in _NOT_NAMES or run[0].key in demonyms() or not run[0].is_word):
        if len(run) > 1 and run[1].printed in "-‐‑'’":
            break
        run = run[1:]
    if run and not any(token.key in _BODY or token.key in _NOT_NAMES for token in run):
        yield run


def _is_title(token: Token) -> bool:
    return token.key in HONORIFICS or token.key in MODIFIERS or office_class(token.key) is not None or token.key in _TITLE_WORDS


_TITLE_WORDS = frozenset(
    "foreign prime interior defence defense finance economy home crown supreme vice deputy secretary state general first chief"
    " lady grand assistant acting former foreign affairs justice health education energy oil trade labour labor culture sports"
    " tourism environment agriculture transport information planning social youth spokesman high representative special"
    " executive managing founding honorable hon us uk eu un nato".split()
)


def _printed_words(text: str, run: list[Token]) -> tuple[str, ...]:
    return tuple(text[run[0].start : run[-1].end].split())


def _mention(segment: Segment, run: list[Token]) -> Mention:
    text = segment.target
    words = _printed_words(text, run)
    start, end = run[0].start, run[-1].end
    title, title_start, office, modifiers, country = _title_before(text, start)
    return Mention(segment, start, end, words, title, title_start, office, modifiers, country)


_COUNTRY = "|".join(re.escape(name) for name in sorted(country_codes(), key=len, reverse=True))
_MODIFIER = r"(?:(?:" + "|".join(MODIFIERS) + r")[- ])"
_TITLE = re.compile(
    rf"(?<![\w-])((?:{_MODIFIER})*)(?:({_COUNTRY})(?:'s|’s)?\s)?((?:{_MODIFIER})*)({OFFICE.pattern.replace('?P<', '?P<t')})"
    rf"(?:\sof\s(?:the\s)?({_COUNTRY}))?([- ](?:elect|designate))?,?\s(?:{'|'.join(('Mr', 'Dr', 'Gen', 'Sheikh', 'Prof'))}\.?\s)?$",
    re.IGNORECASE,
)


def _title_before(text: str, start: int) -> tuple[str, int, str | None, tuple[str, ...], str | None]:
    """The title right before `start`: its words, where it begins, its office class, modifiers and country."""
    window = max(0, start - 90)
    match = _TITLE.search(text[window:start])
    if match is None:
        return "", start, None, (), None
    before, demonym, between, title = match.group(1), match.group(2), match.group(3), match.group(4)
    of, suffix = match.groups()[-2:]
    words = re.split(r"[- ]+", f"{before} {between} {suffix or ''}".lower().replace("de facto", "de_facto"))
    modifiers = tuple(word.replace("_", " ") for word in words if word)
    country = country_of(demonym or of) if demonym or of else None
    return title, window + match.start(), office_class(title), modifiers, country


def _with_evidence(segment: Segment, people: People) -> Iterator[Mention]:
    text = segment.target
    for run in _runs(text):
        words = _printed_words(text, run)
        if len("".join(words)) < 3 or sum(c.isalpha() for c in "".join(words)) < 3 or _is_acronym(words):
            continue
        if country_of(" ".join(words)):
            continue
        mention = _mention(segment, run)
        if mention.office or _evidence(text, run, words, people):
            yield mention


def _is_acronym(words: tuple[str, ...]) -> bool:
    return all(word.isupper() for word in words)


def _evidence(text: str, run: list[Token], words: tuple[str, ...], people: People) -> bool:
    """Whether the run is a person's name for a reason other than an office before it."""
    if people.knows(words):
        return True
    before = tokens_in(text[max(0, run[0].start - 40) : run[0].start])
    title = before[-2] if before and before[-1].printed == "." and len(before) > 1 else before[-1] if before else None
    if title is not None and title.key in HONORIFICS and (len(words) > 1 or title.is_capitalised):
        return True
    if len(words) < 2 or len(words) > 5:
        return False
    if people.knows_given(words[0]) or _is_initial(words):
        return True
    after = tokens_in(text[run[-1].end : run[-1].end + 40])
    return bool(after) and (after[0].key in _SAYING or _is_apposition(after))


def _is_initial(words: tuple[str, ...]) -> bool:
    return any(len(word) == 2 and word.endswith(".") for word in words[:-1])


def _is_apposition(after: list[Token]) -> bool:
    """ ", 45," or ", a professor", ", who", ", the spokesman"."""
    if len(after) < 3 or after[0].printed != ",":
        return False
    if after[1].printed.isdigit() and len(after[1].printed) == 2 and after[2].printed == ",":
        return True
    if after[1].key == "who":
        return True
    return after[1].key in ("a", "an", "the") and any(token.key in HONORIFICS for token in after[2:5])
