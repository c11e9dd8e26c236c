"""How the same line might have been typed: casually, with slips, or buried among everyday talk."""

import random
import re
from collections.abc import Sequence

from tools.weights.corpus import Line

_CASUAL = {
    "you": "u",
    "your": "ur",
    "are": "r",
    "because": "cos",
    "please": "pls",
    "tonight": "2nite",
    "tomorrow": "tmrw",
    "don't know": "dunno",
    "want to": "wanna",
    "going to": "gonna",
    "really": "rly",
    "right now": "rn",
    "people": "ppl",
    "something": "smth",
    "with": "w",
    "though": "tho",
    "about": "abt",
    "before": "b4",
    "thanks": "thx",
    "myself": "meself",
    "I'm going to": "imma",
    "probably": "prob",
}
_RISKLESS = frozenset({"benign", "distress"})


def casual(text: str, chance: random.Random) -> str:
    """As on a telephone: small letters, few marks, short forms."""
    for long, short in _CASUAL.items():
        if chance.random() < 0.5:
            text = re.sub(rf"\b{re.escape(long)}\b", short, text, flags=re.IGNORECASE)
    text = text.lower().replace("'", "").replace("’", "")
    if chance.random() < 0.7:
        text = re.sub(r"[.,;:!]+(\s|$)", r"\1", text)
    return text


def slipped(text: str, chance: random.Random) -> str:
    """One or two slips of a finger inside longer words."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    for i in chance.sample(long, min(len(long), 1 + len(words) // 12)):
        word, at = words[i], chance.randrange(1, len(words[i]) - 2)
        swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        words[i] = chance.choice([swapped, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]])
    return " ".join(words)


def buried(text: str, others: Sequence[Line], chance: random.Random) -> str:
    """The line somewhere among one to three harmless ones."""
    parts = [chance.choice(others).text for _ in range(chance.randint(1, 3))]
    parts.insert(chance.randint(0, len(parts)), text)
    return " ".join(part if part[-1:] in ".!?…" else f"{part}." for part in parts)


def variants(line: Line, harmless: Sequence[Line], chance: random.Random) -> list[str]:
    """The line itself and two others of it."""
    return [line.text, casual(slipped(line.text, chance), chance), buried(line.text, harmless, chance)]


def harmless(lines: Sequence[Line]) -> list[Line]:
    """The lines among which others are buried."""
    return [line for line in lines if line.label == "benign"] or [line for line in lines if line.label in _RISKLESS]
