"""The termbase: entries, the files that hold them, and finding them in text."""
