"""What is said: reviewed wording per language and step."""
