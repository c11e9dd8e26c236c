"""English vocabularies, apart from the rules that use them."""
