"""English names of the languages that texts are translated from."""

_NAMES = {
    "ar": "Arabic", "fa": "Persian", "he": "Hebrew", "tr": "Turkish", "es": "Spanish", "fr": "French", "pt": "Portuguese",
    "de": "German", "it": "Italian", "ru": "Russian", "uk": "Ukrainian", "zh": "Chinese", "ja": "Japanese", "ko": "Korean",
    "hi": "Hindi", "id": "Indonesian", "pl": "Polish", "nl": "Dutch", "el": "Greek", "en": "English",
}  # fmt: skip


def language_name(tag: str) -> str:
    """The English name of a BCP 47 tag; the tag itself where no name is known."""
    return _NAMES.get(tag.split("-", maxsplit=1)[0].lower(), tag)
