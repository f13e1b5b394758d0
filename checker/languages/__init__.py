"""Languages that texts are translated from, one a file: its names, abbreviations and words that may be left standing."""
