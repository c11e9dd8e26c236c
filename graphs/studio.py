"""The compiled graphs under fixed names, for tools that open a graph from `langgraph.json`. Synthetic data only."""

from graphs.build import build
from graphs.protocols import protocol

trauma_3stage = build(protocol("trauma_3stage"))
stabilisation_only = build(protocol("stabilisation_only"))
between_session = build(protocol("between_session"))
