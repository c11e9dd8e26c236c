"""Sessions at work: the engine takes one input at a time, stores what came of it, and lets the relay know."""
