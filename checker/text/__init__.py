"""Functions on strings: words, sentences, inflection, scripts. Offsets are Unicode code points."""
