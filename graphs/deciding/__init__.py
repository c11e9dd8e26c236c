"""From a situation and a move to the next situation: all the logic of a session, without a word in it."""
