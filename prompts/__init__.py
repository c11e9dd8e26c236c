"""The prompts: reviewed words for every step, by language, and no decisions."""
