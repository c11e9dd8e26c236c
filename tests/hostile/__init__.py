"""What an attacker gets a language model to do, and that it comes to nothing."""
