"""Document formats, one a file: each has `parse(text, path) -> Document`. `reading.py` chooses among them."""
