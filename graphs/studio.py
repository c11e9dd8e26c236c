"""The compiled graphs under fixed names, for tools that open a graph from `langgraph.json`. Synthetic data only."""

from graphs.protocols import protocol
from graphs.session import build

trauma_3stage = build(protocol("trauma_3stage")).compile()
stabilisation_only = build(protocol("stabilisation_only")).compile()
between_session = build(protocol("between_session")).compile()
