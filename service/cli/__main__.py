"""`python -m service.cli` is `imagery`."""

from service.cli import main

main()
