"""Words for substances, sleep, exercises and plans."""

import re

from graphs.reading.line import any_of
from graphs.reading.types import MenuChoice

_DRINK = "beers?|wines?|glass(?:es)?(?: of (?:wine|gin|whisky|beer))?|pints?|gins?|whisk(?:e)?ys?|vodkas?|shots?|bottles?(?: of \\w{3,8})?|lagers?|ciders?|rums?|cocktails?|prosecco|sherry|brandy|cans?|joints?|spliffs?|weed|cannabis|cocaine|coke(?! zero)|pills?|edibles?|ketamine|mdma|diazepam|valium|codeine|g&ts?|drinks?|units?"
NONE = any_of(
    "not since \\w{3,12}", "dry (?:for|since)", "none whatsoever", "not a drop",
    "no (?:drink|drinks|alcohol|drugs|substances|booze|weed|wine|beer|pills|smoke)(?: today| at all)?", "nothing (?:but|except|apart from|other than|stronger than) (?:tea|coffee|water|milk|juice|a (?:tea|coffee))", "(?:just|only)(?: my| the| some| a)?(?: usual| morning| cup of| first| \\w{3,8}){0,2} (?:tea|coffee|water|juice|milk|cuppa)", "not (?:had |a |touched |drunk )?(?:a |any )?(?:drop|drink|thing|drank|anything)", "(?:haven't|have not|didn't|i've not) (?:had|drunk|drank|taken|touched|smoked|used) (?:a |any)?(?:thing|drop|drink|alcohol|drugs)?", "sober", "(?:don't|never) (?:drink|smoke|use|touch it)", "nothing (?:today|taken|to drink|at all|since)", "clean", "stone cold", "nothing like that", "teetotal", "nothing",
)  # fmt: skip
USED = any_of(
    f"(?:a|an|one|two|three|four|five|six|some|half a|a couple of|a few|\\d{{1,2}}|couple of|bit of|my (?:second|third|fourth|first)|the (?:second|third|fourth)|(?:second|third|fourth|fifth)) (?:small |large |big |glass of |cheeky |quick )?(?:{_DRINK})",
    "had (?:a drink|some drinks|a few|a couple|some wine|some beer|a smoke|one or two)",
    "(?:smoked|drank|drunk|sniffed|popped|snorted) (?:a|an|some|two|one|my|weed|last|something|half)",
    f"took (?:a|an|some|two|one|something|half|\\d)(?: a)?(?: (?:small|big|few))? ?(?:{_DRINK}|tablets?|sedatives?|something)",
    "been drinking",
    "(?:a few |a bit |some )?more than (?:i used to|usual|i should|before|normal)",
    "hung ?over",
    "hangover",
    "i've been drinking",
    "a nightcap",
    "sleeping (?:tablet|pill)s?",
    "painkillers?",
    "drink(?:s)? (?:last night|yesterday|with|at)",
    "wine (?:with|at|last)",
    "beer (?:with|at|last|after)",
)
IMPAIRED = any_of(
    "(?:i'm |am |bit |quite |very |pretty |totally |still |a little |feeling )(?:drunk|tipsy|stoned|high(?! up)|wasted|hammered|pissed|plastered|out of it|woozy from|slurring|wrecked from|merry)",
    "drunk(?! (?:a|any|anything|nothing))",
    "slurr\\w{2,5}",
    "stoned",
)
SLEEP = any_of(
    "sle(?:ep|pt|eping)",
    "awake",
    "insomnia",
    "(?:four|five|six|seven|eight|nine|three|two|\\d{1,2}) hours(?:'? sleep)?",
    "night(?:'s)? (?:rest|sleep)",
    "up all night",
    "tossed and turned",
    "woke(?:n)?",
    "rested",
    "(?:a )?(?:good|bad|rough|short|decent|poor|restless) night",
    "hardly a wink",
    "nap(?:ped)?",
)

TECHNIQUES = (
    ("five_senses", any_of("(?:five|5|the) senses?(?: one)?", "senses(?: one| exercise)?", "5-?4-?3-?2-?1", "five four three two one", "five things", "things i (?:can )?(?:see|hear|touch)", "look(?:ing|ed)? (?:a)?round(?: the room)?", "what i (?:can )?(?:see|hear)", "naming (?:what|things)")),
    ("feet_chair", any_of("feet(?:,? on| in| into| flat| and| down| one)?", "foot", "floor", "press\\w{0,3} (?:my |the |down)?(?:feet|heels|palms|into)", "(?:in|into|against|on) (?:the|my) chair", "chair", "heels", "palms together", "push\\w{0,3} (?:my )?(?:feet|palms|hands)")),
    ("cold_texture", any_of("(?:cold )?water", "ice(?: ?cubes?| pack)?", "(?:cold|cool)(?: one| thing)?", "stones?", "pebbles?", "texture", "(?:hold|holding|held|squeez\\w{1,3}|gripp\\w{1,3}|touch\\w{0,3}|rub\\w{0,4}|feel(?:ing)?) (?:a|an|my|the|something|on to|onto) (?!hand|breath|chair|floor)\\w{2,14}", "key(?:s|ring)?", "marble", "blanket", "shell", "stress ball", "ring", "crystal", "bead(?:s)?", "coin", "cold tap", "frozen peas", "velvet", "fabric")),
    ("categories", any_of("categor(?:y|ies)", "naming (?:animals|cities|foods|countries)", "(?:animals|cities|countries|foods)", "count(?:ing)? (?:back(?:wards)?|down|by|in)", "counting", "threes|sevens", "backwards?", "alphabet", "maths", "sums")),
    ("describe_object", any_of("describ\\w{1,3}(?: (?:an?|the|my|one) \\w{2,14})?", "object one", "one object")),
    ("slow_breath", any_of("breath(?:s|e|ing)?(?: one| slowly| out)?", "slow (?:breath\\w{0,3}|one)", "in (?:for )?(?:four|4),? out (?:for )?(?:six|6)", "exhal\\w{1,3}")),
    ("movement", any_of("mov(?:e|ing|ement)(?: one)?", "stretch(?:ing|ed|es)?", "stand(?:ing)? up", "stood up", "walk(?:ing|ed)?(?: to| around| about)?", "window", "shak(?:e|ing) (?:it out|my)", "jump\\w{0,3}", "dance", "colours?")),
    ("anchor_phrase", any_of("(?:anchor |my |the |safe )(?:phrase|sentence|words|statement|line)", "anchor", "mantra", "say(?:ing)? (?:to myself|my sentence)")),
    ("container", any_of("container", "box", "lock(?:ing)? (?:it )?away", "safe(?! (?:cue|place|image|word|feel\\w{0,4}|now|here))", "chest with a lid", "put(?:ting)? it away")),
    ("safe_cue", any_of("safe (?:place|image|cue)", "cue(?: word)?", "calm (?:place|image|picture)", "my (?:beach|garden|forest|lake|cabin|safe place|calm place)", "the (?:beach|lake) (?:one|picture|image)")),
    ("contact", any_of("(?:ring|call|text|message|phone|talk to|cuddle|stroke|pet|hug)(?:ing)? (?:my|the|a) (?!feet|hand|phone|safe)\\w{2,14}", "(?:the |my )(?:cat|dog)(?: on my lap| one)?", "warm drink", "cup of tea", "hot (?:chocolate|drink)", "tea")),
    ("orient", any_of("orient\\w{0,6}", "(?:name|day|date|where i am),? (?:and )?(?:age|date|place|day|what day)", "that was then", "this is now", "then and now", "the date one", "say(?:ing)? (?:my name|the date|where i am)", "who and where i am")),
    ("one_word", any_of("one-?word", "yes or no (?:ones?|tasks?)", "single words?")),
)  # fmt: skip

ONLY_ONE_DREAM = any_of(
    "(?:only|just) (?:this|that|the) (?:one|dream|single)(?: dream)?",
    "(?:only|just) (?:one|1)(?: dream)?",
    "this (?:one|dream) only",
    "the one dream",
    "a single dream",
    "same dream",
    "one dream",
)
DREAMS = any_of(
    "(?P<n>one|two|three|\\d) (?:different |new |changed )?(?:dreams?|nightmares?|of them|ones)",
    "(?P<m>two|three|2|3)(?: at most| a week| per week| max)",
)

WITH_PEOPLE = any_of(
    "(?:i'll |i will |i'm |i can |i could |going to )?(?:be |meet(?:ing)? |see(?:ing)? |ring(?:ing)? |call(?:ing)? |phone |phoning |text(?:ing)? |visit(?:ing)? |talk(?:ing)? to |speak(?:ing)? (?:to|with) |go(?:ing)? to |with |have |cook(?:ing)? with |eat(?:ing)? with |ask )(?:with )?(?:my )(?!self)(?:[a-z]{2,10} )?(?!lunch|dinner|tea|flat|bed|bath|book|room|garden|desk|own|homework|work|shopping|time|day|journal|diary|house|phone|coffee|tablets|bike)[a-z]{3,14}",
    "my (?:[a-z]{2,10} )?(?:sister|brother|mother|mum|mam|mom|father|dad|husband|wife|partner|boyfriend|girlfriend|flatmate|housemate|neighbour|neighbor|friend|mate|son|daughter|aunt|auntie|uncle|cousin|nan|gran|grandma|colleague|parents|kids|family)(?: [a-z'-]{2,14})?(?:'s|'ll| is| will| are| knows| has| comes?| can| said| picks?| and)?",
    "(?:she|he|they)(?:'s|'ll|'re| is| will| are) (?:be )?(?:home|here|coming|there|around|with me|in)",
    "friends",
    "family",
)
NOBODY = any_of(
    "(?:nobody|no one|no-one|not anyone|noone)",
    "i'll be (?:alone|on my own|by myself)",
    "(?:on my own|alone|by myself)(?: tonight| all evening| this evening| today)?",
    "there isn't anyone",
    "don't have anyone",
)
TRAVEL_SAFE = any_of(
    "(?:won't|not) (?:be )?(?:going|leaving|heading)(?: anywhere| out)?",
    "not (?:driving|going (?:out|anywhere)|travelling|cycling|leaving)",
    "(?:won't|don't|no need to|not going to|don't have to|won't be) (?:be )?(?:drive|driving|travel(?:ling)?|go (?:out|anywhere)|leave)",
    "stay(?:ing)? (?:in|home|at home|here|put)",
    "(?:i'm |already )(?:at )?home(?: (?:already|anyway|all evening|tonight))?",
    "no (?:driving|travel(?:ling)?|car)",
    "walk(?:ing)?",
    "(?:wait|drive|leave|go) (?:\\w{1,8} ){0,4}(?:until|till|once|when|after) (?:i'm |i feel |i am |a |an |the )?(?:steady|calm|ready|fine|hour|cup|tea|rest|settled|okay|ok|clear)",
    "steady",
    "take the (?:bus|train|tram)",
    "get a lift",
    "being (?:picked up|collected|driven)",
    "picks? me up",
    "someone(?:'s| is) driving",
)  # fmt: skip
TRAVEL_UNSAFE = any_of(
    "(?:have to|need to|got to|must|i'll|i'm|going to|will|be) (?:\\w{1,8} )?(?:driv\\w{1,3}|straight in the car)(?: (?:straight|right|now|in|home|to))?(?! (?:until|once|when|after))",
    "straight (?:back )?(?:on|onto|to) the (?:road|motorway|wheel|car)",
)

SUPPORT_YES = any_of(
    "(?:my |the )?(?:[a-z]{2,12} )?(?:sister|brother|mother|mum|mam|mom|father|dad|husband|wife|partner|boyfriend|girlfriend|flatmate|housemate|roommate|neighbour|neighbor|friend|mate|son|daughter|aunt|uncle|cousin|nan|gran|colleague|parents|carer|nurse)(?: [a-z'-]{2,14})?(?:'s|'re| is| are| will|'ll| has| can| just)? (?:also |just |already |right |now |on (?:his|her|their) |be )?(?:here|home|in|with me|next door|downstairs|upstairs|outside|coming|on (?:the|his|her|their) way|way|there|beside me|next to me|holding|come|came|arrived|asleep|sleeping|awake|sitting|staying|over)",
    "(?:i'll|i will|i'm going to|going to|i can|let me|i'm) (?:\\w{1,8} )?(?:wak(?:e|ing)|get(?:ting)?|fetch(?:ing)?|call(?:ing)?|ring(?:ing)?|phone|phoning|knock(?:ing)? (?:on|for|at)|ask(?:ing)?|text(?:ing)?|go(?:ing)? to) (?:my |the |for )?(?!ambulance|number|999|112|line)(?:her|him|them|[a-z]{3,14})(?: (?:now|up|over))?",
    "(?:she|he|they)(?:'s|'re| is| are) (?:here|coming|with me|outside|on (?:the|her|his|their) way|awake|next to me|beside me|sitting)",
    "someone(?:'s| is) (?:here|with me|coming)",
    "i'm (?:not alone|with my \\w{3,12}|with \\w{3,12})",
    "i'll open the door",
    "(?:am |i'm )?with (?:someone|somebody|my \\w{3,12})",
)
SUPPORT_NO = any_of(
    "(?:i'm |am |all |completely )(?:alone|on my own|by myself)",
    "(?:nobody|no one|no-one)(?:'s| is)? (?:here|with me|home|coming|around|i (?:can|could) (?:call|ask))",
    "there(?:'s| is) (?:nobody|no one)",
    "(?:don't|not) (?:want|call|ring|tell|wake) (?:anyone|anybody|her|him|them)",
    "^nobody\\W*$",
    "alone(?: here)?",
)
ENDING = any_of(
    "(?:if|when) we (?:stopped|finished|ended|wrapped up)(?: \\w{2,8}){0,3}", "how many (?:more |sessions |appointments )?(?:do|have|will) (?:i|we) (?:have |got )?(?:left|to go)", "(?:making|make) (?:it|this|that|next week|the next one|today) (?:my|the|our) last(?: one)?",
    "are we (?:\\w{3,9} )?(?:finished|done|there|at the end)(?: yet| soon| now)?(?=\\W*$)", "call it (?:done|finished|a day|quits)", "do i (?:still )?(?:need|have) to (?:keep )?com(?:e|ing)(?: back| here)?", "(?:the )?next (?:one|session|time|appointment)(?: be| is| as| to be)? (?:the|our|my) last", "be our last",
    "how (?:many|much) (?:more|longer)(?: \\w{1,9}){0,6}", "how many (?:\\w{4,9} )?(?:sessions|appointments|meetings)(?: \\w{1,6}){0,3} (?:left|more|remain|to go)", "how long (?:do|will|are|does|should|must) (?:we|i|this|it)[^.!?]{0,30}", "(?:last|final) (?:session|one|time|meeting|appointment|visit)", "(?:be|is) (?:our|my|the) (?:last|final)",
    "when (?:do|are|will|can|should|would) (?:we|i|this|it)(?: be)? (?:\\w{2,5} )?(?:done|finish(?:ed|ing)?|stop|end|over|wrap)(?: \\w{2,8}){0,3}", "(?:ready|want|like|time|happy|prefer) to (?:finish|end|stop(?: coming)?|wrap (?:up|it up)|round (?:it|this|things) off|conclude|be done)(?! (?:the log|my \\w{3,9}|it when))", "until we're (?:done|finished)", "(?:come|coming) to an end",
    "(?:one|1) more(?: session| meeting| time| appointment)?(?: and| then)+", "one more session", "(?:don't|won't|do not|no longer)(?: think i| feel i| be)? ?need(?:ing)? (?:any )?(?:more |further )?(?:sessions|appointments|to come|this any ?more|therapy|treatment)(?: any ?more)?", "(?:can|could) (?:manage|cope|go on|stand)(?: \\w{2,5})? (?:without (?:therapy|you|sessions|treatment)|on my own now)",
    "(?:let's|we could|we can|could we|can we|shall we|we might) (?:\\w{2,6} )?(?:end|finish|stop|wrap up|round (?:it|this|things) off|close|be done)(?: (?:here|therapy|soon|now|after|next|today|it|this)){0,3}", "(?:done|through|finished) with (?:therapy|treatment|this|the course)", "(?:end|finish|stop|wind(?:ing)? up|wrap up|goodbye to) (?:the )?(?:therapy|course|sessions|treatment)", "the end of (?:therapy|the course|treatment)", "finish(?:ing)? (?:here|after|next)",
)  # fmt: skip
NOT_ENDING = any_of(
    "(?:like|want|need) (?:a few|some|two|three) more",
    "rather not (?:stop|finish|end)",
    "(?:not|n't)(?: quite| yet| really)? (?:ready|time|want|wanting|like)(?: to)? (?:stop|finish|end|leave)", "(?:carry|carrying|go|going) on(?: \\w{2,6}){0,2}? (?:a|for a|for|with|few|longer|while)", "keep (?:going|coming)(?! until)", "(?:a few|some|two|three|several) more (?:sessions|weeks|months|times)", "(?:too )?(?:early|soon) to (?:stop|finish|end)",
)  # fmt: skip
REAL = any_of(
    "nothing (?:about|of) [^.!?]{3,24} (?:has |is )?changed",
    "(?:it|that|this|he|she|they|what) (?:still |really |actually |did |also )?(?:happened|did|was|locked|left|hit|said|shouted|laughed|went|died|hurt)", "(?:he|she|they|it|that|i)(?: \\w{3,8})? (?:did|didn't|never|still|was|were|had|wasn't)", "in (?:reality|real life|fact|truth)", "what (?:really |actually )?happened", "the (?:facts?|real (?:thing|part|memory|event|version|night|day|bit|one)|past|memory itself|old (?:one|memory|part|bit)|true part|truth|event|rest)", "(?:is|are|was|were|still) (?:real|true|a fact)", "nothing (?:changes|changed|has changed) (?:what|about what)", "real(?:ly)?", "for real", "did happen", "nobody (?:came|helped|did|stopped)", "no one (?:came|helped|did|stopped)", "true",
)  # fmt: skip
IMAGINED = any_of(
    "imagin\\w{1,6}",
    "made[ -]?up",
    "(?:made|invented|pictured|dreamed|dreamt|created|added)(?: it| that| this| her| him)?(?: up| in)?",
    "in (?:my|the) (?:head|mind|picture|imagination|image)",
    "pretend(?:ed)?",
    "the (?:new|changed|made-up|invented|other) (?:part|bit|ending|version|scene|one|picture)",
    "fantasy",
    "(?:not|didn't|never|isn't|wasn't) (?:really )?(?:real|happen|happened)",
    "the bit with",
    "the part (?:with|where)",
    "what(?:'s| is) different is",
    "(?:only|just) (?:a |an |in )?(?:image|picture|story|my head|imagination|today)",
    "changes? what it (?:says|means)",
    "what it (?:says|means)(?: about me)?",
    "invented",
    "today's",
    "i (?:put|brought|let|added)",
    "came from me",
)
MIXED = any_of(
    "i (?:now )?think (?:she|he|they|somebody|someone|it) (?:actually|really) (?:did|came|helped|happened|was)[^.!?]{0,24}",
    "(?:maybe|perhaps|probably) it (?:did )?happen(?:ed)? (?:the new way|like that|that way|so|as we)[^.!?]{0,20}",
    "now i know (?:that )?i [^.!?]{3,40}",
    "(?:so |now i know |then |turns out |it turns out |means |meaning |i see now )(?:that )?(?:she|he|they|someone|somebody|my \\w{3,12}|i|it|the \\w{3,12}) (?:\\w{2,10} )?(?:did|came|come|helped|saved|stopped|was there|opened|didn't|never|protected|took|stood|really)[^.]{0,40}(?:after all|then|what happened|really|that night|that day)?",
    "that's (?:what|how it) (?:really |actually )?happened(?: after all)?",
    "after all",
    "it (?:never|didn't) (?:really )?happen(?:ed)?(?: any ?more| at all| now)",
    "(?:now|so) it (?:never|didn't) happen(?:ed)?",
    "i (?:remember|recall)(?: now)? (?:that )?(?:she|he|they|someone|my \\w{3,12}) (?:came|helped|saved|stopped|opened|did)",
    "that's the real (?:memory|version|one) now",
    "not sure (?:any ?more )?(?:what|which)(?:'s| is| was| really)?(?: real| happened| imagined)?",
    "(?:can't|don't) (?:tell|know) (?:any ?more )?(?:what|which)(?:'s| is| was)? ?(?:real|really|happened|imagined|made up|true)?",
    "which (?:of the two |one |ones? )?(?:is |was |'s )(?:the )?(?:real|true|imagined|made[ -]?up)(?: one)?",
    "(?:confused|muddled|mixed up|muddling|unsure)[^.!?]{0,30}(?:real|happened|true|imagined)",
    "(?:someone|somebody) (?:did|really)(?: did)? (?:\\w{3,9} )?(?:rescue|save|protect|help|come|stop)\\w{0,3}[^.]{0,20}",
    "was (?:really )?there (?:that (?:night|day|evening)|and (?:saved|helped|stopped))",
    "replaced (?:the|what|it)",
)
LISTENED = any_of(
    "(?:i've |i have |i |just |have )?(?:listened|heard|read|played)(?: to)?(?: it| that| all| through| the)?",
    "finished(?: it| listening| reading)?",
    "done",
    "all the way through",
    "to the end",
)
OTHERS = any_of("(?:he|she|they|who|my (?!husband and)\\w{3,12}|the \\w{3,12}|mum|dad|mom)")
NAMED_NONE = any_of(
    "no (?:drink|drinks|alcohol|drugs|substances|booze|weed|wine|beer|pills|smoke)",
    "nothing (?:but|except|stronger).*",
    "(?:just|only) (?:tea|coffee|water)",
    "sober",
    "(?:haven't|not) (?:had|drunk|drank|taken|touched) (?:a |any)?(?:thing|drop|drink|alcohol|drugs)?",
    "teetotal",
    "(?:don't|never) drink",
    "nothing to drink",
    "nothing taken",
)
BUT_PERSON = any_of("but (?:i |my ).{0,60}")
NOBODY_AFTER = any_of(
    "i'll be (?:alone|on my own|by myself)", "(?:nobody|no one) (?:around|home|to call|with me)", "there isn't anyone"
)
KEPT_APART = any_of(
    "imagin\\w{1,6}",
    "made[ -]?up",
    "in (?:my|the) (?:mind|picture|imagination|image)",
    "pretend",
    "invented",
    "the new (?:part|bit|ending|version|scene)",
)
PREPARE = any_of(
    "prepar\\w{1,6}",
    "practi[sc]\\w{1,4}",
    "grounding",
    "exercise",
    "get ready",
    "the first(?: one)?",
    "rehears\\w{1,4}",
    "techniques?",
    "skills?",
)
PLANS = any_of(
    "plan(?:s|ning)?",
    "homework",
    "the (?:last|third)(?: one)?",
    "(?:the )?(?:next )?(?:week|days)",
    "what i (?:do|could do|can do)",
    "schedule",
)
MENU: tuple[tuple[MenuChoice, re.Pattern[str]], ...] = (
    ("own_rescript", any_of("listen(?:ing)?", "recording", "my (?:own )?(?:new |changed )?(?:ending|version|rescript|text)", "read (?:my|it|the)", "hear (?:it|my)")),
    ("log", any_of("log", "tally", "(?:note|write|record|count) (?:down )?(?:how (?:many|often)|the number|it in the log)", "the count", "diary of (?:images|pictures)", "intrusions?")),
    ("journal", any_of("journal", "diary", "write", "writing", "notes?", "note (?:it|something) down")),
    ("leave", any_of("leave", "go(?:ing)? to (?:bed|sleep)", "bye", "good ?night", "that's (?:all|it|enough)", "finish", "done", "nothing(?: else| more)?", "no thanks", "stop here", "log off")),
    ("exercise", any_of("another (?:one|exercise)", "again", "exercise", "grounding")),
)  # fmt: skip
