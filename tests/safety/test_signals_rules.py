"""Every rule over words: lines that call for it, and lines close by that do not."""

import pytest

from safety.findings import Level
from safety.signals import ScanContext, scan
from safety.signals_rules import rules

# Rule → lines in which it must fire as graded, lines in which its flag must not stand at or above its level.
LINES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "S-101": (
        (
            "I want to die.",
            "honestly i just wanna die",
            "I wish I was dead",
            "some mornings I wish I'd never been born",
            "I don't want to live any more",
            "I'd rather be dead than feel this",
            "Part of me hopes I die in my sleep",
            "I'm tired of living",
            "Life isn't worth living",
            "I should have died in that crash",
            "wish i didnt exist",
        ),
        (
            "I'm dying to see how it turns out",
            "I nearly died of embarrassment",
            "She said she wants to die",
            "I don't want to die, I want my life back",
            "When I was fifteen I wanted to die",
            "I wish I was taller",
        ),
    ),
    "S-110": (
        (
            "I want to kill myself",
            "I keep thinking about suicide",
            "I've been having thoughts of ending it all",
            "im feeling suicidal",
            "the thought of killing myself comes up every evening",
            "sometimes I think everyone would understand if I killed myself",
            "I've been considering suicide",
        ),
        (
            "I've never had thoughts of suicide",
            "My cousin died by suicide in March",
            "I'm not suicidal, just worn out",
            "We watched a documentary about suicide prevention",
            "I could kill for a coffee",
        ),
    ),
    "S-120": (
        (
            "I'm going to kill myself",
            "I will end my life tonight",
            "I'm gonna end it all",
            "I've decided to kill myself",
            "I want to kill myself right now",
            "I don't think I'm safe with myself tonight",
            "I tried to kill myself last night",
        ),
        (
            "I'm going to kill time until the train",
            "My mum is going to kill me when she sees the car",
            "I'm not going to kill myself",
        ),
    ),
    "S-130": (
        (
            "I've been saving up my tablets",
            "I bought a rope on Saturday",
            "I keep thinking about jumping off the bridge by work",
            "I know how I'd do it",
            "The pills are lined up in front of me",
            "I looked up painless ways to die",
            "I've picked a date to end it",
            "I'm standing on the ledge of the car park roof",
            "I could just drive into a wall",
            "thinking of taking all my tablets",
            "I wrote a goodbye letter to my kids",
        ),
        (
            "I took my tablets with breakfast",
            "I'd never take an overdose",
            "We picked a date for the wedding",
            "He used to talk about jumping off the roof",
            "I jumped in the shower",
            "I've got a plan for the weekend: sleep",
        ),
    ),
    "S-140": (
        (
            "I tried to kill myself when I was nineteen",
            "I took an overdose years ago",
            "There was a suicide attempt, in 2011",
            "I attempted suicide once",
            "my last attempt was two winters ago",
        ),
        (
            "I never tried to kill myself",
            "My brother tried to kill himself",
            "My first attempt at baking bread was a brick",
            "I tried to call her",
        ),
    ),
    "S-150": (
        (
            "They'd all be better off without me",
            "I'm such a burden to my family",
            "I'm just a weight on everyone",
            "I'm so done with being a problem for people",
            "nobody would miss me if I was gone",
            "I only drag people down",
            "my kids would be happier if i wasn't here",
            "I'm a waste of space",
        ),
        (
            "Carrying that bag is a burden",
            "He was better off without the job",
            "My sister says she's a burden to her husband",
            "We are better off without that sofa",
        ),
    ),
    "S-201": (
        (
            "It would be easier not to wake up",
            "I go to bed hoping I don't wake up",
            "Some days I think it'd be nicer if I just never woke up",
            "I'd like to go to sleep and not wake up",
            "every morning I'm disappointed that I woke up",
        ),
        (
            "I didn't wake up until nine",
            "It'd be nice if I didn't wake up four times a night",
            "I woke up from it last week",
            "I don't want to wake the baby",
        ),
    ),
    "S-202": (
        (
            "I just want to disappear",
            "I wish I could vanish and nobody would notice",
            "I want it all to stop",
            "If I wasn't here things would be simpler",
            "I can't go on like this",
            "I wouldn't mind if a bus hit me",
            "I can't see myself here next year",
            "there's no reason to keep going",
            "I've nothing left to live for",
            "I'm done with everything",
            "I don't look any more when I cross the road",
            "I don't care if I live",
            "I keep thinking about what it would be like to just not exist",
            "I could rest forever and it would be fine",
            "why am I still here",
        ),
        (
            "I want the nightmares to stop",
            "I wish the noise next door would stop",
            "My keys disappeared again",
            "I don't want to carry on with this bit",
            "I can't see the screen well",
            "I'm done with the homework",
            "I want him to stop",
        ),
    ),
    "S-203": (
        ("I'm tired of it all", "I've had enough.", "I'm at the end of my tether", "Everything's heavy"),
        ("I've had enough soup", "The bag is heavy"),
    ),
    "S-230": (
        (
            "There's no point any more",
            "I have no future",
            "Nothing will ever help",
            "it's never going to get better",
            "What's the point",
            "it's hopeless",
        ),
        ("There's no point rushing", "I hope it gets better"),
    ),
    "S-301": (
        (
            "This is the last time you'll hear from me",
            "After tonight it won't matter",
            "I won't be around much longer",
            "soon it will all be over",
            "I've made my peace with dying",
        ),
        (
            "I won't be here next week because of work",
            "I won't be around on Friday, I'm on holiday",
            "My last day at work was Friday",
        ),
    ),
    "S-302": (
        ("It's all sorted", "Everything is settled now", "I've tied up the loose ends"),
        ("The phone is sorted", "I've decided to paint the kitchen"),
    ),
    "S-310": (
        (
            "Calmer than I've been in months",
            "I feel strangely calm",
            "I'm at peace with it",
            "A weight has lifted since I decided",
        ),
        ("The sea was calm", "I'm not calm at all"),
    ),
    "S-320": (
        (
            "This is goodbye",
            "Tell my kids I loved them",
            "You won't hear from me again",
            "please look after my daughter when I'm gone",
        ),
        ("I never got to say goodbye to my gran", "Goodbye to that old sofa", "He never said goodbye"),
    ),
    "S-330": (
        (
            "I gave my guitar to my brother and my records to a friend",
            "My neighbour took the cat on Sunday",
            "I've found a new home for the dog",
            "I wrote everyone their cards",
            "I've been giving away my things",
            "I put all my affairs in order",
            "so nobody has to deal with anything",
            "The passwords are written down in an envelope for my sister",
        ),
        (
            "My neighbour took the dog for a walk so I can focus",
            "The cat is on my lap",
            "I gave the shop my card number",
            "My keys are in my pocket",
            "I rehearsed it against my will",
        ),
    ),
    "S-401": (
        (
            "I've been cutting again",
            "I hurt myself last night",
            "I have this urge to burn myself",
            "I've started self harming",
            "I bang my head against the wall until it stops",
            "the urges to cut are back",
        ),
        (
            "I cut myself shaving",
            "I cut down on sugar",
            "My sister used to cut herself",
            "I burnt my hand on the oven",
            "I've never hurt myself",
            "cut myself some slack today",
        ),
    ),
    "S-410": (
        (
            "I want to hurt him",
            "I want to kill my boss, I mean it",
            "I'm scared I'll hurt the baby",
            "I keep having thoughts about stabbing someone",
            "I might hurt somebody",
        ),
        (
            "My mum is going to kill me",
            "I could murder a curry",
            "I'd never hurt anyone",
            "He wanted to hurt me",
            "that joke killed me",
        ),
    ),
    "S-411": (
        ("I know where he lives", "I drive past her house most days", "she's alone then", "he finishes at six on Fridays"),
        ("I drive past the sea", "He lives in Leeds"),
    ),
    "S-412": (
        (
            "I drive past her house at eight, she's alone then",
            "I know where he drinks on Fridays and he's going to regret it",
            "I'll wait for him outside with a bat",
        ),
        ("In the picture I want her to beg", "I wait outside the school for my son"),
    ),
    "S-420": (
        (
            "He's hitting my nephew now",
            "My ex hurts the kids",
            "She's doing the same to my niece",
            "my daughter has bruises and says he did it",
        ),
        (
            "He hit me when I was six",
            "My son hit the roof",
            "My daughter was born in May",
        ),
    ),
    "S-501": (
        (
            "I hear voices telling me I'm bad",
            "The voices are louder today",
            "They're watching me through my phone",
            "The TV is talking to me",
            "someone is putting thoughts in my head",
            "I see people who aren't there",
        ),
        (
            "I hear my mum's voice downstairs",
            "I watched TV",
            "The voices next door are loud",
            "my boss is watching the budget",
        ),
    ),
    "S-601": (
        (
            "He checks my phone every night",
            "My husband won't let me see my friends",
            "I'm not allowed out without asking",
            "I'm scared of my partner",
            "It's not like he hits me",
            "he only checks my phone because he worries",
            "he has to know where I am",
            "If he finds out I'm talking to you I'm done for",
        ),
        (
            "My boss checks the figures",
            "I'm scared of spiders",
            "My dad used to check my bag when I was ten",
            "The cat won't let me sleep",
        ),
    ),
    "S-602": (
        ("My husband hits me", "I don't feel safe at home", "My ex keeps turning up at my house", "Someone is stalking me"),
        ("My husband cooks", "I feel safe at home", "My dad hit me when I was ten"),
    ),
    "S-610": (
        (
            "I'm driving, go ahead",
            "just pulling onto the motorway",
            "I'm at the wheel but it's fine",
            "I'm minding my sister's toddler",
            "got the kids with me today",
        ),
        (
            "I'm in the lay-by, engine off",
            "I'm not driving",
            "He is driving me mad",
            "I was driving when it happened",
            "I'm having driving lessons",
        ),
    ),
    "S-611": (("hands free, don't worry", "actually driving right now"), ("I'm at my desk",)),
    "S-620": (
        ("Someone just came in", "my flatmate just walked in", "he's home, got to go", "there's someone at the door"),
        ("My sister is downstairs and knows I'm busy", "nobody home till six", "The cat came in"),
    ),
    "S-630": (
        ("I'm on the bus", "people can hear me", "I'm in a café", "my colleague is in the room, not private", "I'm in the open plan office"),
        ("Nobody can hear me", "I got off the bus", "My cat is next to me"),
    ),
    "S-701": (
        (
            "Third glass if I'm honest",
            "this is my fourth gin",
            "I've had a few already",
            "I'm drinking wine as we speak",
            "just opened a bottle of red",
            "beer in hand",
        ),
        (
            "nothing but tea",
            "second glass of water",
            "two beers yesterday",
            "the glass, the cat, the curtain",
            "no drink",
        ),
    ),
    "S-702": (
        ("I'm having a few more than I used to", "I've been drinking more lately", "wine every night now", "I've upped my drinking"),
        ("I drink less than I used to", "I sleep more than I used to", "more tea lately"),
    ),
    "S-703": (
        ("I'm a bit drunk", "im so stoned", "I'm slurring, sorry", "had too much to drink tonight", "I am high right now"),
        ("I'm not drunk", "He was drunk", "I'm pissed off", "the shelf is high up", "high hopes"),
    ),
    "S-710": (
        (
            "I lost my job on Monday",
            "I've no fixed address at the moment",
            "I'm between flats",
            "sleeping on a friend's sofa",
            "my gran died last week",
            "I've got a court date next month",
        ),
        ("I play tennis on the court by the park when I was a kid", "I moved the sofa", "no court, no police"),
    ),
    "S-801": (
        (
            "it's like behind glass",
            "whose hands are these",
            "everything's going foggy",
            "which year",
            "I'm not here",
            "nothing feels real",
            "I'm floating above the chair",
            "you sound far away",
            "where am I",
            "I can't feel my hands",
        ),
        (
            "it was foggy that day",
            "I live far away from my sister",
            "I see myself from the ceiling",
            "which year was it that we moved",
            "I clean the car window",
            "I'm here",
        ),
    ),
    "S-810": (
        (
            "I lost the last bit",
            "I don't remember the last few minutes",
            "what were we doing",
            "how did I get here",
            "there's a gap in this morning",
        ),
        ("I don't remember much from school when I was a kid", "I remember the last session", "I lost my keys"),
    ),
    "S-820": (
        (
            "I've got chest pain",
            "I think I'm having a heart attack",
            "I just fainted",
            "I've taken all my tablets",
            "I've swallowed a load of pills",
            "it won't stop bleeding, blood everywhere",
            "I think I'm going to pass out",
        ),
        (
            "Chest tight",
            "My dad had a heart attack in May",
            "no chest pain",
            "I took my tablets",
            "I nearly fainted laughing",
            "a faint smell of soup",
            "the coat is a good fit",
        ),
    ),
}

LINES["S-821"] = (
    ("I took an overdose", "I've overdosed", "I just overdosed"),
    ("I took an overdose years ago", "He took an overdose", "I never took an overdose", "don't overdose on cake"),
)
AFTER_AMBER: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "S-121": (("more than usual", "I'm going to do it", "stronger than ever"), ("less than usual", "I'll do it after tea? the exercise, I mean")),
    "S-131": (("I've got a plan", "the pills", "I know how"), ("I don't have a plan", "I caught the train", "I threw the pills away")),
    "S-321": (
        ("I just wanted to say thanks", "Thank you for everything", "goodbye then", "it's been good knowing you"),
        ("Thanks, that helps", "ok"),
    ),
}

HITS = [(rule, line, ScanContext()) for rule, (hits, _) in LINES.items() for line in hits]
HITS += [(rule, line, ScanContext(level=Level.AMBER)) for rule, (hits, _) in AFTER_AMBER.items() for line in hits]
MISSES = [(rule, line, ScanContext()) for rule, (_, misses) in LINES.items() for line in misses]
MISSES += [(rule, line, ScanContext(level=Level.AMBER)) for rule, (_, misses) in AFTER_AMBER.items() for line in misses]


def test_every_rule_has_lines_that_call_for_it_and_lines_that_do_not() -> None:
    assert {rule.id for rule in rules()} == LINES.keys() | AFTER_AMBER.keys()
    assert len({rule.id for rule in rules()}) == len(rules())


@pytest.mark.parametrize(("rule", "line", "known"), HITS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_rule_finds_its_sign(rule: str, line: str, known: ScanContext) -> None:
    declared = next(entry for entry in rules() if entry.id == rule)

    found = [finding for finding in scan(line, known).findings if finding.flag == declared.flag]

    assert max((finding.level for finding in found), default=None) is not None
    assert max(finding.level for finding in found) >= declared.level


@pytest.mark.parametrize(("rule", "line", "known"), MISSES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_rule_leaves_what_only_looks_like_it(rule: str, line: str, known: ScanContext) -> None:
    declared = next(entry for entry in rules() if entry.id == rule)

    found = [finding for finding in scan(line, known).findings if finding.flag == declared.flag]

    assert not [finding for finding in found if finding.level >= declared.level]
