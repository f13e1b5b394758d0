"""Document formats, one a file: each has `read(path, ...) -> Document`. `reading.py` chooses among them."""
