"""What travels between the service and the two pages: one file per audience, frozen and strict."""
