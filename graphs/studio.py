"""The compiled graphs under fixed names, for tools that open a graph from `langgraph.json`. Synthetic data only."""

from graphs.protocols import protocol
from graphs.session import compile_protocol

trauma_3stage = compile_protocol(protocol("trauma_3stage"))
stabilisation_only = compile_protocol(protocol("stabilisation_only"))
between_session = compile_protocol(protocol("between_session"))
