"""The service: who may do what, when it happened, where it is kept and how it is sent."""
