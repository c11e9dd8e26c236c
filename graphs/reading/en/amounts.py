"""Words for numbers, what they may count, and what makes a number an old one."""

from graphs.reading.line import any_of

UNITS = {
    "zero": 0, "nought": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

ALL_BUT = any_of(
    "(?:every|all|each)(?: (?:single|of|the|seven|night|nights|day|days|morning|mornings|week)){0,4} (?:but|bar|except|except for|apart from|save|minus) (?:for )?(?P<less>one|two|three|four|five|six|[1-6])",
)  # fmt: skip
DAYS_OF_IT = any_of(
    "(?:on )?(?P<of>one|two|three|four|five|six|seven|[1-7]) of (?:the|these|those|my|last week's) (?:days|nights|mornings|evenings)",
    "(?:there (?:was|were)|i had|i've had) (?P<or>one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) (?:of (?:them|those|these))",
)
SLEPT_ALL_BUT = any_of("(?:slept|sleep|quiet|peaceful|fine|good) [^.,;]{0,16}")
OF_SEVEN = any_of(
    "(?P<of>one|two|three|four|five|six|seven|[1-7]) ?(?:nights?|days?|mornings?|times)? (?:out of|of|in) (?:the )?(?:last |past )?(?:seven|7)",
)  # fmt: skip
ON_A_DAY = any_of(
    "(?P<times>once|twice|one|two|three|[1-9])(?: times?)? (?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
DAY_NAME = any_of("(?:mon|tues|wednes|thurs|fri|satur|sun)day")
ONLY_DAYS = any_of(
    "(?:only|just)(?: on| the)?",
    "^on",
    "(?:it |they )?(?:came|come|happened|had it|popped up|showed up|turned up)(?: only| just)?(?: on)?",
)
STAYED_AWAY = any_of(
    "(?:it |that |they )?(?:has|have|'s)?(?:n't| not| never)? ?(?:stayed|kept|been) away", "(?:hasn't|haven't|has not|didn't|did not|never) (?:come|came|shown? (?:up|itself|its face)|turned? up|happened?|bothered?|visited?|had (?:it|one|any)|have (?:it|one|any)|get (?:it|one|any)|got (?:it|one|any))(?: me)?(?: (?:at all|once|a single time|this week|back)){0,2}",
    "(?:no|without)(?: a)? sign of it", "(?:nothing|none|no \\w{4,12})(?: at all)? (?:this|last|all|the whole) week", "not (?:woken|woke|disturbed|bothered|troubled)(?: up)?(?: even)? once", "left me (?:alone|in peace|be)", "not a single (?:time|one|night|day)", "a single time",
)  # fmt: skip

COUNT_PHRASES = (
    (any_of("not (?:even )?once", "not (?:a|one) single (?:time|one|night|day)", "none(?: at all)?", "not at all", "zero times",
            "never", "no (?:intrusions|nightmares|dreams|awakenings|flashbacks|times)", "didn't (?:come|happen)(?: at all)?",
            "(?:slept|been) (?:right )?through every night"), 0),
    (any_of("every (?:single )?(?:night|day|morning|evening)", "each (?:night|day)", "daily", "nightly", "once a (?:day|night)", "all seven(?: nights| days)?"), 7),
    (any_of("twice a (?:day|night)"), 14),
    (any_of("twice", "a couple(?: of times| of nights| times)?", "two times"), 2),
    (any_of("once", "just the once", "one time", "just the one(?: night| time)?", "one night", "only one(?: night| time)?"), 1),
    (any_of("thrice"), 3),
    (any_of("half a dozen"), 6),
    (any_of("a dozen"), 12),
)  # fmt: skip

TIMES = frozenset(
    [
        "times",
        "time",
        "nights",
        "night",
        "days",
        "day",
        "mornings",
        "awakenings",
        "wakings",
        "intrusions",
        "flashbacks",
        "nightmares",
        "dreams",
        "episodes",
        "occasions",
        "x",
        "images",
        "pictures",
        "wake-ups",
        "in",
        "this",
        "over",
        "since",
        "last",
        "per",
        "a",
        "during",
    ]
)
"""What may follow a number that counts how often something came."""

RATING_FOLLOWS = frozenset(
    [
        "now",
        "today",
        "still",
        "maybe",
        "or",
        "so",
        "out",
        "percent",
        "per",
        "for",
        "and",
        "but",
        "at",
        "in",
        "when",
        "though",
        "tops",
        "max",
        "again",
        "on",
        "i",
        "it",
        "the",
        "that",
        "this",
        "while",
        "distress",
        "vivid",
        "vividness",
        "clear",
        "belief",
        "shame",
        "likely",
        "sure",
        "believable",
        "true",
        "certain",
        "if",
        "because",
        "since",
        "with",
        "to",
        "from",
        "just",
        "then",
        "after",
        "before",
        "of",
        "as",
        "is",
        "was",
        "probably",
        "perhaps",
        "roughly",
        "about",
        "my",
        "he",
        "she",
        "we",
        "they",
        "there",
        "no",
        "yes",
        "yeah",
        "thanks",
        "thank",
        "is",
        "all",
        "also",
        "right",
        "even",
        "only",
        "by",
        "down",
        "up",
        "which",
        "what",
        "real",
        "convinced",
        "than",
        "she's",
        "he's",
        "it's",
        "i'm",
        "i'd",
        "embarrassed",
        "ashamed",
        "bad",
        "distressed",
        "distressing",
        "upset",
        "upsetting",
        "plus",
        "or,",
        "too",
        "overall",
        "both",
        "each",
        "sort",
        "kind",
        "tonight",
        "lately",
        "here",
        "currently",
        "not",
        "either",
        "same",
        "has",
        "feels",
        "around",
        "believing",
        "have",
        "stop",
        "please",
        "make",
        "honestly",
        "really",
        "can",
        "could",
        "would",
    ]
)
"""What may follow a number that is a rating; after any other word the number counts that thing."""

NOT_PLURAL = frozenset(
    "is was as this these has perhaps its it's that's he's she's there's always sometimes overall yes does nowadays honestly less us".split()
)
"""Words in s that may follow a rating; any other word in s is taken for things counted."""

COUNTED = frozenset(
    "people men women children hour minute min year month week day night beer pint glass feet of old percent-odd more other new "
    "different little big small long pence euro euros pounds quid degrees".split()
)
"""Further words for what is counted."""

NOT_A_RATING_BEFORE = any_of(
    "row", "slide", "seat", "step", "scene", "verse", "track", "aisle", "lane", "question", "bed",
    "flat", "apartment", "house", "number", "no\\.", "room", "age", "aged", "chapter", "year", "grade", "session", "week",
    "until", "till", "til", "by", "since", "page", "door", "floor", "unit", "bus", "line", "route", "level", "class", "junction",
    "platform", "gate", "past", "version", "part", "day", "form", "exit",
)  # fmt: skip

RATING_AT = any_of(
    "(?:start|finish|end|open|clos|settl|land|arriv)(?:ed|ing|s)? (?:up )?at",
    "(?:are|am|was|is|back|puts?|ended|ends|started|starts|sat|stays|landed|true|feels) (?:\\w{2,8} )?at",
    "(?:i'm|i am|it's|its|it is|still|now|distress|sitting|sits|up|down|be|stays?|me|hovering|probably|maybe|vividness|belief|"
    "shame|that's|put it|it|more|just|currently|right now|peaked|is) (?:about |around |like |maybe |roughly |probably )?(?:at)(?: about| around| maybe| roughly| probably)?",
)  # fmt: skip

OLD_BEFORE = any_of(
    "used to (?:be|say|feel)(?: more)?(?: like| about| at)?", "was(?: at| about| around| more)?(?: like)?", "were(?: at| about| around)?", "had (?:it|been)(?: at| about)?", "instead of",
    "down from", "up from", "from", "(?:i )?started (?:at|on|out at|off at|with)", "began at", "before(?: it was)?", "previously", "originally", "back then(?: it was)?", "last (?:time|week|month|session)(?: it was)?",
    "not", "rather than", "compared (?:to|with)", "no longer", "as opposed to", "dropped from", "than", "earlier",
)  # fmt: skip

OLD_AFTER = any_of(
    "before(?! bed)", "last (?:time|week|month|session)", "previously", "at the (?:start|beginning)", "at first", "earlier", "originally",
    "when we (?:started|began)", "to begin with", "a (?:week|month) ago", "in the beginning", "to start with", "back then",
)  # fmt: skip

MINUTES = (
    (any_of("three[ -]quarters of an hour"), 45),
    (any_of("a? ?quarter of an hour", "quarter hour"), 15),
    (any_of("half an? hour", "half-hour"), 30),
    (any_of("an hour", "one hour", "1 ?(?:hour|hr|h)"), 60),
)  # fmt: skip
