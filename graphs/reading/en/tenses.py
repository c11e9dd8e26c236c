"""Verbs of telling in past and present, and words for one's younger self seen from outside."""

from graphs.reading.line import any_of

_IRREGULAR = (
    "was|were|wasn't|weren't|had|hadn't|did|didn't|came|went|said|stood|sat|ran|took|got|saw|told|left|hit|threw|held|heard|"
    "felt|knew|thought|made|gave|found|kept|began|fell|woke|wore|spoke|broke|drove|grew|hid|lay|lost|meant|met|"
    "paid|sent|slept|swore|tore|understood|wanted|couldn't|would|wouldn't|could|shook|caught|bit|blew|brought|"
    "drank|ate|flew|forgot|froze|laughed|looked|opened|closed|pulled|pushed|screamed|shouted|slammed|started|stopped|tried|turned|"
    "walked|watched|used to|cried|happened|yelled|grabbed|kicked|locked|waited|stared|stayed"
)
PAST = any_of(
    rf"(?:i|he|she|we|they|it|you|who|there|that|this|mum|mom|dad|mummy|daddy|father|mother|everyone|everybody|nobody|someone|people)(?: (?:just|then|never|always|only|suddenly|still|all|also|really|even))? (?:{_IRREGULAR})",
    r"(?:was|were|wasn't|weren't)",
    r"(?:i|he|she|we|they|it|who|mum|mom|dad|father|mother)(?: (?:just|then|never|always|only|suddenly|still))? (?!need|feed|bleed|speed|succeed|proceed)[a-z]{2,10}ed(?! up inside)",
    r"(?:my|the|his|her|their) [a-z]{2,12} (?!closed|locked|covered)(?:came|went|said|stood|sat|ran|took|got|saw|told|left|hit|had|did|threw|fell|[a-z]{2,10}pped|[a-z]{2,10}mmed|shouted|looked|opened|screamed|laughed|walked|pushed|pulled|grabbed|kicked|turned|started|stopped)",
    r"(?:then|and) (?:came|went|said|stood|sat|ran|took|got|saw|told|left|hit|threw|shouted|screamed|slammed|opened|grabbed|laughed)",
)  # fmt: skip

_BASE = (
    "see|hear|feel|let|go|come|say|tell|look|stand|sit|run|want|walk|hold|open|take|hide|shout|cry|wait|try|get|smell|lie|turn|"
    "move|shake|freeze|watch|keep|need|start|stop|push|pull|scream|laugh|put|pick|give|bang|knock|call|ask|kneel|step|grab|lift|hug|"
    "carry|crouch|lean|whisper|reach|stare|press|close|lock|fall|drop|climb|know|think|notice|touch|sing|smile|bring|leave|breathe|sink|float|swim|drive|play|stay|speak|answer|hurt|wrap|sweep|block|face|point"
)
PRESENT = any_of(
    "i'm", "im", "i am", "(?:he|she|it|that|there|who|here|what|everything|everyone|nobody|someone)'s(?! (?:got )?\\w{3,9}ed)", "(?:he|she|it|that|there|this|who|everything|everyone|nobody|someone|[a-z]{2,14}) is",
    "we're", "they're", "you're", "(?:we|they|you|[a-z]{2,12}s|people|and) are", "(?:i|he|she|we|they|it|you)(?: just)? (?:can|can't|cannot|don't|do not|doesn't|have|has|won't)",
    rf"(?:i|we|they|you)(?: (?:just|then|still|only|also|even|go and))? (?:{_BASE})",
    r"(?:he|she|it|who|nobody|someone|everyone|everybody)(?: (?:just|then|still|only|also|never))? (?!was|is|has|does)[a-z]{2,11}[^su\W]s",
    r"(?:my|the|his|her|their|a|an|mum|mom|dad|father|mother) [a-z]{2,12} (?!is|was|has|his|this|always|across|towards|as|us)[a-z]{2,11}[^su\W]s",
    r"(?:[a-z]{3,12}) (?:comes|goes|says|stands|sits|hurts|gets|opens|closes|hits|walks|looks|falls|leaves|shouts|holds|takes|pulls|tells|runs|turns|moves|starts|stops|feels|floats)",
    rf"(?:and|then) (?:{_BASE})",
)  # fmt: skip

FIRST_PERSON = any_of("i", "i'm", "im", "i've", "i'd", "i'll", "me", "my", "mine", "myself", "we", "we're", "us", "our")

OTHER_SELF = any_of(
    "the (?:little |small |young(?:er)? )?(?:girl|boy|child|kid|one)", "little me", "younger me", "the younger one", "my younger self", "little \\w{2,10} is",
    "(?:she|he) is (?:only |just |about )?(?:[3-9]|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve)", "(?:she|he)'s (?:only |just |about )?(?:[3-9]|1[0-7]|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    "that (?:girl|boy|child|kid)",
)  # fmt: skip
SELF_LIKE = any_of(
    "(?:she|he)(?: is|'s| was)(?: just| so| very| all| really)? (?:hiding|crying|scared|frightened|terrified|small|tiny|alone|shaking|trembling|waiting|curled|lonely|standing|sitting|lying|crouching|kneeling|holding|looking|watching|listening|cold|ashamed|stuck|frozen|trying)",
    "(?:she|he) (?:hides|cries|shakes|trembles|waits|feels|stands|sits|is being|can't|cannot|wants|doesn't know)",
)  # fmt: skip
