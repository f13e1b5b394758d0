"""The checks, one a file: file name = function name = id. See `checker/check.py` for what a check is."""
