"""Small programs that keep the repository, and are no part of the product."""
