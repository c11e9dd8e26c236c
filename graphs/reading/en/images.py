"""Words about images, memories and whether something is one."""

from graphs.reading.line import any_of

NO_IMAGE = any_of(
    "(?:i )?(?:get|see|have|got) nothing(?: at all)?(?=\\W*$|,)", "only (?:black(?:ness)?|dark(?:ness)?|grey|fog)(?=\\W*$)", "(?:can't|cannot|don't|couldn't) (?:picture|visuali[sz]e|see) (?:it|him|her|them|that)(?: at all)?(?=\\W*$)", "(?:only|just) (?:a |an )?(?:tight(?:ness)?|pressure|ache|heaviness|words|darkness|blackness)(?: \\w{4,9})?(?=\\W*$)",
    "(?:don't|do not|never|can't) think in (?:pictures|images)",
    "(?:there's |there is )?no (?:real |clear |actual )?(?:picture|image|scene|pictures|images)", "(?:there isn't|there is not|isn't|not) (?:a|an|any|really a) (?:picture|image|scene)", "nothing (?:comes|appears|shows up|there|pops up|is coming)(?: up| to mind)?", "(?:it's |it is |just |everything's |everything is )?(?:all |just |completely )?(?:black|dark|blank|grey)(?: in there)?\\W*$", "(?:i )?(?:can't|cannot|don't) (?:really |actually )?(?:see|get|find|picture|visuali[sz]e|imagine) (?:a |any |anything|an )?(?:pictures?|images?|things?|scene)?(?: at all)?\\W*$", "i don't (?:see|get|have|think in) (?:any )?(?:pictures?|images?|a picture|an image)", "just (?:a |the )?(?:worry|feeling|thoughts?|words|worries|sense|tension|mood|voice)(?: in| and|\\W*$)", "only (?:a |the )?(?:worry|feeling|thoughts?|words|worries|sense)", "more (?:of )?a (?:feeling|thought|worry|mood)", "(?:it's |it is )not (?:a|really a) (?:picture|image)", "never (?:see|have|had) (?:pictures|images|a picture|an image)", "no pictures? in my head", "drawing a blank", "^(?:\\w{1,6} ){0,2}my mind(?:'s| is| goes| just goes) (?:\\w{3,9} )?(?:blank|empty|black)", "i come up empty", "can't see anything", "don't see anything", "nothing to see", "aphantasia",
)  # fmt: skip
IMAGE_YES = any_of(
    "(?:it )?(?:comes|pops|flashes|shows) (?:up|back|in)?",
    "every (?:time|day|night)",
    "(?:all|most of) the time",
    "that's the one",
    "the main (?:one|thing)",
    "it's (?:always|the same|central|behind)",
    "definitely",
    "keeps coming",
    "haunts me",
    "follows me",
    "drives",
    "it's at the (?:heart|centre|root|bottom)",
)
IMAGE_NO = any_of(
    "not (?:really )?(?:about|around|because of) (?:a|any|that|the) (?:picture|image)",
    "doesn't (?:matter|bother|come|play)",
    "hardly ever",
    "it's not (?:the|a) (?:problem|main)",
    "barely",
)

KINDS = (
    ("dream", any_of("(?:in|from) (?:a|the|my) (?:dream|nightmare|sleep)", "nightmares?", "dreams?", "when i'm asleep", "i dream")),
    ("future", any_of("next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|term)(?:'s)?", "tomorrow(?:'s)?", "(?:it's |is )?(?:about|in) the future", "going to happen", "will happen", "(?:it )?hasn't happened", "upcoming", "(?:the|my) (?:coming|upcoming)", "i'll be (?:standing|sitting|giving|speaking)", "in (?:two|three|four|a few) (?:weeks|months|days)", "not happened yet")),
    ("self_image", any_of("how i look", "i look like", "me as (?:a|an|the|others)", "picture of myself", "image of myself", "i see myself as", "my own face", "the way i (?:look|come across)", "myself (?:going|turning|sweating|blushing|shaking|looking)")),
    ("past", any_of("when i was (?:\\d{1,2}|\\w{3,8}|a (?:kid|child|girl|boy)|little|small|young|at school)", "(?:it's |a |the )?(?:old )?memory", "years ago", "it (?:really |actually )?happened", "from (?:my childhood|school|back then|when)", "as a (?:kid|child|boy|girl)", "back (?:then|when)", "last (?:year|summer|winter|spring|autumn)")),
)  # fmt: skip
OBSERVER = any_of(
    "seen (?:from|by) (?:the|outside|behind|above|everyone|others)(?: \\w{3,9}){0,2}", "from the (?:back|front|last) row", "from (?:up )?(?:in )?the corner", "the back of my (?:own )?head", "cctv",
    "(?:i )?(?:can )?(?:see|watch|seeing|watching) (?:myself|me)(?! (?:as a (?:failure|fool)))",
    "from (?:the )?(?:ceiling|above|outside|across the room|a distance|behind|the corner|far away)",
    "like (?:a|watching a|in a|on a) (?:film|movie|cctv|security camera|tv|camera|screen|video)",
    "looking (?:down )?(?:at|on) (?:myself|me)",
    "as (?:if|though) i'?m (?:watching|someone else|filming)",
    "(?:through|from) (?:other people's|their|someone else's|the others'|everyone's|somebody else's) eyes",
    "as (?:others|they|other people|everyone|the others|an onlooker) (?:would )?sees?",
    "as an? (?:outsider|observer|onlooker)",
    "from (?:the )?others'? (?:view|side|perspective)",
    "outside (?:of )?(?:myself|my body)",
    "outside looking in",
    "third[ -]person",
)  # fmt: skip
FIELD = any_of(
    "(?:through|from|with|out of|behind) my (?:own )?eyes",
    "my own eyes",
    "from (?:inside|within)(?: me| myself| my body)?",
    "(?:i'm |i am )?(?:right |inside |in )(?:in|inside) (?:it|my body|me|the scene)",
    "first[ -]person",
    "as (?:if|though) i'?m (?:there|in it|back there)",
    "i'm (?:right )?(?:there|in it)",
    "looking out",
    "from my (?:own )?(?:view|side|point of view|perspective|position)",
)

FREQUENCY = any_of(
    "(?:every|each) (?:single )?(?:day|night|morning|week|evening|few days|hour|time|other day|other night)(?: or so)?",
    "daily",
    "nightly",
    "weekly",
    "hourly",
    "(?:once|twice|\\w{2,6} times|a few times|several times|\\d{1,2} times|\\d{1,2} ?x|a couple of times|many times|lots of times) (?:a|per|each|every|this|last|in the last) (?:day|week|night|month|hour|seven days)",
    "all the time",
    "constantly",
    "most (?:days|nights|weeks|mornings|evenings)",
    "now and (?:then|again)",
    "(?:very |quite |fairly |pretty )?often",
    "rarely",
    "whenever [\\w' ]{3,40}",
    "sometimes",
    "on and off",
)

NO_LINK = any_of(
    "no(?:,)? (?:link|connection|memory|idea|earlier time|such memory)?",
    "(?:there's |there is )?(?:nothing|no (?:link|memory|connection|earlier (?:one|time)))(?: comes| earlier| before| links| that| like| i can think of| really)?(?: up| to mind)?",
    "none",
    "(?:don't|can't) (?:think of|remember|recall|see) (?:any|a|one|an)(?:thing| earlier| link| memory| other)?(?: time| one)?",
    "not that i (?:know|can think|remember)",
    "doesn't (?:link|connect|go back)",
    "it's just (?:that|the one|itself)(?: one| image| picture| scene)?(?=\\W*$|[,.;])",
    "nothing further back",
)

CONTINUOUS = any_of(
    "(?:been |was )?with me (?:from|since) [^.!?]{2,20}", "from (?:day one|the (?:very )?(?:start|beginning|first day))(?: on)?", "all along", "(?:every|each) (?:day|year) since",
    "never (?:been )?(?:gone|away|went away|left|lost)(?: me)?", "(?:carried|lived with|had) (?:it|this|that)(?: with me)? (?:all|the whole|ever|since|my)(?: \\w{2,6})?", "(?:been )?(?:there|with me) since i was[^.!?]{0,16}", "always (?:there|with me)", "not for a (?:day|minute|moment)",
    "(?:i've |i have |i )?always (?:known|remembered|had|been there|knew|been clear|carried)",
    "(?:known|remembered|had) (?:it|this|that) (?:all my life|ever since|always|since|for years|the whole time|all along)",
    "all my life",
    "never (?:forgot|forgotten|left me|lost it|stopped remembering|not (?:known|remembered))",
    "ever since",
    "(?:it's |it has |has )always been (?:there|with me|clear)",
    "remember(?:ed)? (?:it |all of it |every bit |everything )?(?:clearly|well|exactly|completely|perfectly|like yesterday)",
    "since (?:it happened|that day|then|i was)",
    "(?:it|that) really happened",
    "as long as i can (?:remember|think)",
    "i remember (?:all of it|it all|everything|the whole thing)",
    "my whole life",
    "known (?:it|this|that) (?:for|since)",
    "never not",
)  # fmt: skip
NEW_MEMORY = any_of(
    "(?:buried|gone|hidden|lost|forgotten|blocked out) (?:for \\w{2,8} )?until", "first (?:thought of|remembered|knew|noticed|had) (?:it|this|that)", "came to me (?:while|when|as|during|out of|in|after|last|this)[^.!?]{0,30}",
    "(?:came|popped|surfaced|turned up|cropped up|appeared|started|emerged)(?: \\w{2,5}){0,5} (?:this|last) (?:spring|summer|autumn|winter|year|month|week)", "for the first time", "(?:only |just )?(?:started|began) (?:to )?remember(?:ing)?[^.!?]{0,30}", "(?:surfaced|came up|began|started) (?:in|with|when|after|since) [^.!?]{0,30}",
    "(?:it |this |that )?(?:only |just |first )?(?:came (?:up|back|out|to me)(?: to me)?|surfaced|appeared|popped up|emerged|turned up|started)(?: (?:only|again|just|about|for the first time))?(?:,)? (?:last|this|a (?:few|couple)|in (?:a|the|last|therapy|my|hypnosis)|during|after|recently|two|three|yesterday|when i (?:read|saw|started)|since|out of)",
    "(?:only |just |never )(?:remembered|recalled|knew|known) (?:it |this |that |about it )?(?:last|recently|since|this|before|until|lately|after|a few)",
    "(?:it's |this is |it is )(?:quite |all |brand |very )?(?:new|recent)(?: to me)?",
    "(?:hadn't|never had|didn't) (?:thought of|remember(?:ed)?|known?|any memory of) (?:it|this|that|about)(?: until| before| till| at all)?",
    "i (?:only |just )?(?:found out|realised|discovered|worked out) (?:it |this |that )?(?:recently|last|this|a few|in)",
    "new memory",
    "in (?:a|my) dream",
    "since (?:i started )?therapy",
    "(?:forgot|forgotten) (?:it |about it )?(?:for years|until|till)",
    "under hypnosis",
)  # fmt: skip
PARTIAL = any_of(
    "(?:remember|know|see|recall) (?:\\w{2,5} ){0,2}(?:start|beginning|first part|end|half|outline)[^.!?]{0,8} but (?:not|i don't|i can't|nothing)[^.!?]{0,24}", "(?:some|a lot|parts?) (?:of it )?(?:is|are) (?:missing|gone|blank|lost)",
    "(?:beginning|start|end|middle|first (?:part|bit|half)|one half)(?: is)? (?:yes|there|clear|gone|missing|blank|not)[^.!?]{0,24}", "(?:there are |with )?holes(?: in it)?",
    "bits?(?: and pieces)?(?: of it)?",
    "(?:in )?(?:pieces|fragments|parts|flashes|snippets|patches|snatches)",
    "parts? of it",
    "some of it",
    "partly",
    "partially",
    "(?:there are |with |has |some )?gaps?",
    "not all of it",
    "patchy",
    "hazy",
    "blurry",
    "most(?:ly)? of it",
    "half of it",
    "not everything",
    "some parts",
    "(?:it's )?(?:a bit )?vague",
    "sketchy",
    "some(?:times)? clear some",
    "not the whole",
)  # fmt: skip
MEMORY_UNSURE = any_of(
    "(?:couldn't|can't|wouldn't) (?:\\w{5,8} )?swear[^.!?]{0,24}", "(?:perhaps|maybe|possibly) i (?:made|just made|only)[^.!?]{0,20}", "(?:real or|or something i was told|or a dream|or imagined)",
    "not sure (?:if|whether|that|it|how|about)",
    "(?:don't|can't) (?:know|tell|say) (?:if|whether|how much)",
    "(?:could|might|may) (?:have|be) (?:a dream|imagined|made|dreamt|just)",
    "may(?:be)? (?:i )?(?:dreamt|imagined|made it up)",
    "was (?:it|that) real",
    "whether it(?:'s| is| was)? (?:real|really)",
    "i (?:honestly )?(?:don't know|couldn't say)",
    "unsure",
    "maybe i (?:imagined|dreamt)",
    "did it (?:really )?happen",
)  # fmt: skip
MORE_ACCOUNT = any_of("nothing (?:to add|more|else)(?: to (?:say|add))?", "that's (?:it|all)", "no more")

NEARLY = any_of("(?:nearly|almost|not yet|going on|just under|coming up to) ?$")
ANOTHERS_AGE = any_of(
    "(?:my|his|her|our|the) (?!age)\\w{3,12} (?:was|is|were|must have been|turned|would be)(?: (?:about|only|just|around|nearly))? ?", "(?:he|she|they) (?:was|were|is|must have been)(?: (?:about|only|just|around))? ?",
)  # fmt: skip
