"""What goes wrong around the service: servers that go away, processes that die or stand still, lines that break."""
