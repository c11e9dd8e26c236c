"""Words that name a rating, and words that say which picture is meant."""

from graphs.reading.line import any_of

SCALES = {
    "distress": any_of(
        "distress\\w{0,4}", "distressed", "suds", "upset(?:s|ting)?", "bother(?:s|ing|ed)?", "troubl(?:e|es|ing|ed)", "disturb(?:s|ing|ed)?", "hurts?", "pain", "gets (?:to me|under my skin)", "the (?:hurt|upset)", "weighs on me", "upsetness", "stress(?:ful|ed)?", "how (?:bad|awful|hard) (?:it|this) (?:is|feels|was)",
        "bad(?:ness)?", "awful", "horrible", "horrid", "painful", "unpleasant", "it hurts", "anxiety", "anxious", "tension", "tense", "nerves", "fear", "scary", "panic", "discomfort",
    ),
    "vividness": any_of("vivid(?:ness|ly)?", "clear(?:ness|ly)?", "clarity", "sharp(?:ness)?", "detailed", "bright(?:ness)?", "i (?:can )?see it", "faint(?:er)?", "blurr(?:y|ed)", "fuzzy", "dim", "pale(?:r)?", "in focus", "detail", "definition", "how (?:well|sharply) i see", "how clearly", "crisp"),
    "belief": any_of("belief", "believe(?:s|d)?(?: it| that| this)?", "believing", "the sentence", "the thought", "conviction", "hold (?:it|that) to be", "buy (?:it|that|into (?:it|that|the))", "convinced", "the idea that", "still true"),
    "truth": any_of("(?:feels?|rings?|seems?|sounds?) (?:about |maybe |around )?(?:\\w{2,10} )?(?:true|real|right|believable)", "true", "truth", "how true", "believab\\w{2,6}", "real", "realness", "convincing", "plausible", "credib\\w{2,6}"),
    "head": any_of("head", "rational(?:ly)?", "logical(?:ly)?", "logic", "brain", "intellectually", "mind", "reason", "know it", "thinking", "on paper"),
    "gut": any_of("guts?", "heart", "feeling(?:s)?", "stomach", "belly", "tummy", "bones", "emotionally", "body", "chest", "deep down", "inside", "feel it", "feels"),
    "shame": any_of("shame", "ashamed", "shameful", "embarrass\\w{2,6}", "humiliat\\w{2,5}", "mortified", "mortifying"),
    "likelihood": any_of("likely", "likelihood", "likeliness", "chances?", "probab(?:le|ility)", "odds", "(?:sure|certain|convinced) (?:it|that|this|i)(?:'s|'ll|'d| will| is)?", "will happen", "happening", "happen", "goes? wrong", "prediction", "go wrong", "come true"),
    "mastery": any_of("mastery", "(?:in )?control", "in charge", "on top of (?:it|things)", "handl(?:e|ing) it", "cope", "coping", "able to (?:change|steer|handle)", "power", "the boss", "steer(?:ing)?"),
    "morning": any_of("mornings?", "(?:when|after) i (?:wake|get) up", "(?:the )?(?:morning|day) after(?:wards)?", "on waking", "waking up"),
}  # fmt: skip

MEMORY = any_of(
    "memory",
    "memories",
    "(?:from|of) back then",
    "the old (?:one|scene|thing)",
    "the original",
    "the early (?:one|scene)",
    "school (?:one|scene|memory)",
    "as a (?:kid|child)",
    "childhood",
)
IMAGE = any_of(
    "image", "picture", "the recurrent one", "self-image", "snapshot", "flash", "how i look", "the present one"
)
NEW = any_of(
    "new",
    "changed",
    "rescript\\w{0,4}",
    "rewritten",
    "other (?:version|ending)",
    "different (?:version|ending)",
    "the ending",
    "changed version",
    "newer",
    "my version",
    "this version",
)
OLD = any_of("old", "original", "first", "unchanged")
BOTH = any_of(
    "both",
    "identical",
    "(?:are|is) (?:level|even|on a par|alike)",
    "apiece",
    "the two(?: of them)?(?! of us)",
    "for the two",
    "each(?: of them| one)?",
    "either",
    "the pair",
    "equal(?:ly)?",
    "the same for (?:both|each)",
    "all (?:three|four|of them)",
    "for all",
)
SAME = any_of("(?:the )?same(?: number| again| for that| there| too)?", "likewise", "ditto", "as much", "equal")
NOW = any_of(
    "i'm (?:at|about|around|on|now|sitting at|down|up|maybe|like|roughly)",
    "i am (?:at|about|around|on|now)",
    "right now",
    "at the moment",
    "me now",
    "now",
    "distress now",
    "i feel",
)
