"""English inflection: the forms under which a dictionary word stands in a text.

A small table of our own: what matching needs is every *possible* form of a given word, not the analysis of a form,
and a wrong extra form ("stresss") costs nothing because no text holds it. Regular rules follow the Cambridge Grammar
of the English Language (Huddleston & Pullum 2002), chapters 3 and 5; irregular verbs and nouns are listed.
"""

from functools import lru_cache

_IRREGULAR_VERBS = """
arise arose arisen|awake awoke awoken|be am is are was were been being|bear bore borne|beat beat beaten|become became become
|begin began begun|bend bent|bet bet|bid bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
|breed bred|bring brought|broadcast broadcast|build built|burn burnt burned|burst burst|buy bought|cast cast|catch caught
|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do does did done|draw drew drawn
|dream dreamt dreamed|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
|flee fled|fling flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten
|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go goes went gone|grind ground|grow grew grown|hang hung
|have has had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|lay laid|lead led
|lean leant leaned|leap leapt leaped|learn learnt learned|leave left|lend lent|let let|lie lay lain lying|light lit|lose lost
|make made|mean meant|meet met|offset offset|overcome overcame overcome|overthrow overthrew overthrown|pay paid|put put|quit quit
|read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say says said|see saw seen|seek sought|sell sold|send sent
|set set|sew sewn|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung
|sink sank sunk|sit sat|sleep slept|slide slid|sow sowed sown|speak spoke spoken|spend spent|spill spilt spilled|spin spun|split split
|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven
|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
|think thought|throw threw thrown|tread trod trodden|undergo undergoes underwent undergone|understand understood
|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound
|withdraw withdrew withdrawn|withhold withheld|write wrote written
"""
_IRREGULAR_NOUNS = """
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|person people persons|crisis crises|basis bases
|analysis analyses|thesis theses|hypothesis hypotheses|emphasis emphases|axis axes|criterion criteria|phenomenon phenomena
|medium media mediums|datum data|memorandum memoranda memorandums|referendum referendums referenda|forum forums fora
|stadium stadiums stadia|curriculum curricula|life lives|wife wives|knife knives|leaf leaves|loaf loaves|half halves|shelf shelves
|thief thieves|wolf wolves|calf calves|self selves|index indexes indices|appendix appendices|hero heroes|potato potatoes|veto vetoes
|embargo embargoes|cargo cargoes cargos|echo echoes|torpedo torpedoes|tomato tomatoes|volcano volcanoes|mosquito mosquitoes
|sheep sheep|series series|species species|aircraft aircraft|headquarters headquarters|means means|politics politics
"""


def _table(rows: str) -> dict[str, tuple[str, ...]]:
    return {words[0]: tuple(words[1:]) for row in rows.replace("\n", "").split("|") if (words := row.split())}


VERBS = _table(_IRREGULAR_VERBS)
NOUNS = _table(_IRREGULAR_NOUNS)
_VOWELS = "aeiou"
_PREFIXES = ("re", "over", "under", "out", "un", "mis", "fore", "with", "inter")


def _ends_consonant_y(word: str) -> bool:
    return len(word) > 1 and word[-1] == "y" and word[-2] not in _VOWELS


def _add_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word[:-1] + "ies" if _ends_consonant_y(word) else word + "s"


def _add_suffix(word: str, suffix: str) -> set[str]:
    """`word` with -ed, -er, -est or -ing, each spelling that one may meet (travelled and traveled)."""
    if word.endswith("e") and not (suffix == "ing" and word.endswith(("ee", "ye", "oe"))):
        if suffix == "ing" and word.endswith("ie"):
            return {word[:-2] + "ying"}
        return {word[:-1] + suffix}
    if _ends_consonant_y(word) and suffix != "ing":
        return {word[:-1] + "i" + suffix}
    plain = {word + suffix}
    if len(word) > 2 and word[-1] not in _VOWELS + "wxyh" and word[-2] in _VOWELS and word[-3] not in _VOWELS:
        plain.add(word + word[-1] + suffix)
    return plain | ({word + "k" + suffix} if word.endswith("c") else set())


def plurals(noun: str) -> set[str]:
    """Every plural under which `noun` (lower case, singular) may stand."""
    if noun in NOUNS:
        return set(NOUNS[noun])
    for irregular, forms in NOUNS.items():
        if noun.endswith(irregular) and irregular in ("man", "woman", "child", "wife"):
            return {noun[: -len(irregular)] + form for form in forms}
    return {_add_s(noun)}


def verb_forms(verb: str) -> set[str]:
    """Every finite and non-finite form of `verb` (lower case, infinitive), itself included."""
    stem = next((verb[len(p) :] for p in _PREFIXES if verb.startswith(p) and verb[len(p) :] in VERBS), None)
    forms = {verb, _add_s(verb)} | _add_suffix(verb, "ing")
    if verb in VERBS:
        return forms | set(VERBS[verb])
    if stem is not None:
        prefix = verb[: -len(stem)]
        return forms | {prefix + form for form in VERBS[stem]}
    return forms | _add_suffix(verb, "ed")


@lru_cache(maxsize=16384)
def all_forms(word: str) -> frozenset[str]:
    """Every form of `word` taken as a verb, a noun and a short adjective; for patterns that do not say which."""
    if "'" in word or not word.isalpha():
        return frozenset({word})
    forms = {word} | verb_forms(word) | plurals(word)
    if len(word) <= 6:
        forms |= _add_suffix(word, "er") | _add_suffix(word, "est")
    return frozenset(forms)
