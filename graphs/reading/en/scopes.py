"""Words of questions, requests and limits."""

from graphs.reading.line import any_of

QUESTION_OPENING = any_of(
    "(?:so |but |and |ok |okay |well |um |sorry |wait )?(?:what(?!ever| i | she | he | it says|'s different)|why|how(?! i )|who(?! is)|where(?! i )|when(?! i| we| she| he| they| it)|which(?! is)|can (?:you|i|we|this|it)|could (?:you|we|i)|do you|does (?:this|it)|did you|are you|is (?:this|it|there) (?!the|a relief)|will (?:you|this|it|i)|would you|shall (?:i|we)|should i)"
)

_MEDS = "tablets?|medication|meds|pills?|dose|dosage|antidepressants?|sertraline|citalopram|prozac|fluoxetine|ssri|sleeping (?:tablet|pill)s?|diazepam|valium|propranolol|beta ?blockers?|mirtazapine|quetiapine|venlafaxine|lithium|prescription|medicines?|zopiclone|pregabalin"
MEDICATION = any_of(
    f"(?:should|shall|can|could|may|do|would|is it (?:ok|okay|safe|fine|all right)|what if|how (?:much|many)|when|does it matter if|ought|must|will|whether|would it help)[^.!?]{{0,50}}(?:{_MEDS})(?![^.!?]{{0,20}}(?:log|diary))", f"(?:{_MEDS})[^.!?]{{0,40}}\\?", f"(?:stop|double|halve|skip|increase|reduce|change|come off|start|up) (?:taking )?(?:my |the )(?:{_MEDS})[^.!]{{0,30}}\\?", f"(?:advice|think|recommend) (?:about|on|of) (?:my |the )?(?:{_MEDS})",
)  # fmt: skip
_CONDITION = "ocd|ptsd|cptsd|c-ptsd|adhd|autism|autistic|bipolar|borderline|bpd|depression|depressed|schizophreni\\w{1,3}|psychosis|psychotic|dissociative|anxiety disorder|personality disorder|trauma|traumati[sz]ed|did|a disorder|mental illness|mentally ill|crazy|mad|insane|normal|social phobia|a phobia|panic disorder|narcissis\\w{1,3}|a psychopath|going mad|losing my mind"
DIAGNOSIS = any_of(
    f"(?:is (?:this|it|that)|have i(?: got)?|do i have|could (?:this|it|i) be|could i have|am i|does (?:this|that|it) mean (?:i'm|i am|i have|i've got)|is it possible (?:that )?i have|would you (?:say|call) (?:this|it|that|i)(?:'s| is)?|do you think (?:i'm|i am|i have|it's|it is|this is|i've got|i might)(?: have| be)?|sounds? like|might i (?:be|have))(?: \\w{{1,10}}){{0,3}} (?:{_CONDITION})(?![^.!?]{{0,30}}(?:to (?:feel|be|have) \\w{{3,12}} (?:here|now)))[^.!]{{0,40}}\\?", "what(?:'s| is) (?:wrong with me|my diagnosis|the diagnosis)", "what do i have(?!\\w)(?! to)", "(?:diagnose|diagnosis)[^.!]{0,40}\\?", "(?:can|could|would) you diagnose",
    f"(?:is (?:this|it|that)|have i got|do i have|am i) (?:a |an |really |just |actually )?(?:{_CONDITION})\\W*$",
)  # fmt: skip
LEGAL = any_of(
    "(?:can|could|should|shall|may|would|do) i (?:\\w{2,10} )?(?:sue|press charges|report|prosecute|take (?:him|her|them|it) to court|go to (?:court|the police)|get compensation|claim|file|make a (?:claim|complaint|statement))",
    "(?:is|was) (?:it|that|this|what \\w{1,8} did) (?:legal|illegal|a crime|against the law|criminal|assault)[^.!]{0,20}\\?",
    "(?:will|would|could|can|does) (?:this|it|that)[^.!?]{0,30} (?:in court|evidence|testify|as proof)",
    "do i need a (?:lawyer|solicitor)",
    "my legal rights",
    "what are my rights",
    "statute of limitations",
    "(?:can|could) (?:this|these|you|it) be used (?:in court|as evidence|against)",
)
IDENTITY = any_of(
    "(?:do i have|have i got|is there) (?:a |an )?(?:real )?(?:person|human|someone|somebody|machine|bot|program)(?: \\w{2,8}){0,3} (?:there|here|or|typing|writing|behind|on the other)[^.!?]{0,24}",
    "are you (?:a |an |really |actually |even |just )?(?:a |an )?(?:real|human|person|machine|robot|bot|computer|ai|chatbot|program(?:me)?|software|someone|alive|chatgpt|therapist|doctor|psychologist|there|man|woman)",
    "am i (?:talking|speaking|writing|chatting|typing) (?:to|with) (?:a|an) (?:\\w{2,10} )?(?:machine|robot|bot|computer|ai|human|person|program(?:me)?|chatbot)",
    "(?:is|am) (?:this|there|it) (?:a |an |really |just |only )?(?:real |actual )?(?:machine|robot|bot|computer|ai|human|person|chatbot|automated|someone real)",
    "who (?:are you|am i (?:talking|speaking|writing) (?:to|with)|is (?:this|writing|answering|typing|reading))",
    "what are you(?!r)(?: exactly| really| anyway)?\\W*$",
    "do you have (?:feelings|a name|a body)",
    "who writes (?:this|these|your)",
    "are these (?:written|words) (?:by|from)",
    "is (?:there )?(?:anyone|anybody|somebody|a human|a person) (?:really |actually |even )?(?:there|reading|behind)",
)  # fmt: skip

MEMORY_RECOVERY = any_of(
    "(?:shows?|tells?|reveals?|find out|learn|know) (?:me )?what (?:was|has been|had been|got|they|he|she) (?:done|did)(?: to me)?", "find the memory[^.!?]{0,30}", "(?:make|get|have) (?:it|them|that|the memor\\w{1,3}) (?:to )?come (?:back|up|out)", "(?:want|like|love|need|try|trying) to (?:remember|recall|get back|see) (?:the rest|the missing|what's missing|more|everything|it all)[^.!?]{0,20}",
    "dig (?:deeper|further|down|around)[^.!?]{0,30}", "(?:way|method|chance|trick)s? (?:to|of) (?:recover|uncover|remember|unlock|retriev|restor|reach|get(?:ting)? back|bring(?:ing)? back|find(?:ing)?)\\w{0,3}[^.!?]{0,30}", "(?:make|let|help) me (?:see|find|reach|uncover|dig)[^.!?]{0,20}(?:hidden|buried|forgotten|missing|underneath|lost|repressed|truth)", "what(?:'s| is) (?:hidden|buried|underneath|beneath|repressed)", "bring back (?:the |my |lost |any )*(?:bits?|parts?|memor\\w{1,4}|rest|pieces?)[^.!?]{0,20}",
    "(?:dig|get|bring|draw|pull|tease|coax|fish) (?:it|this|that|them|the memor(?:y|ies)|things?|something|whatever) (?:out|up|back)(?: of me)?", "dig (?:out|up|for) [^.!?]{2,40}", "find(?:ing)? out (?:what|if|whether|who|about)[^.!?]{0,40}(?:happened|did|done|childhood|small|little|young|to me|was)?", "(?:recover|uncover|retrieve|unlock|unearth|restore|reveal)(?:ing)? (?:my |the |any |a |old |hidden |lost |repressed |buried |some )*(?:memor(?:y|ies)|childhood|past|truth|it|what)", "(?:repressed|hidden|buried|blocked|lost|suppressed) memor(?:y|ies)", "(?:make|help) me (?:remember|recall)", "(?:want|need|like|hoping) to (?:know|find out|remember|discover|recall) (?:what|if|whether|who)[^.!?]{0,30}(?:happened|did|was|done)", "(?:something|anything) (?:must have|might have|may have|could have|has to have) happened (?:to me|when|back)", "hypnosis|hypnotise|hypnotize", "(?:can|will|could|does|would|might|is) (?:this|it|you|we|(?:(?:the|my|this|that) )?(?:dreams?|nightmares?|images?|pictures?|memory|memories|scene|exercise|method|imagery|rescript\\w{0,4}|session)) (?:going to )?(?:show|tell|reveal|prove|bring back|find) (?:me |us )?(?:what|who|if|whether|that)[^.!?]{0,40}", "symptoms? (?:mean|prove|show|must mean)[^.!?]{0,60}happened", "what (?:really )?happened to me (?:back then|as a|when)[^.!]{0,30}\\?", "did something happen to me", "the truth about (?:what|my|back)", "prove (?:that )?(?:it|he|she|something|they)", "help me (?:work|figure) out (?:what|if|who)[^.!?]{0,20}(?:happened|did)",
)  # fmt: skip
OPINION_ON_EVENTS = any_of(
    "you(?:'d| would| do)? agree(?=\\W{0,2}\\?)", "it (?:was|is) (?:definitely|surely|clearly|probably) (?:him|her|my \\w{3,10}|them)[^.!?]{0,24}\\?",
    "in your (?:\\w{4,14} )?(?:opinion|view|judge?ment|eyes)[^.!?]{0,60}", "you (?:also |really |do )?(?:believe|think|reckon|suspect|agree)[^.!?]{0,40}(?:happened|did it|did that|was him|was her|abused?|touched)[^.!]{0,20}", "(?:so )?(?:he|she|they|my \\w{3,10}|someone|somebody) (?:did|must have|really|has)? ?(?:abused?|touch(?:ed)?|hurt|molest(?:ed)?|do it|did it|done it|raped?)[^.!?]{0,20}(?:right|correct|isn't it|didn't (?:he|she|they)|don't you (?:agree|think))\\W{0,2}\\?", "it must (?:have been|be) (?:my|him|her|the|a)[^.!?]{0,30}(?:\\?|don't you|right|what do you|agree)", "(?:don't|wouldn't) you (?:agree|think|say|reckon)(?=\\W{0,2}$)", "what(?:'s| is) your (?:view|opinion|guess|take|verdict|hunch)[^.!?]{0,60}", "(?:was|were) it (?:him|her|them)(?=\\W)[^.!?]{0,30}", "did it (?:really |actually |truly )?(?:happen|take place)(?=\\W*$)",
    "(?:do|don't|would|did) you (?:really |also )?(?:think|believe|reckon|suppose|guess|say|suspect|feel)(?: that)? (?:my |he|she|they|it|the |someone|somebody|something|anything|i was|i (?:got|made|imagined)|uncle|dad|mum|that (?:man|woman|he|she|it))[^.!?]{0,80}", "(?:wasn't|isn't|didn't|was|did|hasn't) (?:it|he|she|they)\\W{1,4}(?:what|do|don't|tell|you|right)[^.!]{0,30}", "what(?:'s your| is your)? (?:do you think|opinion|guess|view|take)[^.!?]{0,40}(?:happened|did|done|it was|who|him|her)", "it was (?:my|him|her|them|the|a)[^.!?]{0,30}(?:wasn't (?:it|he|she)|right(?=\\W{0,2}\\?)|don't you think|what do you think)", "(?:was it|is it|could it (?:be|have been)|did|could|has) (?:my |the |him|her|a )?(?:father|dad|uncle|mother|mum|stepfather|stepdad|brother|teacher|priest|grandfather|grandad|neighbour|coach|cousin|babysitter|him|her|he|she)(?: (?:really|ever|do|have|touch|hurt|did|who)\\w{0,4})?[^.!]{0,60}\\?", "(?:was|were|am) i (?:abused|molested|assaulted|raped|hurt|touched|harmed)[^.!]{0,30}\\?", "who do you think[^.!]{0,30}\\?", "do (?:you think|you believe) (?:it|that) (?:really )?happened", "(?:did|was) (?:it|that) really happen\\w{0,2}[^.!]{0,12}\\?", "tell me (?:who|what) (?:did|it was|really happened|happened to me)", "you think (?:so too|he did|she did|it was)[^.!]{0,20}\\?", "does that mean (?:he|she|they|my \\w{3,10}|someone) (?:did|hurt|touched|abused)[^.!]{0,30}",
)  # fmt: skip

_SCENE = "scene|picture|image|imagery|images|memory|rescript\\w{0,4}|the thing|nightmare|dream"
WANTS_IMAGERY = any_of(
    f"(?:let's|let us|can we|could we|i want to|i'd like to|shall we|we could|can't we|want to|ready to|may we|please|why don't we|i'd rather)(?: just| please| go)? (?:do|start|begin|get (?:started|going) (?:on|with)|get on with|go (?:straight |right )?(?:to|into)|get (?:straight |right )?(?:to|into|on with)|jump (?:straight |right )?(?:to|into)|skip (?:straight |right )?(?:to|into)|work on|change|try|move (?:straight |right )?(?:on )?to|dive (?:straight |right )?into|practise|run through|go through|play through|tackle|fix|rewrite|redo|continue with|carry on with|finish)(?: with| on)? (?:the |my |that |this |some |another |last week's |our )?(?:\\w{{3,12}} )?(?:{_SCENE})", f"(?:do|start|see) (?:the |my |that )(?:\\w{{3,12}} )?(?:{_SCENE}) (?:right now|now|right away|straight away|at once)", f"(?:skip|straight|right|jump) (?:straight |right |ahead )?(?:to|into) (?:the |my )?(?:\\w{{3,12}} )?(?:{_SCENE})", "(?:do|start|try) (?:the )?(?:rescript\\w{0,4}|imagery)(?: thing| bit| part| work)?(?: now| right now| tonight| together| alone| myself)?", "(?:get|go) (?:straight|right) to it", "skip (?:all )?(?:the|this|that) (?:questions|preparation|talk|rest|intro|first part)",
)  # fmt: skip
AT_ONCE = any_of(
    "now",
    "straight",
    "right away",
    "at once",
    "immediately",
    "skip",
    "jump",
    "let's",
    "can we",
    "could we",
    "can't we",
    "shall we",
    "why don't we",
    "start",
    "begin",
    "already",
    "quick(?:ly)?",
    "dive",
    "get on with",
)
WANTS_IMAGERY_ALONE = any_of(
    "(?:start|begin|open|do|run|give me) (?:the |my |an |that )?(?:image|imagery|rescript\\w{0,4}|picture|scene|nightmare)(?: \\w{3,9})?(?: please| now)?",
    "(?:guide|lead|take|walk|talk) me (?:back )?(?:through|into|in|to)(?: \\w{2,6}){0,2} (?:scene|picture|image|imagery|memory|nightmare|dream)",
    f"(?:do|change|go (?:back )?(?:in|into|through|to)|work (?:on|with)|rewrite|fix|finish|redo|play|run|rescript|tell you|describe|replay|imagine|alter|edit) (?:\\w{{1,8}} ){{0,2}}(?:the |my |that |this |it|a new )?(?:\\w{{3,12}} )?(?:{_SCENE}|ending)", "(?:close|closing|shut) my eyes and", "without (?:her|him|them|my (?:therapist|clinician)|the (?:therapist|clinician|doctor))", "(?:on my own|by myself|alone)[^.!?]{0,20}(?:image|picture|scene|rescript)", "(?:rescript\\w{0,4}|imagery)(?: thing)?", "stage (?:one|two|three|1|2|3)", "(?:go|take me) back (?:in|into|there|to (?:that|the))",
)  # fmt: skip
LITTLE_TIME = any_of(
    "(?:i'm|i am|we're) (?:off|away|gone|out|leaving|due) in (?:about )?(?:(?:\\w{1,9} ){0,3}(?:min(?:ute)?s?|hour))", "(?:picks?|picking|collects?|fetch\\w{0,3}) me (?:up )?(?:at|in) [^.!?]{1,20}", "there (?:isn't|is not|'s not) (?:much|a lot of|enough) time(?: left)?",
    "(?:have to|must|need to|got to|gotta|should|has to|ought to) (?:\\w{2,6} ){0,2}(?:go|leave|be (?:off|gone|out|away|done|back)|stop|finish|log off|run|head (?:off|out)|dash|pick up|collect|fetch|catch)(?: \\w{1,10}){0,8} (?:in|at|by|before|within) (?:about |only |just |around )?(?:(?:\\w{1,9} ){0,4}(?:min(?:ute)?s?|hour|o'clock)|half past|noon|\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)", "(?:have to|must|need to|got to|should) (?:go|leave|be off|run|dash|head off|stop|finish) (?:soon|shortly|early)", "(?:lift|taxi|cab|bus|train|shift|class|lesson|meeting|appointment) (?:comes?|is coming|starts?|begins?|leaves?|is due|arrives?|goes) (?:in|at|soon|shortly)(?: \\w{1,8}){0,3}", "(?:have|got|'ve|there's)(?: got)? (?:a |an |another |my )(?:\\w{3,9} )?(?:taxi|appointment|meeting|call|shift|train|bus|class|lesson|interview)(?: \\w{1,9}){0,6} (?:in|at|soon|shortly)(?: \\w{1,8}){0,3}", "another (?:appointment|meeting|call|client) (?:soon|shortly|after)", "(?:can|could|will) (?:only |just )stay (?:for )?(?:\\w{1,9} ){1,3}(?:min(?:ute)?s?|hour)", "(?:can't|cannot|won't) stay(?: for)?(?: very| too)? long", "(?:half an hour|an hour|\\w{1,9}(?:[ -]\\w{1,6})? min(?:ute)?s)(?: is| was|'s) (?:all|everything|the most)(?: \\w{1,4}){1,3}", "running late", "time(?:'s| is) (?:very |a bit |so |rather )?(?:short|tight|limited|scarce|running)", "(?:very |so |too )?little time", "(?:have to |should |must |please |let's )?hurry(?: up)?", "(?:be|make it|keep it) (?:quick|brief)", "hours? before my (?:shift|class|train|meeting|appointment)",
    "(?:must|have to|need to|got to|gotta|should|ought to|i'll|i will|can only) (?:be (?:gone|off|out|away|done|finished)|go|leave|stop|finish|end|log off|run|head off|stay)[^.!?]{0,24}(?:in|at|by|before|for) (?:about |only |just |around )?(?:\\w{1,8}|a quarter of an|half an?)(?:[ -]\\w{2,6})? ?(?:min(?:ute)?s?|hour|o'clock|past|\\d\\d)?", "(?:only|just) (?:have|got|about) (?:about |around |like )?(?:\\w{1,8}|a quarter of an|half an?)(?:[ -]\\w{2,6})? (?:min(?:ute)?s?|hour)", "(?:i've |i have |we've |we have )?(?:only |just )(?:got )?(?:\\w{1,8}|half an?)(?:[ -]\\w{2,6})? (?:min(?:ute)?s?|hour)(?: left| today| now)?", "(?:not|haven't|don't have|hardly any|little|short of|short on|running out of|not got|no) (?:got )?(?:much |a lot of |enough )?time(?: left| today)?", "in a (?:hurry|rush)", "(?:another|next) (?:appointment|meeting|call) (?:in|at)", "time is (?:short|tight|running)", "(?:taxi|bus|train|lift|meeting)(?:'s| is)? (?:coming |leaving |due |starts )?(?:in|at) (?:\\w{1,8})", "\\w{1,8} minutes left", "quick(?:ly)? today", "pressed for time",
)  # fmt: skip
