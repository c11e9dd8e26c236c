"""Words of yes, no, doubt and evasion."""

import re

from graphs.reading.line import any_of

EVASION = any_of(
    "next question", "ha(?:ha){1,5}", "lo+l", "i'd rather not(?: say)?", "(?:i )?prefer not(?: to)?(?: say)?",
    "can we skip (?:this|that|it)", "skip (?:this|that|it)", "pass on that", "no comment", "none of your business",
    "what(?:ever)? you like", "let's not go there", "don't want to (?:say|answer|talk about that)", "mind your own",
)  # fmt: skip

TORN = any_of("yes and no", "no and yes", "yes but no", "no but yes", "yes or no")

UNSURE_OPENING = any_of(
    "(?:i )?(?:couldn't|could not|wouldn't like to) (?:tell|say)(?: you)?",
    "hard to (?:say|tell)", "difficult to say", "tricky", "sort of", "sorta", "kind of", "kinda", "i'm not (?:so |too |really |quite )?sure",
    "not (?:so |too |really |quite |entirely )?sure", "unsure", "may ?be", "perhaps", "possibly", "i don't (?:really |even )?know",
    "i do not know", "don't (?:really )?know", "dunno", "no idea", "no clue", "i can't (?:say|tell)", "can't (?:say|tell)",
    "i'm in two minds", "depends", "it depends", "could be", "might be", "half and half", "fifty-fifty", "who knows", "idk",
    "i haven't (?:a clue|decided)", "not certain", "i wonder", "probably", "i suppose", "i guess",
    "somewhat", "partly", "in a way", "more or less",
)  # fmt: skip

YES_WITH_NO = any_of(
    "no problem", "no worries", "no objections?", "no questions?", "not a problem", "don't mind", "i don't mind", "why not",
    "no bother", "can't complain", "no doubt(?: about it)?", "nothing against (?:it|that)",
)  # fmt: skip

YES_OPENING = any_of(
    "yes", "yeah", "yea", "yep", "yup", "ye", "ya", "aye", "yes please", "sure", "sure thing", "of course", "course", "ok", "okay", "okey", "oki", "okie",
    "alright", "all right", "fine", "absolutely", "definitely", "certainly", "totally", "correct", "exactly", "indeed",
    "that's (?:right|me|fine|ok|okay|correct|it|good|true|clear|alright|all right|great)", "go ahead", "go on", "let's go",
    "i (?:do|am|have|did|can|will|would|see)(?=\\W*$|[,.!;])", "there (?:is|are)(?: one| some)?(?=\\W|$)", "(?:i'd|i would|i) (?:say|think|imagine|believe) so", "grand", "brilliant", "lovely", "cool", "fab", "spot on", "right you are", "too right", "go for it", "that would be (?:grand|great|lovely|good|fine|ok|okay)", "suits me", "i (?:agree|understand|accept|think so|believe so|get it|know that|consent)",
    "i'm (?:fine|ok|okay|happy|good) with", "i've (?:got|read|understood|done|tried) (?:it|that|them)",
    "(?:it|they|she|he|there|you) (?:is|does|did|has|was|are|do|have|can)(?=\\W*$|[,.!;])", "please do", "please", "sounds (?:good|fine|right|ok|okay|great)", "(?:that )?makes sense",
    "agreed", "happy (?:to|with)", "good", "great", "got it", "got that", "understood", "will do", "done", "ready",
    "mm+ ?-?hm+", "uh ?-?huh", "mhm", "true", "perfect", "works (?:for me)?", "fair enough", "clear", "all clear", "right(?! now| at| in| behind| by)",
    "very much(?: so)?", "always", "looks good", "suits me", "count me in", "deal", "by all means", "that (?:works|is right|is me|is fine|sounds good)",
)  # fmt: skip

NO_OPENING = any_of(
    "(?:there|it|he|she|that|they) (?:isn't|is not|aren't|hasn't|wasn't)(?=\\W*$|[,.!;])", "i'd rather not(?=\\W*$)", "no fear",
    "no", "nope", "nah", "naw", "non", "never", "never have", "not at all", "not really", "not yet", "none", "not once",
    "not (?:any|a bit|now|today|here|this|in the least|that i know of|to my knowledge|particularly|especially)",
    "i (?:don't|haven't|didn't|wouldn't|can't|couldn't|am not|have not|do not|did not|never(?: have)?)(?=\\W*$|[,.!;])", "i'm not(?=\\W*$|[,.!;])", "it (?:isn't|doesn't|hasn't|wasn't|is not|does not)(?=\\W*$|[,.!;])",
    "neither", "nothing", "nothing like that", "negative", "no way", "absolutely not", "of course not", "definitely not",
    "certainly not", "don't think so", "i don't think so", "nobody", "no one", "by no means", "far from it", "hardly",
)  # fmt: skip

PAUSE = any_of(
    "(?:and |so |well |ok |okay |just )?(?:let me|lemme) (?:just )?(?:see|think|look|have a (?:think|look))(?: (?:a|for a) (?:sec|second|moment|minute|bit))?", "(?:please )?(?:just )?(?:give me|wait|hang on|hold on|one|a|just a|needs? a)? ?(?:a|one)? ?(?:sec|second|moment|minute|tick)(?: please)?", "(?:wait|hang on|hold on)", "(?:h+m+|er+m*|um+|uh+|well|so|ok|okay|oh|ah|mm+)",
    "i'm (?:still )?thinking(?: about it)?", "(?:i'm |i am )?(?:not sure|don't think) i (?:understand|understood|get|follow)(?: (?:the|that|this|your|it|what|question|you|mean|asking)){0,4}", "(?:sorry )?i (?:don't|didn't|do not) (?:quite |really )?(?:understand|follow|get (?:it|that|you))(?: the question| that| you)?", "(?:sorry)?",
)  # fmt: skip
"""Taking time to think, or not having understood."""

_RATING_WORDS = (
    "i|i'd|i'm|it|it's|its|that|that's|this|is|am|are|be|at|about|around|maybe|say|said|put|give|call|my|the|a|an|of|for|to|in|on|so|up|down|back|like|roughly|"
    "probably|perhaps|or|and|well|hm+|um+|er+m*|oh|now|see|let|me|think|guess|suppose|reckon|honestly|really|quite|just|still|today|as|by|with|percent|per|cent|out|point|points|"
    "belief|believe|believed|believing|believes|believable|sentence|thought|convinced|sure|certain|true|feels?|rings?|seems?|buy|into|how|much|all|same|number|distress|vividness|solid|strong|strongly|do|hold|conviction|right|real|fully|partly|half|fairly|pretty|very|ten|points"
)
RATING_TALK = re.compile(rf"(?:[\s.,;:!?()%/-]|(?:{_RATING_WORDS})(?![\w'])){{1,60}}")
"""What is said around a number and is nothing but a rating."""
