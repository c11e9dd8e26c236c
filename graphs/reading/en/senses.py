"""Words by which somebody tells what they perceive in a picture, by sense."""

from typing import Final

from graphs.reading.line import any_of

SENSES: Final = {
    "seeing": any_of(
        "see(?:s|ing)?", "saw", "look(?:s|ing)?", "watch(?:es|ing)?", "bright(?:er)?", "light(?:er)?", "dark(?:er)?",
        "colou?rs?", "red", "blue", "green", "yellow", "white", "black", "grey", "golden", "shin(?:es|ing|y)",
    ),
    "hearing": any_of(
        "hear(?:s|ing)?", "heard", "sounds?", "listen(?:s|ing)?", "quiet", "silent", "silence", "loud", "voices?",
        "whisper(?:s|ing)?", "sing(?:s|ing)?", "music", "laugh(?:s|ing|ter)?",
    ),
    "touch": any_of(
        "touch(?:es|ing)?", "warm(?:th|er)?", "cold", "cool", "soft(?:er)?", "hard", "smooth", "rough", "wet", "dry",
        "hold(?:s|ing)?", "hug(?:s|ging)?", "arms? (?:round|around)", "hand in (?:hers|his|mine|theirs)",
    ),
    "smell": any_of("smell(?:s|ing)?", "scent", "stink(?:s|ing)?", "perfume"),
    "taste": any_of("tast(?:e|es|ing)", "sweet", "bitter", "salty"),
    "body": any_of(
        "shoulders?", "chest", "stomach", "belly", "throat", "jaw", "heart(?:beat)?", "breath(?:e|ing)?", "heavy",
        "loose(?:r)?", "tense", "tight(?:er)?", "relaxed", "tingl(?:e|es|ing)",
    ),
}  # fmt: skip
"""Each sense with what tells of it. A word may tell of none: these are signs to count, not a reading."""
