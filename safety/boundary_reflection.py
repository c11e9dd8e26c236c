"""Whether a sentence of a draft only gives back what the client has just said."""

from safety.boundary_draft import Draft, Sentence
from safety.boundary_said import Said, stem, stems_of
from safety.text import MARKS

_LEAST = 2
_LINES = 2


def reflects(draft: Draft, sentence: Sentence, said: Said) -> bool:
    """Whether a sentence asks nothing and holds only words of the client's newest lines, two of them at least.

    Words of grammar count for nothing. Where nobody says who spoke, only the newest line is the client's for certain.
    """
    if sentence.question:
        return False
    words = draft.plain.marked[sentence.first : sentence.last]
    content = {stem(word) for word in words if word not in MARKS and not said.grammar(word)}
    return len(content) >= _LEAST and content <= _newest(said)


def _newest(said: Said) -> frozenset[str]:
    lines = [line for line in said.lines if line.client]
    newest = lines[-_LINES:] if lines else [line for line in said.lines[-1:] if line.client is None]
    return frozenset[str]().union(*(stems_of(line.text) for line in newest))
