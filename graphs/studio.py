"""The compiled graphs under fixed names, for tools that open a graph from `langgraph.json`. Synthetic data only."""

from graphs.build import build
from graphs.protocols import protocol

trauma_3stage = build(protocol("trauma_3stage"))
social_anxiety = build(protocol("social_anxiety"))
nightmare = build(protocol("nightmare"))
future_performance = build(protocol("future_performance"))
compassionate_self_image = build(protocol("compassionate_self_image"))
stabilisation_only = build(protocol("stabilisation_only"))
followup = build(protocol("followup"))
between_session = build(protocol("between_session"))
