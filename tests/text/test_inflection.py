"""Every form under which a word may stand, regular or not."""

import pytest

from checker.text.inflection import all_forms, plurals, verb_forms


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("adviser", "advisers"), ("agency", "agencies"), ("bus", "buses"), ("church", "churches"), ("crisis", "crises"), ("spokesman", "spokesmen"),
     ("child", "children"), ("day", "days"), ("policewoman", "policewomen"), ("veto", "vetoes"), ("aircraft", "aircraft")],
)  # fmt: skip
def test_plural(noun, plural):
    assert plural in plurals(noun)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [("reopen", {"reopen", "reopens", "reopened", "reopening"}), ("take", {"take", "takes", "took", "taken", "taking"}),
     ("travel", {"traveled", "travelled", "traveling", "travelling"}), ("carry", {"carries", "carried", "carrying"}),
     ("stop", {"stopped", "stopping"}), ("undertake", {"undertook", "undertaken"}), ("rewrite", {"rewrote", "rewritten"}),
     ("die", {"dies", "died", "dying"}), ("see", {"saw", "seen", "seeing"}), ("panic", {"panicked", "panicking"})],
)  # fmt: skip
def test_verb_forms(verb, forms):
    assert forms <= verb_forms(verb)


def test_all_forms_of_a_word_with_a_sign_is_itself():
    assert all_forms("don't") == {"don't"}
