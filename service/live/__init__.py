"""The relay: sockets are cursors into the journal."""
