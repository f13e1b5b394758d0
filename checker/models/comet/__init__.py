"""CometKiwi and xCOMET checkpoints, read by transformers alone: scores, and error spans."""
