"""Words of help, need, enough and comfort in a changed scene."""

import re

from graphs.reading.line import any_of

_ACTS = (
    "go|walk|run|step|sit|stand|kneel|tell|say|take|pick|hold|hug|put|shout|bang|open|pull|push|grab|stop|get|come|lift|carry|call|"
    "ring|block|close|lock|throw|ask|give|give|wrap|crouch|bend|reach|lead|bring|move|place|stay|lean|whisper|look|kick|knock|"
    "climb|break|smash|turn|march|storm|send|order|make|show|scoop|cover|shield|protect|comfort|explain|let|switch|cuddle|stroke|speak|talk|help|face|point|enter|crawl|swim|float|fly|drive|dance|sing|laugh|build|drain|change|row|sail|breathe|shut|rescue|save|invite|join"
)
_S_ACTS = (
    "walks|comes|goes|steps|runs|sits|stands|kneels|tells|says|takes|picks|holds|hugs|puts|shouts|opens|pulls|pushes|grabs|stops|gets|lifts|carries|calls|blocks|closes|locks|throws|asks|gives|wraps|"
    "reaches|leads|brings|moves|stays|leans|whispers|looks|kicks|knocks|climbs|breaks|turns|marches|storms|sends|orders|makes|shows|scoops|covers|shields|protects|comforts|explains|lets|barks|growls|roars|"
    "purrs|jumps|appears|arrives|enters|bursts|flies|floats|speaks|talks|helps|faces|rescues|drags|arrests|strokes|licks|curls|guards|drives|joins|swoops|lands"
)
_PLAIN = "walk|come|go|step|run|sit|stand|tell|say|take|hold|hug|put|shout|open|pull|push|grab|stop|get|lift|carry|call|block|arrive|burst|storm|march|turn|surround|protect|rush|appear|drag|arrest|help"

SOMEONE = any_of(
    "my (?:own |old |big |little |older |younger |late |dear |best |first |favourite )?[a-z]{3,16}", "a [a-z]{3,16}", "an [a-z]{3,16}", "the [a-z]{3,16}", "(?:grand|god)?(?:mother|father|ma|pa|mum|dad)", "nan", "nana", "granny", "gran", "grandad",
    "superman", "batman", "police", "firefighters?", "neighbours?", "friends?", "dog", "cat", "lion", "bear", "aunt(?:ie)?", "uncle", "all my [a-z]{3,16}", "somebody from [a-z]{3,16}", "gandalf", "god", "jesus", "an? angel",
)  # fmt: skip
SOMEONE_ACTS = any_of(
    rf"(?:my|the|a|an|our|some|two|three) (?:[a-z'-]{{2,14}} ){{1,3}}(?:(?:just|then|also|and [a-z]{{3,12}}) )?(?:{_S_ACTS}|is (?:there|here|coming|standing|next|with|holding|beside)|are (?:there|here|coming|standing|with))",
    rf"(?:my|the|some|two|three|all my) (?:[a-z'-]{{2,14}} ){{1,2}}(?:and (?:all )?my [a-z]{{3,12}} )?(?:{_PLAIN})",
    rf"(?:gran|granny|nan|nana|grandma|grandad|grandpa|auntie|police|mum|dad|mam) (?:{_S_ACTS}|{_PLAIN})",
)  # fmt: skip
SOMEONE_WANTED = any_of("(?:an? )(?:grown-?up|adult|person|parent|friend|man|woman) (?:who|that)")
PERPETRATOR_ACTS = any_of(
    "(?:the|my) (?:step-?father|stepdad|stepmother|bully|bullies|attacker|man|abuser|class|others|house|door|water|walls?|room|light|floor|picture|scene|whole thing|belief|word) .{0,40}"
)
NAMED_ACTS = re.compile(
    rf"\b([A-Z][\w'’-]{{1,20}})(?: [A-Z][\w'’-]{{1,20}}| and [A-Z][\w'’-]{{1,20}})?(?: (?:just|then))? (?:{_S_ACTS}|{_PLAIN}|is (?:there|here|with)|are (?:there|here))\b"
)
PROPER_NAME = re.compile(
    r"(?<=[a-z,] )[A-Z][\w'’-]{2,20}\b|^(?!I\b|Yes|No\b|Ok|Maybe|Then|Well|Um|The|My|It)[A-Z][\w'’-]{2,20}\b"
)
NOT_NAMES = frozenset(
    {
        "I",
        "He",
        "She",
        "They",
        "It",
        "We",
        "You",
        "Then",
        "And",
        "But",
        "So",
        "Now",
        "Nobody",
        "Someone",
        "Somebody",
        "Everyone",
        "That",
        "This",
        "There",
        "Who",
        "People",
        "Could",
        "Maybe",
        "The",
        "My",
        "Just",
        "Yes",
        "No",
        "Please",
        "Don",
        "Can",
        "Let",
    }
)
CLINICIAN_HELPS = any_of(
    "(?:could|can|might|may|would) it be you", "maybe you(?: could| can)?(?=\\W|$)",
    "(?:can|could|would|will) you (?:come|help|step|go|walk|do it|be there|say|speak|tell)", "you (?:come in|walk in|step in|go in|go first|do it for me|speak for me|be there|with me)", "you, (?:if|please)", "(?:my|the) (?:therapist|clinician|psychologist|doctor|counsellor)", "i'd like you to", "i want you to (?:come|step|go|help|speak|tell|be|stand)", "^you(?: please| maybe| could)?\\W*$", "my clinician",
)  # fmt: skip
BRINGS_SOMEONE = any_of(
    "i (?:bring|call|fetch|send for|send in|get|take|invite|ring)(?: in)? (?:my|the|a|an) (?!hand|door|phone|deep|child|girl|boy|little|breath|key|step|blanket|coat|light)[a-z]{3,14}(?! away)", "with my (?:[a-z]{3,12} )?(?:brother|sister|mother|mum|father|dad|aunt|uncle|gran\\w{0,6}|nan|friend|partner|husband|wife|dog|cat|teacher|cousin|neighbour)",
    "(?:i'd|i would|i'll) (?:like|want|choose|pick|bring|have|send|ask)(?: for)? my (?:[a-z]{2,12} )?[a-z]{3,14}", "i (?:choose|pick|want) my (?:[a-z]{2,12} )?[a-z]{3,14}",
)  # fmt: skip
ADULT_SELF = any_of(
    "me as (?:an adult|a grown-?up|i am (?:now|today))", "my (?:adult|grown-?up|older|present|current|today's|grown) self", "(?:adult|grown-?up|older|big|present-day|today's) me", "(?:the )?me (?:now|today|of (?:now|today))", "me\\.", "myself(?: now| today| as an adult| as i am)?", "the (?:adult|grown-?up|older) (?:me|one)", "i'd (?:do it|go) myself", "i could (?:go|do it) myself", "me,? (?:as i am|i think|i suppose|probably|the grown)", "just me", "^me\\W*$", "i'll do it",
)  # fmt: skip
WISER_SELF = any_of(
    "(?:older|wiser|future|kinder|grown-?up|eighty-year-old) (?:me|self|version of (?:me|myself))",
    "my (?:older|wiser|future|kinder|adult) self",
    "me at \\w{2,10}",
)
I_ACT = any_of(
    rf"(?:i|we)(?: (?:just|then|would|could|can|will|also|go and|simply|quickly|slowly))? (?:{_ACTS})",
    rf"(?:i'd|i'll|i would|i'm going to|i am going to|i want to|let me)(?: (?:like|love|want))?(?: to)?(?: just)? (?:{_ACTS})", rf"i'm (?:{_ACTS[:20]})ing",
)  # fmt: skip
NO_ACT = any_of("i(?:'d| would) say(?! to)", "let me (?:see|think|look)")
NO_HELPER = any_of(
    "(?:there's |there is )?(?:nobody|no one|no-one)(?: (?:comes to mind|really|at all|i can think of|would))?\\W*$",
    "i (?:really )?(?:don't|do not) know who",
    "no idea who",
    "can't think of (?:anyone|anybody|someone)",
    "nobody comes to mind",
    "there (?:was|is|'s) (?:nobody|no one)",
)
YOU_DECIDE = any_of(
    "you (?:choose|pick|decide|say|tell me)", "you're the expert", "up to you", "(?:i've |i have )?no idea", "dunno"
)
IMPULSE = any_of(
    "i want to",
    "i'd (?:like|love|want) to",
    "i would (?:like|love|want) to",
    "i wanna",
    "i feel like",
    "i(?:'d| would) (?:just |rather )?(?!like|love|rather|say|be|have)[a-z]{2,10}(?: (?:her|him|them|up|over|in|between|that|the))",
    "i want (?:someone|somebody|her|him|them|it)",
    "i could (?:just )?(?:go|hug|hold|pick|scream|shout)",
    "i need to (?:get|go|help|hold|tell|stop)",
    "i'm (?:itching|dying|going) to",
    "makes me want to",
    "let me (?:get|go|at|in|through|hold)",
    "i long to",
    "i wish i could (?:go|hold|hug|get|pick|take)",
)
NEED = any_of(
    "(?<!what\\s)(?:i|she|he|they|we|the (?:little |small )?(?:one|girl|boy|child|kid)|little me) (?:just |really |only |still |also )?need(?:s|ed)?", "(?<!what\\si\\s)need(?:s|ed)? (?:is|was|to|someone|somebody|a|an|her|him|that)", "someone (?:to|who)", "somebody (?:to|who)", "(?:someone|somebody|they|anyone|she|he|mum|mom|dad|a grown-?up|an adult|people) should(?:'ve| have)",
    "i want (?:someone|somebody|her|him|them|it|my|a|to be|to feel|to hear|to know)", "(?:she|he) (?:just )?want(?:s|ed)", "i wish (?:someone|somebody|she|he|they|there)", "to be (?:held|heard|seen|safe|believed|told|loved|hugged|picked up|left alone|protected|comforted|taken)", "to (?:feel|know|hear) (?:that|safe|loved|i|it|she|he|someone)", "a hug", "i'd (?:like|want|love) (?:someone|somebody|her|him|them|to be|to feel|to hear|a|some)", "want(?:ed|s)? (?:someone|somebody) to", "what (?:i|she|he) (?:need|want)(?:s|ed)? is",
)  # fmt: skip
ENOUGH = any_of(
    "that (?:covers|does|settles) (?:it|everything|me)", "(?:i|she|he) (?:have|has|'ve got) (?:it all|everything|all)(?: now)?(?=\\W*$)", "no more(?:,? (?:thank you|thanks|for now))",
    "we're (?:done|finished)(?: here)?", "(?:i'm |i am |she's |he's )?(?:satisfied|content)(?: with (?:that|it|this))?", "(?:everything|all|us|me|that)(?:'s| is)? (?:us |me )?sorted(?: now)?", "(?:nothing|no) more (?:i |she |he )?(?:want|need)s?",
    "that(?:'s| is) (?:all|enough|it|everything|plenty|about it|all i need|all she needs|all he needs)(?: i need(?:ed)?| now| for now| thanks| really)?", "nothing (?:else|more|further|really)(?: now| needed| i need)?", "no more needed", "it(?:'s| is) enough", "(?:i think |i feel |yes |yeah )?enough(?: now| for now)?", "i don't need (?:anything|any) ?(?:else|more)?", "i have (?:all|everything) i need", "i've got (?:all|everything|what) i need(?:ed)?", "i'm (?:good|content|satisfied|okay) (?:now|like this)",
    "nothing left", "don't need anything", "all (?:done|good) (?:now|here)", "(?:it|that|this) will do", "that'll do", "no(?:,)? nothing(?=\\W*$)", "complete", "it feels (?:complete|finished|whole|done)", "nothing's missing", "nothing (?:is )?missing", "she (?:has|'s got) (?:all|everything|what) she needs", "he (?:has|'s got) (?:all|everything|what) he needs", "no more than that", "nothing comes to mind that i need",
)  # fmt: skip
NOT_ENOUGH = any_of(
    "still (?:needs?|wants?)",
    "not (?:quite |really |yet )?enough",
    "isn't enough",
    "not enough",
    "need(?:s)? (?:something |a bit |much )?more",
    "isn't (?:quite )?(?:it|all)",
    "not (?:quite )?(?:done|there|finished)(?: yet)?",
    "never enough",
    "wasn't enough",
    "something(?:'s| is) (?:still )?missing",
    "i've had enough",
    "had enough of",
    "enough of this",
    "that's not all",
    "there's (?:still )?more",
)
NEED_PARTLY = any_of(
    "(?:a|a little|a tiny|a wee|a small) bit",
    "helps? (?:a bit|a little|some|somewhat)",
    "a little",
    "partly",
    "partially",
    "some(?:what|of it)",
    "half(?:way)?",
    "almost",
    "not (?:quite|fully|completely|entirely|all the way)",
    "kind of",
    "sort of",
    "a start",
    "better,? but",
    "slightly",
    "in part",
    "not all of it",
    "nearly",
)
NEED_UNMET = any_of(
    "(?:it |that )?(?:doesn't|does not|didn't|isn't|won't) (?:help|helping|work|working|reach|land|enough|change (?:it|anything)|go in|get through|feel|come)(?: me| in| at all| much| right)?",
    "no (?:difference|good|use|change|effect)",
    "not (?:helping|working|at all)",
    "no it doesn't",
    "i can't (?:feel|hear|take|believe) (?:it|her|him|that)",
    "makes no difference",
    "still (?:need|hurts|missing|alone)",
    "bounces (?:right |straight )?off",
    "i don't believe (?:it|her|him|that)",
)
NEED_MET = any_of(
    "i (?:do |really |actually |can |almost |now )?(?:believe|feel|hear|take) (?:it|her|him|that|them|me|safe|loved|held|seen|heard|warm|calm|better|lighter|good|okay)(?: in| more| now)?", "(?:it|that|this) (?:really |actually |does )?(?:helps|helped|works|worked|feels (?:good|right|better|safe|warm|lovely|nice|true|like enough|calm|calmer)|is (?:good|nice|warm|lovely|better|right|a relief)|'s (?:good|nice|warm|lovely|better|right|a relief|what i needed)|goes in|reaches me|lands|settles|sinks in|eases|calms)",
    "goes (?:right |straight |deep )?(?:to|into) my heart", "(?:that |it |this )?warms (?:me|my \\w{4,6})", "(?:much |so much |a lot |loads )?better(?: now)?", "i'm (?:safe|calm|calmer|warm|okay|ok|not (?:alone|scared|afraid)|held)(?: now)?", "warm(?:th|er)?", "relief", "relieved", "lighter", "safe(?:r)?", "peaceful", "good", "nice", "lovely", "calm(?:er|s|ing)?", "comforted", "comforting", "soothed", "soothing", "(?:exactly |just )?what (?:i|she|he) (?:needs?|needed|wanted|was missing)", "i can (?:breathe|rest|let go|relax|stop)", "that's what i needed", "more than i (?:thought|expected)", "i nod", "let(?:s|ting)? go", "softer", "the knot (?:goes|loosens|melts)", "not (?:so )?(?:scared|alone|afraid|frightened) (?:any ?more|now)",
)  # fmt: skip
STANCES = (
    ("blame", any_of("(?:her|his|my|their) (?:own )?fault", "pathetic", "stupid (?:girl|boy|kid|child|thing)", "weak(?:ling)?", "(?:she|he) should(?:'ve| have)", "why (?:doesn't|didn't) (?:she|he)", "(?:she|he) (?:deserves?|asked for)", "disgusts? me", "disgusted", "i blame", "pull (?:herself|himself) together", "i (?:hate|despise|can't stand) (?:her|him|that (?:girl|boy|child|kid))", "so embarrassing", "ridiculous")),
    ("anger", any_of("ang(?:er|ry)", "furious", "fury", "rage", "raging", "livid", "mad at", "outraged", "seething", "fuming", "boiling")),
    ("care", any_of("sorry for", "care", "tender(?:ness)?", "protect\\w{0,4}", "love", "so small", "so (?:tiny|little|young|alone)", "hold (?:her|him|them)", "hug (?:her|him|them)", "comfort", "warm(?:th)?", "compassion", "heart (?:breaks|goes out|aches)", "feel for", "pick (?:her|him|them) up", "poor (?:thing|girl|boy|kid|child|little)", "sad for", "worried (?:for|about)", "look after", "keep (?:her|him|them) safe", "breaks my heart", "kind(?:ness)?")),
    ("numb", any_of("numb", "(?:feel |feeling )?nothing", "don't feel (?:anything|much)", "can't feel (?:anything|much)", "indifferent", "don't care", "blank", "empty", "flat", "cold towards")),
)  # fmt: skip
OBSERVER = any_of(
    "i (?:can )?(?:see|watch) myself",
    "watching myself",
    "from (?:the )?(?:ceiling|above|outside|a distance|far away|across the room|behind)",
    "looking (?:down )?(?:at|on) myself",
    "like (?:watching )?(?:a film|a movie)",
    "as if i'?m watching",
    "i(?:'m| am) outside(?: of)? (?:myself|my body)",
    "like a (?:bystander|fly on the wall)",
    "as (?:others|everyone|they|people) (?:would )?sees? me",
    "through (?:their|other people's|everyone's) eyes",
)
SEES_CHILD = any_of(
    "i (?:can |now |just )?(?:see|watch|notice|look at|hear) (?:her|him|them|me|the|little|myself|this|that|a)",
    "in front of me",
    "next to (?:her|him|them)",
    "towards? (?:her|him|them)",
    "(?:she|he)'s (?:so )?(?:small|little|tiny|young|scared|alone|crying)",
    "feel for (?:her|him)",
)
CHILD_AGE = any_of(
    "i'm (?:only |just |about )?(?:[3-9]|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)(?: again| now| years old)?",
    "i am (?:only |just |about )?(?:[3-9]|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)(?: again| now| years old)?",
    "i'm (?:small|little|tiny|a child|a kid|a girl|a boy|the child|the little one)(?: again)?",
    "i'm (?:back )?(?:in|inside) (?:her|his|the child|the little one)",
)
CHANGED = any_of(
    "next to me", "beside me", "with me", "holds? (?:me|my)", "holding (?:me|my)", "in front of me", "(?:she|he|they) (?:stops?|goes quiet|backs? off|backs? away|leaves?|steps? back|shuts? up|shrinks?|lets? go|tells?|says|picks?|comes?|takes?|opens?|puts?|lifts?|hugs?|stands?|kneels?|looks at me|smiles?|asks?|gives?|wraps?|carries|walks?)", "(?:big|grown-?up|adult|older) me", "i'm not alone", "someone(?:'s| is) (?:here|there|with me)", "(?:she|he|they)(?:'s|'re| is| are) (?:here|there|next|with|beside|holding|between|in front|on my side|warm|big|strong|gone|quiet|small(?:er)?)", "it's (?:quiet|different|over|safe|warm|lighter)", "door (?:opens|is open)", "goes (?:quiet|away)", "(?:isn't|not) (?:shouting|there|scary) (?:any ?more|now)", "my (?:gran\\w{0,5}|nan|aunt|uncle|sister|brother|dog|cat|teacher|friend|mum|dad|mother|father)",
)  # fmt: skip
TAKES_UP = any_of(
    "(?:what|as|like|the way|how) you (?:just )?(?:said|offered|say|described|suggested|proposed|mentioned|put it)",
    "your (?:idea|way|version|suggestion|proposal|plan|one)",
    "(?:i )?like (?:that|your|it)",
    "let's do (?:that|it)",
    "do that",
    "that could work",
    "that would (?:work|help|be good)",
    "i'd like that",
    "i'll take that",
    "i could do that",
    "good idea",
    "what you just said",
)
COMMON_WORDS = frozenset(
    {
        "that",
        "this",
        "with",
        "from",
        "have",
        "been",
        "what",
        "when",
        "they",
        "them",
        "were",
        "your",
        "about",
        "would",
        "could",
        "should",
        "there",
        "their",
        "which",
        "because",
        "very",
        "just",
        "more",
        "than",
        "then",
        "some",
        "only",
        "also",
        "into",
        "over",
        "such",
        "even",
        "much",
        "most",
        "other",
        "still",
        "really",
    }
)
"""Words too common to show that a sentence was taken up."""
THREAT_STOPPED = any_of(
    "(?:it|he|she|they|everyone|the \\w{3,12}|my \\w{3,12}|[a-z]{3,12})(?:'s|'ve| has| have| is| are)? (?:all |now |just |finally )?(?:stops?|stopped|gone|goes quiet|quiet|silent|leaves?|left|runs? (?:off|away)|ran (?:off|away)|backs? (?:off|away|down)|backed (?:off|away|down)|shuts? up|walks? (?:off|away|out)|out of (?:the|there|here|my)[a-z ]{0,12}|over|outside|locked out|taken away|lets? go|let go)",
    "(?:can't|cannot|can no longer|won't|not) (?:reach|hurt|touch|get (?:at|to|in|near)|harm|shout at|come near|come back)(?: (?:me|her|him|us|them|in))?(?: any ?more)?",
    "(?:i'm|she's|he's|we're|i am|she is|he is|we are) (?:now )?safe",
    "no (?:more )?(?:danger|threat)",
    "(?:danger|threat)(?:'s| is| has) (?:over|gone|past|stopped)",
)
THREAT_GOES_ON = any_of(
    "(?:he|she|they|it)(?:'s|'re| is| are)? still (?:there|here|shouting|hitting|laughing|coming|in the|at the|going on|angry|dangerous|holding|standing|trying|not)[^.!?]{0,20}",
    "(?:hasn't|haven't|not|won't|doesn't|don't) (?:yet )?(?:stop(?:ped)?|gone|left|over|leave|go away)(?: yet)?",
    "comes? back (?:in|again)",
    "(?:goes|keeps|carries) on",
)
