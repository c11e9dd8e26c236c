"""Words for feelings and for the body."""

import re

from graphs.reading.line import any_of

EMOTIONS = {
    "fear": any_of("fear", "afraid", "scared", "frightened", "terrified", "terror", "panic(?:ky|king|ked)?", "anxious", "anxiety", "dread", "scary", "nervous", "petrified", "worried", "worry", "horror"),
    "shame": any_of("shame", "ashamed", "shameful", "embarrass\\w{2,6}", "humiliat\\w{2,5}", "mortif\\w{2,5}", "sink into the (?:ground|floor)", "ground (?:to|would|could) (?:open|swallow)\\w{0,3}", "swallow me", "crawl under", "exposed", "cringe", "want to hide my face", "die of embarrassment"),
    "guilt": any_of("guilt", "guilty", "bad conscience", "remorse", "blame myself"),
    "anger": any_of("anger", "angry", "furious", "fury", "rage", "raging", "mad", "livid", "cross", "fuming", "seething", "irritated", "annoyed", "outraged", "boiling", "pissed off", "blood (?:boil|boils|boiling)", "resentful", "indignant"),
    "sadness": any_of("sad(?:ness)?", "grief", "grieving", "tearful", "crying", "sorrow", "heartbroken", "heartbreaking", "miserable", "down(?! (?:on|at|to|the|in|from|here|there|there))", "tears", "weepy", "mourning", "low", "upset", "hurt", "let down"),
    "disgust": any_of("disgust(?:ed|ing)?", "revolted", "repulsed", "revulsion", "yuck", "gross", "sickened", "dirty", "filthy"),
    "helplessness": any_of("helpless(?:ness)?", "powerless(?:ness)?", "trapped", "no way out", "weak", "at (?:his|her|their) mercy", "nothing i could do", "defenceless", "defenseless"),
    "loneliness": any_of("lonely", "loneliness", "all alone", "alone", "(?:all )?on my own", "abandoned", "left out", "unwanted", "forgotten", "left behind", "isolated", "nobody there", "deserted"),
    "relief": any_of("relief", "relieved", "lighter", "at ease", "weight (?:off|lifted)", "calm(?:er)?", "safe(?:r)?", "peaceful", "at peace"),
    "compassion": any_of("compassion(?:ate)?", "tender(?:ness)?", "caring", "sorry for (?:her|him|them|that (?:girl|boy|child|kid|one)|the (?:little |small )?\\w{3,6}|little me)", "love", "protective", "warmth towards", "feel for (?:her|him|them)", "pity", "care about (?:her|him|them)", "kindness"),
    "joy": any_of("joy(?:ful)?", "happy", "happiness", "glad", "delighted", "cheerful", "proud", "pride"),
    "numb": any_of("numb(?:ness)?", "nothing", "empty", "blank", "flat", "dead inside", "hollow"),
}  # fmt: skip

OTHERS_FEELING = any_of(
    "(?:he|she|they|mum|mom|dad|father|mother|teacher|boss|brother|sister|stepfather|stepmother|uncle|aunt)(?:'s| is| was|'re| are| were| looks?| looked| seems?| gets?| got)(?: (?:so|very|really|always|just|all|being|getting))?",
    "(?:his|her|their)", "makes? (?:him|her|them)",
)  # fmt: skip

_PARTS = (
    "chest|stomach|tummy|belly|gut|guts|throat|neck|shoulders?|jaw|teeth|head|forehead|temples?|face|cheeks?|ears|eyes?|hands?|fingers?|"
    "fists?|palms?|arms?|wrists?|legs?|knees?|feet|foot|toes|spine|ribs?|ribcage|heart|lungs?|breath(?:ing)?|muscles?|skin|bones|lips|mouth|tongue|body|hips?|thighs?|calves|elbows?|scalp|diaphragm|abdomen|shoulder blades?|collarbone|ankles?"
)
BODY_PART = any_of(_PARTS, "(?:my|lower|upper) back(?! (?:to|at|in|then|from))")
SENSATION = any_of(
    "tight(?:ness|er)?", "knot(?:ted|s)?", "lump", "tingl\\w{1,4}", "shaking", "shaky", "shiver\\w{0,4}", "trembl\\w{1,4}", "sweat(?:y|ing)?", "nausea", "nauseous", "sick", "dizzy", "butterflies", "heavy", "heaviness",
    "pounding", "racing", "burning", "prickl\\w{1,4}", "hollow", "ach(?:e|es|ing|y)", "hurts?", "pressure", "weight", "cold", "freezing", "hot", "warm(?:th|er)?", "tense", "tension", "stiff", "clench\\w{0,3}", "churning", "goosebumps", "breathless", "can't breathe", "lighter", "loose(?:r|ned)?", "light", "floating", "relaxed", "soft(?:er|ened)?", "calmer", "flush\\w{0,3}", "blush\\w{0,3}", "blood drains", "throb\\w{0,5}", "flutter\\w{0,4}", "softening", "settled", "buzz(?:ing|y)?", "steady", "steadier", "dry",
)  # fmt: skip
NOT_OF_BODY = any_of(
    "under my skin",
    "(?:t(?:akes?|ook|aking)|holds?|held|grabs?|grabbed|squeezes?) my (?:hand|arm)s?", "(?:cover|covers|covered|close|shut) my (?:ears|eyes|mouth|face)",
    "(?:a|an|another|the|that|this|someone's|somebody's|[a-z]{3,12}'s) (?:[a-z]{3,10} )?(?:faces?|hands?|eyes?|mouth|body|head|arms?|fingers?|foot|feet)",     "(?:his|her|their|your) (?:" + _PARTS + ")", "hand (?:in|me)", "head (?:of|teacher|master)", "in my head (?:about |maybe |around )?\\d", "back (?:to|at|in|home|then|from|garden|door|room|for)", "come back", "came back", "go back",
    "looking back", "get back", "on the other hand", "face to face", "next to my feet", "at the back", "in the back", "i'm back", "step back", "back room", "hold my hand", "by the hand", "shut my mouth", "go(?:ing)? back", "be back", "call(?:ed)? back", "facing", "behind my back", "in front of my eyes", "(?:open|close|shut) my eyes", "through my (?:own )?eyes", "take(?:s)? my hand", "my hand and", "body (?:of|else)", "heart of", "keeps? me warm", "eyes (?:open|closed|shut)",
)  # fmt: skip

LOOSE_WORDS = {
    "numb": re.compile(r"\b(?:(?<!lips are )(?<!are )(?<!fingers )(?<!hands )numb(?! (?:from|with) )|(?:feel|feeling|i'm|am)[^.,]{0,14} (?:nothing|empty|blank|flat|hollow|dead inside))"),
    "sadness": re.compile(r"\b(?:sad|grie|tear|sorrow|heartbr|miser|weepy|mourn|crying|(?:feel|feeling|i'?m|am|so|very|really|a bit) (?:\w{2,8} )?(?:down|low|upset|hurt|let down))"),
    "anger": re.compile(r"\b(?:ang|furious|fury|rag|livid|fuming|seeth|irrit|annoy|outrag|resent|indign|piss|blood boil|(?:feel|i'?m|am|so|really|very)[^.,]{0,10} (?:mad|cross|boiling))"),
    "loneliness": re.compile(r"\b(?:lonel|abandon|left out|unwanted|left behind|(?:feel|feeling|i'?m|am|was|so|and) forgotten|isolated|desert|all alone|on my own|(?:i'?m|i am|feel|feeling|so) [^.,]{0,20}alone|nobody there)"),
    "helplessness": re.compile(r"\b(?:helpless|powerless|trapped|no way out|mercy|defen|(?:feel|i'?m|am)[^.,]{0,10} weak|nothing i could)"),
    "relief": re.compile(r"\b(?:relie|lighter|^\W*(?:much |a bit |so )?calmer|at ease|weight|(?:feel|feeling|i'?m|am|it'?s|a bit|much|more)[^.,]{0,12} (?:calm|safe|peace|at peace))"),
    "joy": re.compile(r"\b(?:joy|delight|cheerful|happiness|(?:feel|i'?m|am|so|really|makes me|quite)[^.,]{0,10} (?:happy|glad|proud)|pride)"),
    "disgust": re.compile(r"\b(?:disgust|revolt|repuls|revuls|yuck|gross|sicken|(?:feel|i'?m|am|so)[^.,]{0,10} (?:dirty|filthy))"),
    "compassion": re.compile(r"\b(?:compass|tender|sorry for|protective|warmth|feel for|pity|care about|(?:i|feel|of) (?:\w{2,8} )?love|caring|kindness)"),
}  # fmt: skip
"""Feelings whose words have second meanings: how each is said when it is felt."""

NO_FEELING = any_of(
    "\\d{1,3}", "hundred", "fine", "ok", "okay", "good", "whatever", "which", "what", "who", "year", "stop", "out", "here", "there", "sure", "thinking", "again", "er+m*", "h+m+", "skip", "pass", "drifting", "floating", "gone", "frozen", "stuck", "help", "much", "more", "less", "same",
)  # fmt: skip
"""Short answers that name no feeling."""
