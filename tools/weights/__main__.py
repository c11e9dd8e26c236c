"""`python -m tools.weights`: learn the weights again.

With `--check` it says whether those that are there belong to the corpus, with `--folds` how the cuts do on lines that
were held out.
"""

import sys

from safety.learned_model import read_model
from tools.weights.corpus import digest
from tools.weights.make import PLACE, make, rates

if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(0 if read_model(PLACE.read_bytes()).corpus == digest() else "The weights belong to another corpus.")
    if sys.argv[1:] == ["--folds"]:
        for label, shares in rates().items():
            told = "  ".join(f"{name} {100 * share:5.1f} %" for name, share in shares.items())
            sys.stdout.write(f"{label:16} {told}\n")
        sys.exit(0)
    PLACE.write_bytes(make())
