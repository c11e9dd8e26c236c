"""Words of understanding, agreement, courts and withdrawal."""

from graphs.reading.line import any_of

TEACH_BACK = any_of(
    "what (?:was|is) (?:done|past|over) (?:was|is|stays) (?:done|past|over)", "what happened,? happened", "the (?:event|past|fact)s? (?:is|are) the (?:event|past|fact)s?", "(?:power|hold|grip|pull|sting|weight)(?: \\w{2,4}){0,4} (?:that |which )?(?:can|may|might|will|could) (?:fade|loosen|lessen|shrink|ease|soften|weaken|go down)", "not to (?:dig|find|search|look|prove)[^.!?]{3,30}", "(?:feel|feeling) (?:lighter|better|less \\w{3,9}) about",
    "nothing (?:that|of what) (?:really )?(?:happened|was)[^.!?]{0,20}(?:changed?|different|altered)", "(?:won't|doesn't|can't|not) (?:make|made) it (?:unhappen|not (?:have )?happen(?:ed)?|go away)", "(?:it |may |might |can |will |should )(?:hurt|sting|weigh|bother me|upset me) less", "the meaning (?:we|that|i|is)",
    "(?:facts?|events?|past|history|truth|what (?:was|is) (?:real|true)|what happened)(?: \\w{2,6})? (?:stays?|same|remain|unchanged|as (?:it|they))", "feelings? (?:\\w{2,5} )?(?:different|change|softer|lighter)", "(?:weight|sting|grip|hold|feeling|meaning)(?: of it)? (?:\\w{2,5} ){0,3}(?:lighter|softer|less|weaker|change|different|shift)", "(?:image|picture),? not the (?:event|facts?|past|memory)", "(?:not|n't) (?:touch|change|alter|rewrite)(?:ing)? (?:the )?(?:facts?|past|event|history)", "how (?:it|that) (?:sits|feels|lands)(?: with me)?", "imagine something (?:different|else|new)",
    "(?:facts?|events?|past|history|memory|what happened|what (?:he|she|they) did) (?:itself )?(?:stays?|remains?|won't|will not|doesn't|does not|don't|isn't|is not|aren't|can't|cannot|still)(?: change| be changed| the same| happened| as it (?:is|was)| real| what (?:it|they)| true| get changed| the facts| there)?", "(?:doesn't|does not|won't|will not|can't|cannot|not|isn't|don't|without) (?:going to |to |be )?(?:chang\\w{1,3}|alter\\w{0,3}|rewrit\\w{1,3}|erase|erasing|delet\\w{1,3}|undo(?:ing)?|mak(?:e|ing) it not|chang\\w{1,3} what) (?:the |my |any |what |it |of |a |real )*(?:facts?|past|events?|memor(?:y|ies)|happened|history|what|it|thing)?", "not (?:about |for )?(?:finding|find|digging|discover\\w{0,3}|proof|evidence|prov\\w{1,3}|the truth|what really)", "(?:chang\\w{1,3}|alter\\w{0,3}|soften\\w{0,3}|loosen\\w{0,3}|weaken\\w{0,3}|lessen\\w{0,3}|less|take away|reduc\\w{1,3}|work on|working on|about|shift\\w{0,3}) (?:\\w{1,12} ){0,5}(?:mean(?:s|ing)?|grip|hold|feel(?:s|ing|ings)?|power|sting|weight|effect|impact|image|picture|hurts?|pull)", "(?:the|its) (?:meaning|grip|hold|feeling|power|sting) (?:\\w{1,10} ){0,4}(?:chang\\w{1,3}|less|loosen\\w{0,3}|weaker|shift\\w{0,3}|smaller)", "(?:made|make) up (?:a |new |another )?(?:ending|version|picture|scene)", "(?:only |just |it's |is )?(?:imagin(?:ed|ing|ation|ary)|in (?:my|the) imagination)", "(?:i )?can (?:always |just )?stop (?:any ?time|whenever|at any|when i|it)", "what it (?:means|meant|says|does to me)", "how it (?:feels|affects|sits|hits)", "still happened", "pretend(?:ing)?(?: version)?", "stays? (?:true|the facts?|as (?:it|they))",
)  # fmt: skip
MISCONCEPTION = any_of(
    "(?:it'll|it will|you'll|you will|going to|gonna|so (?:we|you|it)) (?:\\w{1,8} ){0,2}(?:erase|delete|wipe|remove|get rid of|make me forget|find out|uncover|dig (?:up|out)|prove|rewrite)(?! the (?:grip|feeling|meaning))",
    "(?:makes?|make) (?:me|it|us) (?:forget|go away forever|not have happened|never have happened)",
    "then it (?:never|didn't) happen(?:ed)?",
    "(?:find|finding) out (?:what|who) (?:really )?(?:happened|did)",
    "forget (?:what happened|it ever happened|the whole thing)",
)

LEGAL_YES = any_of(
    "(?:trial|hearing|case|tribunal) (?:starts|begins|comes up|is coming)",
    "(?:claim|case|complaint|lawsuit|appeal|proceedings)(?: is| are|'s)?(?: still)? (?:running|open|ongoing|going on|pending)",
    "(?:police|solicitor|lawyer|court|insurance) (?:has|have|had|got) (?:my|a|the)",
    "(?:to|be|appear|go) (?:be )?in court",
    "(?:there's|there is|there are|i've got|i have|we have|got|have|having|with) (?:a |an |the |my |another |some )?(?:court|hearing|trial|case|tribunal|complaint|police|insurance|compensation|claim|statement|lawsuit|custody|legal)(?: \\w{2,12})?(?: \\w{2,12})?",
    "(?:court|hearing|trial|tribunal|case)(?:'s| is)? (?:in|on|next|coming|pending|still|set|due|running|open)",
    "(?:i'm |am |might be |may be |will be |going to be )?(?:a witness|testify\\w{0,3}|giving evidence|give evidence|suing|pressing charges|making a (?:statement|complaint|claim))",
    "pending",
    "(?:the )?police (?:are|is|want|asked|interview|investigat)\\w{0,6}",
    "my (?:lawyer|solicitor|barrister)",
    "in court",
    "legal (?:case|claim|proceedings|matter)",
    "compensation claim",
    "custody (?:case|battle|hearing)",
    "i(?:'ve| have) (?:reported|filed|made a (?:claim|complaint))",
)
LEGAL_NO = any_of(
    "(?:not|n't|never) (?:\\w{3,9} )?in anything (?:legal|like that|of the (?:kind|sort))",
    "not involved",
    "no (?:court|police|insurance|case|claim|hearing|trial|legal|complaint|lawyers?|solicitors?|proceedings|testimony|lawsuit)(?: \\w{2,12})?",
    "(?:nothing|not|none)(?: \\w{2,10})? (?:legal|like that|of (?:that|the) (?:sort|kind)|pending|going on|in court|official)",
    "(?:never|not|isn't|wasn't) (?:gone|going|been|go) to (?:court|the police)",
    "not (?:suing|testifying|a witness)",
    "without (?:any )?(?:court|police)",
    "no,? nothing",
    "never reported",
)

GIVEN = any_of(
    "(?:let's |i'll |we can |want to )?give it a (?:try|go|shot)",
    "you(?:'ve| have)(?: got)? my (?:go-?ahead|consent|permission|agreement|yes|ok|okay|blessing)",
    "willing to",
    "i (?:do |fully |still )?(?:consent|agree|give (?:my|you) (?:consent|permission)|want to (?:do|go ahead|try|go on))",
    "(?:happy|glad|willing|ready|want|like) to (?:go ahead|go on|try|do (?:it|this)|proceed|continue|start|carry on|give it a (?:go|try))",
    "you have my (?:consent|permission|ok|agreement)",
    "(?:my )?consent (?:is |'s )?given",
    "count me in",
    "let's do (?:it|this)",
    "i'm (?:in|up for (?:it|this))",
    "go ahead",
)
WITHDRAWN = any_of(
    "(?:can't|cannot|may not|mustn't) use my (?:consent|permission|agreement)",
    "(?:delete|withdraw\\w{0,3}|scrap|take back|taking back|cancel\\w{0,4}|revoke|revoking|remove|removing|rescind\\w{0,3}|pull|pulling|retract\\w{0,3}|tear up|undo|void|rip up) (?:my |that |the |this )?(?:\\w{2,10} )?(?:consent|permission|agreement|yes|ok|okay|signature)", "take (?:my |that |the )?(?:consent|permission|agreement|yes) (?:back|away|off)", "(?:don't|do not|no longer|can't|not) (?:give |have |want to |wish to )?(?:my )?(?:any )?(?:consent|permission|agree)(?:ing)?(?: to (?:the|this|any|it|that|doing)| any ?more| anymore| now)?(?! to be)", "i (?:no longer|don't) consent", "(?:consent|permission|agreement) (?:is )?(?:withdrawn|cancelled|revoked|over|gone)", "i(?:'ve| have)? (?:changed my mind|withdraw)(?: about (?:the|this|it|doing))?", "i take it (?:all )?back", "not allowed (?:to do|to use)", "you (?:no longer|don't) have my (?:consent|permission)",
)  # fmt: skip
STOP_WORD = any_of(
    "(?:word|signal)(?: could| will| would| should| can)?(?: be|'s| is)?[:,]? (?:just )?[\"']?(?P<a>[a-z][a-z-]{1,20})",
    "(?:let's|i'll|i'd|i would|we could|we can|can we|could we|i can|shall we|let us)(?: just)?(?: like to)? (?:say|use|take|go with|choose|pick|have|keep|stick with|call it|type|write)(?: to| the word)? [\"']?(?P<b>(?!the|a|an|it|that|my|your|one|word|to)[a-z][a-z-]{1,20})",
    "[\"'](?P<c>[a-z][a-z -]{1,24})[\"']",
    "(?:how about|maybe|what about|perhaps|probably|just) [\"']?(?P<d>(?!the|a|an|it|that|my|your|we|i)[a-z][a-z-]{1,20})",
    "^(?P<e>[a-z][a-z-]{1,20}) (?:is (?:fine|good|ok|okay|mine|it|my)|works|will do|would|please|again|as (?:always|before|usual)|still)",
)
SAME_WORD = any_of(
    "same (?:word|one|as)",
    "(?:the )?(?:usual|one we (?:have|had|agreed))",
    "(?:that|it|the word)(?:'s| is)? (?:fine|ok|okay|good|still good)",
    "keep (?:it|that|the same)",
    "as (?:before|always|usual|last time)",
    "that one",
)
TRIED = any_of(
    "(?:i've |i have |i |just |have )(?:just )?(?:tried|pressed|clicked|tested|typed|used|said|practised|hit|pushed|tapped)(?: it| that| the)?",
    "(?:tried|pressed|clicked|tested|pushed|tapped)(?: it| the| that)?",
    "it (?:works|worked|stopped|stops)",
    "(?:that|the button|button) (?:works|worked)",
    "stop(?:ped)?",
    "everything (?:stopped|paused)",
    "works",
)
