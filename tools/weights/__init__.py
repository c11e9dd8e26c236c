"""Builds the weights of the statistical reading from the training corpus: `python -m tools.weights`."""
