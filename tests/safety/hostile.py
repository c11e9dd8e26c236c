"""Texts made to be dear to read: for the test that counts work and for the benchmark that measures it."""

import random

from safety.signals_rules import rules

_SEED = 20


def repeated(piece: str, size: int) -> str:
    """A text of `size` characters that says `piece` over and over."""
    return (piece * (size // len(piece) + 1))[:size]


def needed_by_rules() -> list[str]:
    """The words that stand in the patterns of the rules, in order."""
    written = " ".join(pattern for rule in rules() for pattern in rule.patterns)
    return sorted({word for word in written.replace("|", " ").replace("_", " ").split() if word.isalpha()})


def shuffled(join: str, size: int) -> str:
    """Words of the rules in no order, `join` between them."""
    chance = random.Random(_SEED)  # noqa: S311 - the same text in every run
    words = needed_by_rules()
    return join.join(chance.choice(words) for _ in range(size))[:size]


def hostile(size: int) -> dict[str, str]:
    """Texts of `size` characters, by what makes each of them dear."""
    return {
        "the beginning of a pattern": repeated("i want to ", size),
        "nearly a pattern": repeated("if i wish he would not want to ", size),
        "marks": repeated(".?!,", size),
        "spaced letters": repeated("k i l l ", size),
        "spaced letters of no word": repeated("a b ", size),
        "dotted letters": repeated("k.i.l.l.", size),
        "combining characters": repeated("a\u0301\u0302\u0303", size),
        "one endless letter": "a" * size,
        "one endless word": repeated("ab", size),
        "one endless masked word": repeated("a*", size),
        "masked words": " ".join(f"k{i}**l" for i in range(size))[:size],
        "stars": "k" + "*" * (size - 1),
        "words of every rule": shuffled(" ", size),
        "sentences of one word of every rule": shuffled(". ", size),
        "short sentences": repeated("i die. ", size),
        "short sentences, no two alike": " ".join(f"i die {i}." for i in range(size))[:size],
        "denials, no two alike": " ".join(f"i do not want to die {i}." for i in range(size))[:size],
        "turns of phrase": " ".join(f"that meeting {i} killed me." for i in range(size))[:size],
        "alternating triggers": repeated("want kill die pills tonight bridge take all without me if i ", size),
        "words nobody knows": " ".join(f"x{i}q" for i in range(size))[:size],
        "faces": "🙂" * size,
        "invisible characters": "\u200b" * size,
        "another script": repeated("我想死", size),
        "lone surrogates": "\ud800" * size,
        "characters that stand for phrases": "\ufdfa" * size,
        "quotations": repeated("he said she said i said ", size),
        "another language": repeated("quiero morir ya ", size),
        "answers": repeated("no. yes. maybe. ", size),
    }
