"""What is found in a text before a client could be sent it, with a sentence for the clinician who decides.

A hard finding holds a model's words. A clinician's own words are never held: the same findings warn, and stay on record
with the words and with whoever sent them.
"""

from collections.abc import Iterable
from typing import Final

from graphs.outcomes import Json
from graphs.state import Mark, State
from graphs.understanding.remembering import said_by_all
from safety.boundaries import check

HARD: Final = "amber"
SOFT: Final = "watch"

CAUTIONS: Final = {
    "supplies_ending": "This says how the image ends. The ending is the client's to find: ask what they need, or want "
    "to happen.",
    "leading_memory": "This puts something into the memory. Ask openly, for example what they notice now.",
    "new_detail": "This word is new: neither of you has said it. Use the client's own words, or ask.",
    "minimising": "This can sound as if it were not so bad. Say back what you heard, and stay with it.",
    "diagnosing": "This reads as a diagnosis. Describe what the client told you instead.",
    "medication": "This is about medication. Leave it to whoever prescribes, outside this chat.",
    "claims_human": "This can make the client believe that a person wrote it. Say what is true: software drafts, you "
    "decide.",
    "perpetrator_contact": "This leads towards the person who did harm, outside the image. Stay with safety and with "
    "the image.",
    "method_information": "This can tell of a way to do harm. Leave it out, and ask about safety.",
    "spiritual_cultural": "This brings in a belief. Use only what the client believes, in their words.",
    "missed_crisis": "The client has just spoken of danger, and this says nothing to it. Ask about it directly.",
    "secrecy_or_promise": "This promises something, or keeps something secret. Say what you can do, and what you must "
    "pass on.",
    "graphic": "This is graphic. Say less: the client can see it already.",
    "pressure": "This presses. Give a choice, and say that stopping is fine.",
    "one_question": "There are several questions here. Ask one, and wait.",
    "length": "This is long for this moment. Say one thing, briefly.",
    "reading_level": "This is hard to read. Use shorter words and sentences.",
    "no_words": "No words that could be used came back.",
    "hidden_text": "Characters stand here that nobody can see, or that are no writing. Write it anew.",
    "link": "A link, an address or code stands here. Say it in plain words.",
    "disguised": "Words are disguised here. Write them plainly.",
    "encoded": "Something stands here that has to be decoded. Write it plainly.",
    "other_language": "This is not in the client's language. Write in theirs.",
    "false_notice": "This says that something was approved or cleared. That is for you to decide, not for a message.",
    "authority": "This claims a power that a message does not have. Leave it out.",
    "without_clinician": "This sets you aside. The client must know that you read and decide.",
    "out_of_place": "This does not belong in this step. Stay with safety, in plain and direct words.",
    "blaming": "This can sound like blame. Ask what it was like, not why they did it.",
    "verdict": "This decides who was right or what was true. Leave that to the client.",
    "legal_verdict": "This is a judgement of law. Leave it to those who can give one.",
    "invented_number": "A number to call stands here. Such numbers come from the crisis card alone.",
    "unchecked": "These words could not be checked. Read them once more before they are sent.",
    "other_letters": "This is in letters of another script, or in pictures. Write in the client's language.",
}
"""For every category: what is wrong, why that matters, what to do instead."""
_OTHER: Final = "A rule on what may be said to a client fired here. Read it again before you send it."


def caution(category: str) -> str:
    """The sentence for a category of finding."""
    return CAUTIONS.get(category, _OTHER)


def marked(rule: str, category: str, start: int, end: int, *, hard: bool) -> Mark:
    """A finding with its sentence."""
    return Mark(rule, HARD if hard else SOFT, category, start, end, caution(category))


def weighed(state: State, text: str, step: str) -> tuple[Mark, ...]:
    """What is found in a text meant for `step`, against everything that client and clinician have said.

    A check that fails counts as a hard finding on the whole text: it holds a model's words, and never the session.
    """
    try:
        found = check(text, step, said_by_all(state), state.situation)
    except Exception:  # noqa: BLE001 - whatever it raises: unchecked words of a model are held, a clinician's go out
        return (marked("D-07", "unchecked", 0, len(text), hard=True),)
    return tuple(marked(one.rule, one.category, one.start, one.end, hard=one.hard) for one in found)


def as_json(marks: Iterable[Mark]) -> tuple[Json, ...]:
    """The findings as the journal keeps them."""
    return tuple(mark._asdict() for mark in marks)


def before_sending(state: State, text: str) -> tuple[Mark, ...]:
    """What is found in a clinician's own words before they are sent: in place of the pending draft, or driving."""
    draft = state.draft
    step = state.situation.step if draft is None or state.situation.driving else draft.proposes or draft.step
    return weighed(state, text, step)
