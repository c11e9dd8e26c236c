"""Words for where the client is, who is near, and what is at hand."""

from graphs.reading.line import any_of

_ROOM = "bed ?room|living ?room|sitting ?room|lounge|kitchen|office|study|hall(?:way)?|bath ?room|attic|loft|basement|cellar|conservatory|garden|garage|shed|spare ?room|front ?room|back ?room|dining ?room|box ?room|guest ?room|home office|studio|dorm(?: room)?|hotel(?: room)?|library|landing|balcony|porch|utility room|desk|sofa|couch|armchair|bed|table|flat|house|apartment|caravan|place|room|workshop|cabin|lay-?by|car ?park|car|van|truck|lorry|bus|train|cafe|café|park|bench|work|parents'|mother's|mum's|sister's|brother's|friend's"
PLACE = any_of(
    "my (?:[a-z]{2,10} )?(?:[a-z]{2,10}'s|own) (?:house|flat|place|home|room)(?: in \\w{3,14})?",
    "at home", "home", f"(?:in|at|on) (?:my|the|a|our|his|her|their) (?:[a-z'-]{{1,14}} ){{0,2}}(?:{_ROOM})", "same (?:place|address|flat|house|room|spot)(?: as)?", "usual (?:place|address|room|spot|chair)", "at (?:work|the office|mine|my place|my (?:mum|mother|sister|brother|friend|partner|parents|daughter|son)'?s?'?)", "at (?:my )?\\w{2,14}'s (?:house|flat|place)", "flat \\d{1,4}\\w?", "(?:number )?\\d{1,4}\\w? [a-z]{3,16} (?:street|road|lane|avenue|close|way|drive|court|place|terrace|st|rd)", "(?:in|at|on|outside|near) (?:the )?(?:lay-?by|car ?park|bus|train|caf[eé]|library|hotel)", "parked", "my address",
    f"^(?:my |the )?(?:{_ROOM})\\W*$", "i'm indoors", "sitting (?:in|at|on) my", "(?:front|back|spare|living|sitting|bath|bed) ?room", "kitchen", "bedroom", "lounge", "study", "address is", "in bed", "on the (?:sofa|couch|bed|floor|bench)", "upstairs", "in (?:london|leeds|manchester|dublin|cork|glasgow|bristol|utrecht|amsterdam|berlin|paris|madrid|town)",
)  # fmt: skip
NO_PLACE = any_of(
    "(?:don't|do not|rather not|won't|not going to) (?:want to )?(?:say|tell|share) where",
    "i don't know where i am",
    "no idea where i am",
    "not saying where",
)

PRIVATE = any_of(
    "(?:the )?door(?:'s| is)? (?:is |now )?(?:shut|closed|locked|bolted)", "(?:shut|closed|locked) (?:the|my) door", "with the door (?:shut|closed|locked)", "door (?:shut|closed|locked)", "(?:i'm |i am |all |completely |quite )?(?:alone|on my own|by myself)", "(?:nobody|no one|no-one)(?:'s| is)? (?:else )?(?:is )?(?:at |else )?(?:home|in|here|around|about|near|can hear|listening|else|will (?:come|disturb|hear|interrupt|walk))", "(?:house|flat|place|room|office)(?: all)? (?:to myself|for myself|to me|is empty|is mine)", "(?:it's |quite |completely |totally |all )?private", "(?:won't|can't|not going to) be (?:disturbed|interrupted|overheard|heard)", "no interruptions?", "everyone(?:'s| is) out", "they're (?:all )?out", "(?:he|she|they|kids?|the kids|husband|wife|partner|flatmate|everybody)(?:'s|'re| is| are)? (?:all |both )?(?:out|away|at (?:work|school))", "just me(?: here| and the (?:cat|dog))?", "only me", "empty (?:house|flat|office|room)", "(?:everyone|everybody|they|he|she|(?:the |my )?(?:kids?|children|husband|wife|partner|flatmates?|family|parents|mum|dad))(?:'s|'ve|'re| is| are| has| have)? (?:all |both |just )?(?:gone (?:out|away|to \\w{3,10})|left|out|away|off|at (?:work|school|(?:my|their|his|her|the) \\w{2,10}))", "undisturbed", "peace and quiet", "won't disturb", "nobody can (?:hear|come)", "no one can (?:hear|come)", "won't (?:come in|interrupt|hear)", "can't (?:hear|listen)",
)  # fmt: skip
THIN = any_of(
    "thin walls?", "walls are (?:thin|like paper)", "paper-?thin", "might (?:hear|come in|walk in|interrupt|pop in|overhear|wake)", "may (?:hear|come in|walk in|interrupt|pop in)", "could (?:hear|walk in|come in|overhear|pop in)", "(?:in|through) the next room", "(?:flatmate|housemate|roommate|kids?|children|son|daughter|husband|wife|partner|mum|dad|mother|father|parents)(?:'s| is| are|'re)? (?:home|in|about|around|asleep|sleeping|watching (?:tv|telly)|(?:\\w{3,11} )?(?:\\w{3,11} )?in the (?:next|other|living|kitchen)|(?:\\w{3,11} )?(?:\\w{3,11} )?(?:downstairs|upstairs|next door)|down the hall|moving about)", "not (?:completely|entirely|totally|fully|very|really) private", "more or less private", "mostly private", "half private", "people (?:are )?(?:home|about|in the house|in the next)", "door doesn't (?:lock|close|shut)", "no lock", "keep my voice down", "have to be quiet", "speak quietly", "someone's home", "somebody's home",
)  # fmt: skip
NOT_PRIVATE = any_of(
    "on (?:the|a) (?:bus|train|tram|tube|metro|ferry|plane)", "in (?:a|the) (?:caf[eé]|coffee shop|pub|bar|library|waiting room|shop|supermarket|restaurant|canteen|open-?plan office|queue|park|street|playground)", "not private", "isn't private", "(?:people|folk|others|everyone|strangers)(?: are)? (?:all |walking |milling |sitting )?(?:around|round|about|past|near|nearby|by|everywhere)(?: me)?", "(?:he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend|mother|mum|dad|father|son|daughter|boss|flatmate))(?:'s|'re| is| are)? (?:right |sitting |standing |also )?(?:here with me|next to me|beside me|in the room|listening|in here|with me|in the same room|looking over)", "(?:someone|somebody)(?:'s| is| has)? (?:just )?(?:(?:come|came|walked) in|listening|here|in the room|watching)", "can (?:all )?hear (?:me|us|everything)", "walking (?:down|along|through|to|home)", "not alone", "overhear(?:d|ing)? me", "colleagues (?:around|about|here|next)", "at the bus stop", "in public", "no privacy", "kids? (?:are|is) (?:here|with me|in the room|on my lap)",
)  # fmt: skip

DRIVING = any_of(
    "steering", "(?:kid|child|baby|grand\\w{3,8}|toddler|son|daughter)s? (?:is |are )?(?:on|in) my (?:lap|arms|knee)s?",
    "(?:i'm|i am|im|currently|just|still|while) (?:just |still |currently )?(?:driving|pulling (?:onto|out|off|into|over)|on the (?:motorway|road|m\\d{1,3}|a\\d{1,3}|highway|bypass|ring road|slip road)|at the wheel|behind the wheel|in (?:the )?traffic|stuck in traffic|joining|approaching|merging|overtaking)", "at the wheel", "behind the wheel", "driving (?:home|to|now|along|back|through)", "hands-?free", "on the motorway", "pulling onto", "at (?:the|a) (?:red )?(?:lights|traffic lights)", "cycling", "riding my bike",
    "(?:looking after|minding|watching|in charge of|caring for|babysitting|taking care of|supervising) (?:my |the |a |an |our |his |her )?(?:two |three |both )?(?:\\w{3,12} )?(?:kids?|child(?:ren)?|baby|toddler|bab(?:y|ies)|son|daughter|grand\\w{3,8}|twins|mother|mum|father|dad|nephews?|nieces?|grandkids|pupils|patients?|boy|girl|little one|one|him|her|them)", "(?:the |my )?(?:baby|toddler|little one|kids?|children|son|daughter|grandson|granddaughter)(?:'s|'re| is| are)? (?:here )?with me", "got the (?:kids|baby|children|twins|little ones?)(?: here| with me| today)?", "babysitting", "(?:baby|toddler) (?:on|in) my (?:lap|arms)",
)  # fmt: skip
NOT_DRIVING = any_of(
    "not (?:driving|going anywhere|in (?:the|a) car|at the wheel|looking after|in charge|minding|caring)", "not (?:out|on the road)", "i'm not going anywhere", "engine(?:'s| is)? (?:off|switched off)", "parked", "no (?:driving|car|wheel|kids|children|baby)", "don't (?:drive|have a car)", "(?:i )?can't drive", "nobody to look after", "no one to look after", "nobody (?:needs|depends)", "sitting (?:down|still|at (?:my|the) desk|on (?:my|the) (?:bed|sofa|couch|chair|floor)|in (?:my|the|an?) (?:\\w{2,10} )?(?:chair|armchair|kitchen|room))", "in charge of (?:nobody|no one|nothing|myself)", "only responsible for myself", "staying (?:put|here|in)", "kids? (?:are|is) (?:at (?:school|nursery|my|their|his|her)|with)", "neither driving", "no one depends", "not minding",
)  # fmt: skip

PHONE_OK = any_of(
    "(?:my |the )?(?:phone|mobile|cell(?:phone)?|backup phone|smartphone|handset)(?:'s| is| works?| number)? (?:is |fully |all |right |also |just |still |beside |next )?(?:charged|charging|works?|working|here|on|ready|with me|next to me|beside me|at hand|to hand|by me|in my (?:hand|pocket)|full|fine|good|plugged in|on the (?:table|desk|bed|sofa|arm)|close|handy|the same|on charge|nearby)", "(?:got|have|with) (?:my|the|a) (?:phone|mobile|cell(?:phone)?|smartphone|handset)(?! (?:at|is) (?:low|dead))", "(?:phone|mobile|cell) (?:charged|next to|beside|in (?:my )?(?:hand|pocket|reach)|to hand|at hand|on (?:the|my) (?:table|desk))", "same (?:phone|number|mobile)", "number(?:'s| is) (?:still )?(?:the same|right|correct)", "you (?:can )?(?:reach|ring|call|phone) me on", "landline", "charged(?: up)?",
)  # fmt: skip
PHONE_MISSING = any_of(
    "(?:don't|do not) (?:own|have|use) (?:a|any) (?:phone|mobile|cell)",
    "^(?:no,? )?(?:it's|its|it is) (?:broken|dead|gone|lost|flat|upstairs|not here)",
    "(?:no|lost my|without my|haven't got (?:a|my)|don't have (?:a|my)|left my|broke my|forgot my|not got (?:a|my)) (?:other |backup |second )?(?:phone|mobile|cell)",
    "(?:phone|mobile)(?:'s| is)? (?:is )?(?:dead|broken|lost|flat|gone|upstairs|broke(?! up)|died|in the (?:car|other room)|not (?:here|working|with me|charged))",
    "no backup",
    "no other phone",
)
POWER_OK = any_of(
    "(?:full|good|plenty of|lots of) (?:battery|charge|power)",
    "(?:phone|mobile|laptop|tablet|ipad|battery|computer|device|pc|it(?! fine))(?:'s| is)? (?:is )?(?:fully |all |nearly |well )?(?:charged|charging|full|plugged in|on charge|works|working|here|fine)",
    "plugged in",
    "charged(?: up)?",
    "on the (?:charger|mains)",
    "battery(?:'s| is)? (?:ok|okay|fine|good|at (?:[5-9]\\d|100))",
    "(?:[5-9]\\d|100) ?(?:%|percent|per cent)(?: battery| charge(?:d)?| left)?",
    "desktop",
    "mains",
)
POWER_LOW = any_of(
    "(?:low|little|hardly any|not much|no) (?:battery|charge|power)",
    "battery(?:'s| is)? (?:is )?(?:low|dying|nearly (?:gone|dead|empty)|almost (?:gone|dead|empty)|running (?:out|low)|at (?:[1-2]?\\d)(?!\\d)|red|in the red)",
    "(?:[1-2]?\\d) ?(?:%|percent|per cent) battery",
    "about to die",
    "need(?:s)? charging",
    "running out of (?:battery|charge|power)",
    "forgot (?:my|the) charger",
)
HEADPHONES_ON = any_of(
    "(?:got |have |wearing |with |using )(?:my |the |some )?(?:headphones|earphones|earbuds|headset|airpods|buds)(?: on| in)?",
    "(?:headphones|earphones|earbuds|headset|airpods|buds)(?: are| is)? (?:on|in|plugged|here|ready)",
)
HEADPHONES_OFF = any_of(
    "(?:no|without|don't have|haven't got|not (?:got|wearing|using)|lost my) (?:any |my |the )?(?:headphones|earphones|earbuds|headset|airpods)",
    "no headset",
)

_PEOPLE = "sister|brother|mother|mum|mam|mom|father|dad|husband|wife|partner|boyfriend|girlfriend|flatmate|housemate|roommate|neighbour|neighbor|friend|mate|son|daughter|aunt|auntie|uncle|cousin|colleague|landlady|landlord|nan|gran|grandma|grandad|boss|carer|parents|in-laws|sponsor|best friend"
CONTACT_YES = any_of(
    f"(?:(?:my |our )(?:[a-z]{{2,12}} )?)?(?:{_PEOPLE})(?: [a-z'-]{{2,14}})?(?:,)?(?:'s| is| knows| can| will| has| are| know|,| lives)? (?:also |just |only |right |still |always )?(?:is |lives? |be )?(?:reached|in all \\w{{3,9}}|downstairs|upstairs|next door|down the (?:road|street|hall)|at home|home|in|around|nearby|close by|near|(?:only |just )?a (?:call|phone call|text|street|few doors) away|on call|reachable|available|at work|(?:only )?(?:a few|two|three|five|ten) (?:streets|doors|minutes|houses) (?:away|off|down|up)|five minutes away|ten minutes away|across the (?:road|street|hall|landing)|round the corner|around the corner|at (?:the )?end of the (?:phone|line)|over the road|there|can|about|free|opposite|in the next (?:room|street|building)|knows?|reached|answer)", "(?:knows?|told (?:her|him|them)) (?:that )?(?:i'm|i am|about (?:this|today|it|the session)|what i'm|where i am)", "(?:can|could) (?:be reached|reach (?:him|her|them)|ring (?:him|her|them)|call (?:him|her|them)|phone (?:him|her|them))", "(?:contact|contact person|emergency contact|person)(?:'s| is)? (?:is )?(?:reachable|around|available|home|in|the same|near|nearby|there|free|on call|still)", "(?:she|he|they)(?:'s|'re) in(?=\\W|$)", "at home (?:tonight|today|now|all day)", "and knows(?! nothing)", "is reachable", "(?:she|he|they)(?:'s|'re| is| are|'ll| will)? (?:be )?(?:reachable|around|home|available|about|next door|downstairs|upstairs|nearby|a call away|by (?:her|his|their|the) phone|answer|pick up)", "will (?:answer|pick up)",
)  # fmt: skip
CONTACT_NO = any_of(
    "(?:in|gone to) hospital",
    "(?:can't|cannot|couldn't|won't be able to) (?:be reached|reach (?:her|him|them|anyone|anybody))",
    "(?:nobody|no one|no-one)(?:'s| is)? (?:is )?(?:reachable|near|nearby|around for me|i (?:can|could) (?:call|ring|reach|phone))",
    "(?:not|isn't|aren't) (?:reachable|available|around|near|in the country)",
    "(?:she|he|they|sister|brother|contact|husband|wife|partner|mum|friend)(?:'s|'re| is| are)? (?:abroad|away (?:this|on|for)|on a (?:plane|flight)|on holiday|unreachable|not answering|travelling)",
    "there's (?:nobody|no one)(?! home)",
    "no (?:emergency )?contact",
)
SOMEBODY_ELSE = any_of(
    f"(?:nobody|no one|no-one|everyone|everybody|someone|somebody|kids?|children|he|she|they|who|phone|mobile|charger|laptop|driving|walking|going|travelling|(?:{_PEOPLE})|emergency contact|contact|family|dog|cat|(?!i'm|it's|that's|he's|she's)[a-z]{{2,12}}'s|charged)(?:'s|'re|'ll)?",
)  # fmt: skip
I_AM = any_of("i'm (?!driving|walking|going)", "i am (?!driving|walking|going)", "i'll be", "we're", "me")
TO_BE_REACHED = any_of(
    "(?:to|can|could|may) (?:ring|phone|call|text)",    "knows?", "reach\\w{0,5}", "(?:emergency )?contact(?: person)?", "on call", "(?:ring|phone|call) (?:her|him|them)", "pick up", "answer", "(?:has|have|with|got) (?:her|his|their) (?:phone|mobile)", "if (?:needed|anything|i need|need be|necessary)", "told (?:her|him|them)", "a (?:phone )?call away",
)  # fmt: skip
NEARLY_EMPTY = any_of("(?:[1-2]?\\d) ?(?:%|percent|per cent)")
ANOTHERS_PHONE = any_of("(?:his|her|their) (?:phone|mobile|cell)")
DEVICE = any_of(
    "phone",
    "mobile",
    "cell",
    "laptop",
    "tablet",
    "ipad",
    "computer",
    "device",
    "pc",
    "desktop",
    "battery",
    "charge\\w{0,3}",
    "power",
    "mains",
    "plugged in",
    "handset",
    "smartphone",
    "%",
    "per ?cent",
)
