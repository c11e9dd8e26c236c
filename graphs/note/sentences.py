"""Every sentence of a drafted progress note, and the names of what it speaks of. Reviewed wording for clinicians.

What the service read or marked is said to be so: it is not an observation. Slots are filled with numbers, names from
these tables, and quotations.
"""

from collections.abc import Mapping
from typing import Final

LONGEST_QUOTE: Final = 240
"""Characters of somebody's words that a draft quotes; the whole is in the transcript."""
LONGEST_LABEL: Final = 60
"""Characters of a target's label. A longer one is a description, which a progress note leaves out."""

_SAYS: Final[Mapping[str, str]] = {
    "not_recorded": "not recorded",
    # The meeting.
    "meeting.when": "Session {number}, {day}, {start} to {stop} ({zone}).",
    "meeting.open": "not recorded",
    "meeting.how": "Held at a distance by text chat, led by {clinician}. Method: imagery rescripting, {protocol}.",
    "meeting.lead": "Lead in the image: {lead}. Help enters: {entry}.",
    "meeting.identity": "The client confirmed who they are: {said}. Adult: {adult}.",
    "meeting.place": "The client confirmed where they are: {said}; country {country}. Privacy: {privacy}.",
    "meeting.reach": "Not driving or in charge of somebody: {free}. Second way to be reached: {phone}. "
    "Emergency contact can be reached today: {contact}.",
    "meeting.ended": "The session was ended at its planned close.",
    "meeting.early": "The session ended before its planned close: {reason}.",
    "meeting.unended": "The end of the session is not recorded.",
    # Consent.
    "consent.given": "Consent to imagery: {said}. Said back in the client’s own words: {back}.",
    "consent.withdrawn": "The client took back consent to imagery during the session.",
    "consent.legal": "Open court case, complaint or claim, as the client said: {said}.",
    "consent.software": "The client acknowledged that software drafts words and a clinician decides: {said}.",
    # Software, and who approved.
    "software.counts": "Messages to the client. Drafts sent as they were: {approved}. Drafts edited first: {edited}. "
    "In the clinician’s own words: {own}. Reviewed messages that went out by themselves: {scripts}.",
    "software.by": "Decided by {names}.",
    "software.model": "Drafts by a language model that were sent: {count}; all others were reviewed wording.",
    "software.reviewed": "All drafts were reviewed wording; no language model wrote any that was sent.",
    "software.none": "No message to the client is recorded.",
    # The screen for suicide and harm.
    "screen.answers": "Safety screen of this session, as the service read the answers: {answers}.",
    "screen.none": "Safety screen of this session: not recorded. Ask and add it before signing.",
    "screen.result": "Result of the screen: {said}.",
    "screen.direct": "Asked directly: {answers}.",
    "screen.recheck": "Asked again at the close: {said}.",
    "screen.level": "Highest level of risk the service raised: {level}.",
    # What the client reported.
    "report.agenda": "Wanted from this session: {said}.",
    "report.goal": "Goal: {said}.",
    "report.arrival": "Distress on arrival (0 to 100): {said}.",
    "report.state": "Sleep: {sleep}. Alcohol or drugs today: {substance}. Here, in the body, real (0 to 10): {here}.",
    "report.stress": "Strain at the moment: {said}.",
    "report.intrusions": "Times the picture came in the last seven days: {said}.",
    "report.nights": "Nights broken by the dream in the last seven days: {said}.",
    "report.practice": "Practice since the last session: {said}.",
    "report.reactions": "Reactions after the last session: {said}.",
    "report.belief": "What the picture came to mean: {said}.",
    "report.view": "The sentence of today: {said}.",
    "report.meaning": "What it means now: {said}.",
    "report.meaning_none": "What it means now: not recorded.",
    "report.feedback": "Feedback on the session (0 to 10): {said}.",
    # The target, by its label alone.
    "target.label": "Target: {label}.",
    "target.long": "Target: what is on file is too long for a label and is left out here. Name it in a few words.",
    "target.none": "Target: no label is on file.",
    "target.agreed": "Target of today agreed with the client: {said}.",
    "next_target.label": "Next target: {label}.",
    "next_target.long": "Next target: what is on file is too long for a label and is left out here.",
    "next_target.none": "Next target: not recorded.",
    # The work.
    "work.stages": "Stages reached: {stages}.",
    "work.no_stages": "Stages reached: not recorded.",
    "work.image": "An image was open from {at}. Steps with it: {steps}.",
    "work.no_image": "No image was opened.",
    "work.new_image": "The client summed up the new image; their words are kept apart, marked as imagined.",
    "work.readiness": "Readiness for imagery, decided by the clinician: {said}.",
    # Numbers.
    "numbers.peak": "Highest distress given: {peak} of 100{entered}, in step {step}.",
    "numbers.peak_image": "Highest distress with the image open: {peak}.",
    "numbers.close": "Distress at the close: {said}.",
    "numbers.no_distress": "Distress: not recorded.",
    "numbers.pair": "{name}: {first} before, {last} after.",
    "numbers.once": "{name}: {first}; not rated again.",
    "numbers.new": "{name}: {first}.",
    "numbers.none": "Ratings before and after: not recorded.",
    "numbers.entered": " (entered by the clinician)",
    "goals.one": "{title}: {standing}. {says}",
    "goals.none": "Progress on objectives cannot be told yet.",
    # Signs, stops, grounding.
    "signs.dissociation": "Signs of dissociation that the service marked: {places}.",
    "signs.no_dissociation": "The service marked no sign of dissociation.",
    "signs.others": "Other signs that the service marked: {signs}.",
    "stops.some": "Stops and interruptions: {stops}.",
    "stops.none": "No stop or interruption is recorded.",
    "ground.practised": "Grounding practised before the image: distress {before} before, {after} after.",
    "ground.used": "Grounding used: {names}.",
    "ground.none": "Grounding used: not recorded.",
    "ground.numbers": "Distress {before} before the closing exercise, {after} after it.",
    "ground.oriented": "At the close the client named: {parts}. Orientation, as the service read it: {said}.",
    "ground.not_oriented": "Orientation at the close: not recorded.",
    "ground.apart": "Asked again after the image, what happened and what was imagined were kept apart: {said}.",
    # Alerts.
    "alerts.one": "{about} ({level}) in step {step} at {at}: {decision}.",
    "alerts.decided": "{decision} by {name}, {reason}",
    "alerts.open": "not decided yet",
    "alerts.none": "No alert was raised.",
    # What follows.
    "plan.homework": "Homework: {said}.",
    "plan.piece": "Agreed and on file: {kind}, {times} times a week, {text}.",
    "plan.rehearsal": "Practice of the new dream: {minutes} minutes a day; dreams practised in a week: {dreams}.",
    "plan.homework_none": "Homework: not recorded.",
    "plan.aftercare": "The next hours: {hours}. Somebody to turn to: {contact}. Safe way home: {travel}.",
    "plan.card": "The crisis numbers for where the client is were shown.",
    "plan.tasks": "To do after the session: {tasks}.",
    "plan.risk": "Plan for risk: not recorded. Add what was agreed, if anything was needed.",
    "plan.risk_found": "Plan for risk: not recorded, and an alert was raised in this session. Add what was agreed.",
    "plan.next": "Next session planned for {day}, {at}.",
    "plan.no_next": "Next session: not planned yet.",
}

LEADS: Final = {
    "client": "the client",
    "clinician_first_sessions": "the clinician in the first sessions",
    "client_chosen_helper": "a helper the client chooses",
}
ENTRIES: Final = {"hotspot": "at the worst moment", "first_strong_affect": "at the first strong feeling"}
STATES: Final = {
    "given": "given, confirmed by the clinician",
    "withdrawn": "withdrawn",
    "ok": "in order",
    "thin": "somebody may hear or come in",
    "not_private": "not private",
    "missing": "missing",
    "none": "none",
    "used": "used",
    "impaired": "impaired",
    "negative": "negative",
    "positive": "positive",
    "unclear": "unclear",
    "denied": "denied",
    "yes": "yes",
    "no": "no",
    "full": "full",
    "partial": "partial",
    "go": "go on",
    "prepare": "prepare further",
    "stop": "not today",
    "met": "met",
    "not_yet": "not yet",
    "day": "the day",
    "place": "the place",
    "age_or_year": "their age or the year",
    "thing1": "one thing they see",
    "things2": "two things they see",
}
QUESTIONS: Final = {
    "wish_dead": "wish to be dead",
    "burden": "others better off without them",
    "suicidal_thoughts": "thoughts of killing themselves",
    "past_attempt": "attempt in the past",
    "right_now": "thoughts of killing themselves right now",
    "self_harm": "hurting themselves",
    "harm_others": "thoughts of hurting others",
    "unusual_experience": "hearing or seeing what others cannot",
    "unsafe_person": "somebody who makes them feel unsafe",
    "ideation": "thoughts of suicide",
}
PAIRS: Final = {
    "image_distress": "Distress of the image",
    "image_vividness": "Vividness of the image",
    "memory_distress": "Distress of the memory",
    "memory_vividness": "Vividness of the memory",
    "belief_pct": "Belief in what it came to mean",
    "belief_pct_head": "Belief, in the head",
    "belief_pct_gut": "Belief, in the gut",
    "shame": "Shame",
    "predicted_likelihood": "Expected likelihood",
    "nightmare_morning_distress": "Distress in the morning",
}
NEW: Final = {
    "rescript_believability": "How believable the new image is",
    "vividness_new": "Vividness of the new image",
    "mastery": "Being in charge",
}
REASONS: Final = {
    "crisis": "danger",
    "unsafe_place": "the place was not safe",
    "duty_flag": "a duty to act",
    "dissociation": "a sign of dissociation",
    "client_choice": "the client’s choice",
    "clinician_ended": "ended by the clinician",
    "disconnected": "the link was lost",
    "absent": "the clinician’s console was gone",
    "failed": "a turn failed",
    "clinician": "the clinician paused",
}
STOPS: Final = {
    "stop": "the client pressed stop",
    "slower": "the client pressed slower",
    "ground": "the client pressed grounding",
    "help": "the client asked for help",
    "safe_word": "the client used the safe word",
}
BESIDE: Final = {
    "g_crisis_hold": "held for danger",
    "g_unsafe_place": "the place was not safe",
    "g_duty_flag": "held for a duty to act",
    "g_grounding_interrupt": "the image was left for grounding",
    "g_stop": "the client stopped",
    "g_risk_escalation": "risk was asked about",
    "g_clinician_control": "the clinician took over",
    "g_disconnect": "the link was lost",
    "g_time_guard": "too little time for imagery",
    "g_scope_refusal": "a request outside the method",
}
ALERTS: Final = {
    "clinician_absent": "The clinician’s console was gone",
    "crisis_hold": "Danger",
    "crisis_waiting": "Danger, and nobody had taken over",
    "disconnected": "The client’s link was lost",
    "dissociation": "A sign of dissociation",
    "distress_not_falling": "Two exercises in a row did not help",
    "duty_flag": "Somebody else may be in danger",
    "frozen": "The client could not move or speak in the image",
    "help_wanted": "The client asked for help",
    "notice_failed": "An alert could not be sent",
    "questionnaire_answer": "An answer in a questionnaire",
    "risk": "A sign of risk",
    "silence": "The client had gone silent",
    "stopped": "The client stopped",
    "turn_failed": "A turn failed, and was not read",
    "unprocessed": "A line that nobody could take",
    "unsafe_place": "The client’s place was not safe",
    "written_alone": "Words of danger, written between sessions",
}
TASKS: Final = {"follow_up_24h": "follow up within 24 hours"}


def say(key: str, **slots: object) -> str:
    """The sentence of this key with its slots filled. Raises `KeyError` for an unknown key or a missing slot."""
    return _SAYS[key].format_map(slots)


def plain(code: str) -> str:
    """A name that the service itself gave, as words."""
    return code.replace("_", " ")
