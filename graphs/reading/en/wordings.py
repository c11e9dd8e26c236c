"""Signs by which an answer in the client's own words is known when something else was asked."""

from graphs.reading.line import any_of

WORST = any_of(
    "(?:this|that|here|now)(?:'s| is|'d be)? (?:the |it's the )?(?:worst|hardest)",
    "the (?:very )?(?:worst|hardest) (?:bit|part|moment|thing|point|second|of it)",
    "worst (?:bit|part|moment|point|of all)",
)
ADVERSE = any_of(
    "after (?:the )?last (?:session|time)",
    "(?:bad|rough|hard) (?:day|night|few days|week|couple of days) after",
    "(?:felt|was|been) (?:\\w{2,8} )?(?:worse|shaky|raw|drained|wobbly|wiped out|exhausted)",
    "side effects?",
    "afterwards",
    "(?:more|extra) (?:nightmares|flashbacks|headaches)",
    "no (?:bad |side )?(?:reactions?|effects?|after-?effects?)",
)
ADHERENCE = any_of(
    "(?:i )?(?:did|practised|practiced|kept|filled in|listened|managed|skipped|missed|forgot)(?: to)? (?:the |my |it |with |all |most |some )?(?:log|diary|homework|exercise\\w{0,1}|grounding|recording|practice|it|every|most|twice|once|listening|breathing)[^.!?]{0,40}",
    "the log",
    "homework",
)
STRESSORS = any_of(
    "(?:work|exam|deadline|money|rent|boss|move|moving|court|funeral|argument|row|fight|bills|landlord)(?:s)? (?:is|are|was|has|with|stress|trouble|coming|about)",
    "stress(?:ed|ful)? (?:at|about|by|with|from)",
    "lost my \\w{3,12}",
    "under (?:a lot of )?pressure",
    "a lot (?:on|going on)",
)
CIRCUMSTANCES = any_of(
    "(?:i )?(?:moved|moving|new (?:job|flat|house|home|partner|baby)|lost my (?:job|flat|home)|started (?:a|at|work)|got (?:a job|married|divorced|engaged)|split up|broke up|retired|redundant|nothing(?:'s| has)? (?:\\w{4,7} )?changed|same (?:job|flat|house|home|place))"
)
NEXT_HOURS = any_of(
    "(?:i'll|i will|i'm going to|going to|i'm|planning to|gonna|then|first)(?: just| probably)? (?:have|make|cook|eat|go|take|walk|watch|sit|rest|sleep|read|call|ring|meet|see|stay|bath|shower|run|drink|nap|lie|bake|garden|knit|listen|do|feed)[^.!?]{0,60}",
    "(?:cup of tea|a bath|a walk|dinner|supper|lunch|film|telly|tv)",
)
OTHER_PERSON = any_of(
    "(?:i'd|i would|i'll)(?: never| not)? (?:tell|say to|think|see|hug|want|blame|call|judge|look)[^.!?]{0,10}(?:her|him|them|another|that|a child|a friend|any|someone|somebody)",
    "(?:a|another|any) (?:child|kid|girl|boy|person|friend|woman|man)[^.!?]{0,40}(?:i'd|would|isn't|couldn't|deserves?|should)",
    "if it (?:was|were) (?:someone|somebody|a friend|my|another)",
)
NO_POINTS = any_of(
    "(?:i )?(?:honestly |really |just )?(?:can't|cannot|couldn't) (?:think of|find|come up with|see|name) (?:any(?:thing|one)?|a single|one|much|a thing|something)[^.!?]{0,24}",
    "(?:there's |there is |there are )?(?:nothing|none)(?: (?:really|at all|comes|comes to mind|against(?: it)?|that i can think of|speaks against it))?\\W*$",
    "no evidence(?: at all| against| for)?",
    "not (?:one|a single) (?:thing|point|reason)",
    "no(?:,)? (?:nothing|none)",
    "i've got nothing",
    "(?:i )?don't (?:know|have|see) any(?:thing)?",
)
NAME = any_of(
    "(?:call me|i'm called|name(?:'s| is)|known as|it's|its|this is|i'm|i am|go by|prefer|just)(?: just)? (?P<name>(?!(?:fine|ok|okay|good|me|here|ready|a|an|the|not|at|in|well|tired|right|still|sure|over|my|that|to|home|yes|no|on|alone|called|late|sorry|nervous|adult|an adult|\\d)\\b)[^\\W\\d_][\\w'-]{1,24})"
)
ADULT = any_of(
    "(?:i'm |i am |of )?(?:over|above|past) (?:18|eighteen|\\d\\d|thirty|forty|fifty|sixty|twenty|seventy)",
    "(?:an |i'm )?adult",
    "of age",
    "(?:well|long) (?:over|past)(?: it| that| eighteen| 18)?",
    "old enough",
    "grown-?up",
)
MINOR = any_of(
    "(?:i'm|i am|im|only|just|nearly|almost|aged?|turning|not yet|under),?(?: only| just| nearly| almost)? (?:1[0-7]|18 (?:next|in|soon)|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen (?:next|in|soon))(?! (?:years|months|minutes|hours|people|times|more))",
    "under (?:18|eighteen|age)",
    "not (?:yet )?(?:18|eighteen|an adult|of age)",
    "a minor",
    "underage",
)
ITS_ME = any_of(
    "(?:that's|this is|it's|its|yes|still) me",
    "(?:^|yes,? |yeah,? |yep,? |speaking,? )me(?=\\W*$|[.,])",
    "speaking",
    "the (?:very )?same",
    "born (?:on|in)? ?(?:the )?[\\w ]{2,30}",
    "date of birth",
    "dob",
    "my (?:birthday|postcode|name|date)",
    "(?:it's|i'm) (?:still )?(?:really|definitely) (?:me|her|him)",
)
NOT_ME = any_of(
    "(?:that's|this is|it's) not me",
    "wrong (?:person|name|link)",
    "i'm (?:his|her|their) (?:wife|husband|partner|mother|mum|brother|sister|son|daughter|friend)",
    "not (?:him|her|me)(?! today)",
)
READY = any_of(
    "(?:i'm |i am )?ready",
    "let's (?:go|start|begin|do (?:it|this))",
    "(?:my )?eyes (?:are )?(?:closed|shut)",
    "settled",
    "here we go",
    "sitting comfortably",
    "i'm (?:there|in|set|comfortable)",
    "good to go",
    "we can (?:start|begin|go)",
    "soft gaze",
)
NOT_READY = any_of(
    "not (?:quite |yet )?(?:ready|yet)",
    "(?:a|one|give me a|need a|just a) (?:minute|moment|second|sec)",
    "wait",
    "hang on",
    "hold on",
    "not (?:now|sure)",
)
BACK = any_of(
    "(?:i'm |i am )?back(?: in (?:the|my)[\\w ]{0,20}| now| here| again)?",
    "(?:my )?eyes (?:are )?(?:open|opened)",
    "i(?:'ve| have)? open(?:ed)? (?:my|them)",
    "i'm (?:here|in (?:the|my) (?:room|\\w{3,10}|\\w{2,8} room)|present|awake)",
    "i (?:can )?(?:see|feel|hear) (?:my|the) (?:room|desk|screen|wall|lamp|window|floor|chair|table|door)",
    "here (?:again|now)",
    "counted (?:back|down)",
)
REHEARSED = any_of(
    "(?:i )?(?:can |could |did |have |managed to )?(?:picture|pictured|see|saw|imagine|imagined|run|ran|played|rehearsed|practised|practiced|went|go|been|watched|held|hold)(?: (?:it|that|this|the (?:new |whole )?(?:dream|version|scene|ending|thing|boats?|house)))(?: (?:clearly|through|all|for|once|twice|again|in my|now|three))?",
    "done",
    "finished",
    "once through",
    "all the way through",
    "from start to (?:end|finish)",
    "went through (?:it|the|all)",
    "i did",
    "got to the end",
)
TARGET_YES = any_of(
    "(?:that's|this is|it's) the (?:one|right one|image|picture)",
    "(?:let's|we can|i want to|i'd like to|happy to) (?:work|start|go|do|take|use|stay|begin)[^.!?]{0,30}",
    "agreed?",
    "that(?:'s| is) (?:it|right|what i want|our target)",
    "deal",
    "exactly that",
)
ACKNOWLEDGED = any_of(
    "(?:i )?(?:understand|understood|get it|got it|get that|know (?:that|it|how)|see|know)",
    "(?:that's |it's |all )?(?:clear|fine|ok|okay|good|understood)(?: (?:by|with|to) me)?",
    "fair enough",
    "same as (?:last time|before|always)",
    "no (?:problem|questions?)",
    "(?:you've |she's |he's )?told me",
    "i'm aware",
    "(?:happy|fine|comfortable|ok|okay) with (?:that|it|this)",
    "as (?:before|last time|usual)",
    "noted",
    "acknowledged",
    "i (?:have )?read (?:it|that|this|them)",
)
READ = any_of(
    "(?:i've |i have |just |i )?(?:read|been through|gone through|finished reading|looked (?:at|through)|heard)(?: (?:it|that|this|all|everything|the))?",
    "(?:that |it |this |all )?(?:makes|made) (?:sense|total sense|perfect sense)",
    "(?:no|without) (?:more |further |other )?questions",
    "i (?:see|get it|understand|remember|know)",
    "(?:it's |that's |all )?clear",
    "i like (?:that|the idea)",
    "sounds (?:good|right|fine|sensible|okay|ok)",
    "understood",
    "got it",
    "i remember (?:that|this|it|from)",
    "we (?:did|had|talked about) (?:that|this)",
)
