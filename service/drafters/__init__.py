"""Where drafts come from when a language model writes them."""
