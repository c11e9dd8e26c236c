"""The proof: every reachable situation of every protocol, explored with the transition code that sessions run on."""

from graphs.proof.proving import Proof, Violation, prove

__all__ = ["Proof", "Violation", "prove"]
