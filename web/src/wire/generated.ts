// Written by `make schema` from service/wire. Do not edit.

/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientEvent".
 */
export type ClientEvent = (ClientSaid | ClientRated | Delivered | StageMoved | SessionHeld | SessionReleased | ClinicianJoined | ClinicianLeft | CrisisCard | SessionEnded)
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ConsoleEvent".
 */
export type ConsoleEvent = (SessionOpened | ClientSaid | ClientRated | ClientPressed | DraftDecided | ClinicianSaid | CommandGiven | AlertAdjudicated | AlertAcknowledged | NoteWritten | ValueRecorded | RatingAsked | DraftArrived | PresenceChanged | LinkChanged | MeasuresChanged | WroteAlone | TimePassed | CommandRefused | MessageReceipt | StepEntered | StageMoved | FieldAsked | FindingRaised | FlagRaised | RiskChanged | AlertRaised | BranchTaken | EpochChanged | DraftRequested | DraftReady | DraftHeld | DraftWithdrawn | Delivered | CrisisCard | SessionHeld | SessionReleased | TakenOver | HandedBack | ClinicianJoined | ClinicianLeft | GateChanged | TaskAdded | TurnFailed | SessionEnded)
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Value".
 */
export type Value = (boolean | number | string | Value[] | {
[k: string]: Value | undefined
} | null)
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FromClient".
 */
export type FromClient = (Hello | Say | Rate | Press | Typing | Shown | Spoken)
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FromConsole".
 */
export type FromConsole = (ConsoleHello | Watch | Unwatch | Beat | ConsoleTyping | Check | Approve | Edit | Steer | Discard | ClinicianSay | TakeOver | HandBack | Hold | Release | Ground | Lead | OpenImagery | ConfirmAttention | End | Adjudicate | Acknowledge | Record | AskRating | Note)
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ToClient".
 */
export type ToClient = ((ClientWelcome | Ack | Refused | Presence | TypingNow) | (ClientSaid | ClientRated | Delivered | StageMoved | SessionHeld | SessionReleased | ClinicianJoined | ClinicianLeft | CrisisCard | SessionEnded))
/**
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ToConsole".
 */
export type ToConsole = ((ConsoleWelcome | Ack | Refused | Presence | TypingNow | Summary | AlertNow | Checked | Receipt) | (SessionOpened | ClientSaid | ClientRated | ClientPressed | DraftDecided | ClinicianSaid | CommandGiven | AlertAdjudicated | AlertAcknowledged | NoteWritten | ValueRecorded | RatingAsked | DraftArrived | PresenceChanged | LinkChanged | MeasuresChanged | WroteAlone | TimePassed | CommandRefused | MessageReceipt | StepEntered | StageMoved | FieldAsked | FindingRaised | FlagRaised | RiskChanged | AlertRaised | BranchTaken | EpochChanged | DraftRequested | DraftReady | DraftHeld | DraftWithdrawn | Delivered | CrisisCard | SessionHeld | SessionReleased | TakenOver | HandedBack | ClinicianJoined | ClinicianLeft | GateChanged | TaskAdded | TurnFailed | SessionEnded))

/**
 * What travels between the service and its two pages.
 */
export interface Wire {
[k: string]: unknown | undefined
}
/**
 * The frame with this id is committed, as the entry with this seq. The same id again gets the same answer.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Ack".
 */
export interface Ack {
type: "ack"
id: string
seq: number
}
/**
 * The clinician has seen an alert.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Acknowledge".
 */
export interface Acknowledge {
id: string
session: string
type: "acknowledge"
alert: string
}
/**
 * Decide what an alert means.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Adjudicate".
 */
export interface Adjudicate {
id: string
session: string
type: "adjudicate"
alert: string
decision: ("cleared" | "upheld")
reason: string
}
/**
 * What an alert means, and why.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AdjudicateBody".
 */
export interface AdjudicateBody {
decision: ("cleared" | "upheld")
reason: string
}
/**
 * A change to something that was agreed: who, when, why, and how it read before.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AgreedChange".
 */
export interface AgreedChange {
at: number
by: string
reason: string
text: string
}
/**
 * The clinician has seen an alert.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AlertAcknowledged".
 */
export interface AlertAcknowledged {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "alert_acknowledged"
alert: string
}
/**
 * The clinician decided what an alert means.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AlertAdjudicated".
 */
export interface AlertAdjudicated {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "adjudicated"
alert: string
decision: ("cleared" | "upheld")
reason: string
}
/**
 * An open alert of the caseload, or one they were called to; said again until a clinician decides.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AlertNow".
 */
export interface AlertNow {
type: "alert"
session: string
alert: string
kind: string
level: ("none" | "watch" | "amber" | "red")
step: string
at: number
acknowledged: boolean
overdue: boolean
told: ToldView[]
client_name: string
expires_at: number
}
/**
 * Somebody who is told of an alert by one channel. `at` is when, or null while it is on its way.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ToldView".
 */
export interface ToldView {
name: string
channel: ("console" | "mail" | "webhook")
stage: number
at: (number | null)
state: ("waiting" | "told" | "failed" | "not_needed")
}
/**
 * Something a clinician must act on.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AlertRaised".
 */
export interface AlertRaised {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "alert_raised"
alert: string
alert_kind: string
level: ("none" | "watch" | "amber" | "red")
flags: string[]
step: string
}
/**
 * An alert of the caseload; open until `decision` is set, and told further at `due_at`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AlertRow".
 */
export interface AlertRow {
alert: string
session: string
client: PersonView
kind: string
level: ("none" | "watch" | "amber" | "red")
step: string
raised_at: number
due_at: (number | null)
acknowledged: boolean
overdue: boolean
stage: number
told: ToldView[]
decision: (string | null)
reason: (string | null)
}
/**
 * The client of a session.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PersonView".
 */
export interface PersonView {
id: string
name: string
age: (number | null)
country: string
}
/**
 * An alert; open until `decision` is set.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AlertView".
 */
export interface AlertView {
alert: string
kind: string
level: ("none" | "watch" | "amber" | "red")
flags: string[]
step: string
at: number
acknowledged: boolean
decision: (("cleared" | "upheld") | null)
reason: (string | null)
}
/**
 * Send the pending draft exactly as it stands; `sha256` is that of the text on screen.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Approve".
 */
export interface Approve {
id: string
session: string
type: "approve"
draft: string
epoch: number
sha256: string
}
/**
 * Ask the client for a rating now.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AskRating".
 */
export interface AskRating {
id: string
session: string
type: "ask_rating"
scale: string
}
/**
 * What a client is to fill in now. `client` tells apart the people who share one browser, and says nothing else.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "AskedForms".
 */
export interface AskedForms {
client: string
forms: FormView[]
}
/**
 * A questionnaire as it is filled in.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FormView".
 */
export interface FormView {
id: string
name: string
full_name: string
instruction: string
items: ItemView[]
gate: (GateView | null)
watched: WatchView[]
}
/**
 * A question in its exact words.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ItemView".
 */
export interface ItemView {
id: string
wording: string
choices: ChoiceView[]
}
/**
 * An answer that may be chosen.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ChoiceView".
 */
export interface ChoiceView {
value: number
label: string
}
/**
 * The other items are asked only if this one is answered with at least `at_least`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "GateView".
 */
export interface GateView {
item: string
at_least: number
}
/**
 * An answer of `at_least` here calls for help: the page shows whom to call, with or without a connection.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "WatchView".
 */
export interface WatchView {
item: string
at_least: number
}
/**
 * The console is there and shows these sessions up to these seqs; every five seconds.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Beat".
 */
export interface Beat {
type: "beat"
rendered: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[A-Za-z0-9_\-:.]+$".
 */
[k: string]: number | undefined
}
id: (string | null)
session: (string | null)
}
/**
 * The tool between sessions is closed since `at`, after a red finding, until a clinician opens it again.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BetweenClosed".
 */
export interface BetweenClosed {
at: number
clinician_told_at: (number | null)
others_told: number
answered: boolean
}
/**
 * The tool between sessions: whether there is one, when its alerts are looked at, and whether it is closed.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BetweenView".
 */
export interface BetweenView {
allowed: boolean
hours: string
on_duty_now: boolean
closed: (BetweenClosed | null)
}
/**
 * Reviewed sentences that the page shows with and without a connection.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BetweenWords".
 */
export interface BetweenWords {
check: string
check_distress: string
check_no: string
check_yes: string
check_unsure: string
check_told: string
read_for_danger: string
own_sentence: string
alerts: string
stop_rule: string
high_distress: string
danger: string
closed: string
locked: string
rescripting: string
}
/**
 * A branch of the protocol was taken, for the `attempt`th time.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BranchTaken".
 */
export interface BranchTaken {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "branch_taken"
branch: string
attempt: number
}
/**
 * A branch that was taken.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "BranchView".
 */
export interface BranchView {
seq: number
branch: string
}
/**
 * The difference to the total before, and how large it is thought to be.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ChangeView".
 */
export interface ChangeView {
by: number
size: ("none" | "reliable" | "meaningful")
}
/**
 * Ask what would be found in the clinician's own words if they were sent now. Answered by `checked`, never kept.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Check".
 */
export interface Check {
type: "check"
id: string
session: string
text: string
}
/**
 * The risk question before the shelf, and distress beside it. A yes closes the tool; `unsure` calls somebody.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CheckEntry".
 */
export interface CheckEntry {
id: string
at: number
homework: (string | null)
kind: "check"
answer: ("no" | "yes" | "unsure")
distress: (number | null)
}
/**
 * What the check with this id found. It warns and stops nothing; what is sent all the same is on record with it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Checked".
 */
export interface Checked {
type: "checked"
id: string
session: string
findings: FindingMark[]
}
/**
 * A rule that fired on a stretch of text: `text[start:end]` caused it.
 * 
 * In a text meant for the client, `level` is `amber` where it would hold a model's words and `watch` where it is worth
 * a look, and `says` is the sentence for the clinician: what is wrong, and what to do instead.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FindingMark".
 */
export interface FindingMark {
rule: string
level: ("none" | "watch" | "amber" | "red")
flag: string
start: number
end: number
says: string
}
/**
 * A decision that can be made from here, where it leads, and why not now, if a rule refuses it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ChoiceOpen".
 */
export interface ChoiceOpen {
decision: ("intake" | "set_goal" | "stabilise" | "session" | "extend" | "review" | "reassess" | "consolidate" | "retarget" | "relapse_plan" | "end" | "follow_ups" | "follow_up" | "wait" | "close" | "reopen")
stage: ("intake_history" | "goal_setting" | "stabilisation" | "sessions" | "reassess" | "relapse_plan" | "ending" | "follow_ups" | "closed")
refused: (string | null)
}
/**
 * How the client's circumstances are: whether they are too unsteady for an image now, and a note.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CircumstancesNew".
 */
export interface CircumstancesNew {
id: string
version: number
unstable: boolean
note: string
}
/**
 * What is to change of a client's file; what is not named stays.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientChange".
 */
export interface ClientChange {
pronouns: (string | null)
younger_self: (string | null)
values: (string | null)
helper_language: (string | null)
complex_presentation: (string | null)
preferred: ([]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")] | null)
avoided: ([]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")] | null)
name: (string | null)
age: (number | null)
country: (string | null)
safe_word: (string | null)
cue_word: (string | null)
history: (("violence" | "dissociation" | "past_attempt" | "substance" | "psychosis")[] | null)
avoid_breath: (boolean | null)
}
/**
 * The session is over; why is between the clinician and the client.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientEndedView".
 */
export interface ClientEndedView {
completed: boolean
}
/**
 * A client's entries for the clinician, newest first.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientEntriesPage".
 */
export interface ClientEntriesPage {
entries: ClientEntryView[]
next: (string | null)
}
/**
 * The same for the clinician: what reading it for danger found, and the alert it raised in which session.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientEntryView".
 */
export interface ClientEntryView {
id: string
kind: ("check" | "intrusion" | "nightmare" | "exercise" | "journal" | "note" | "protective_image" | "skill" | "rescript_read" | "log")
at: number
kept_at: number
text: (string | null)
values: {
[k: string]: number | string | undefined
}
homework: (string | null)
level: ("none" | "watch" | "amber" | "red")
flags: string[]
session: (string | null)
alert: (string | null)
}
/**
 * The client wrote something.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientSaid".
 */
export interface ClientSaid {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "client_said"
text: string
}
/**
 * The client used a rating control.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientRated".
 */
export interface ClientRated {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "rated"
scale: string
value: number
}
/**
 * Words went to the client: an approved draft, the clinician's own, or a reviewed script.
 * 
 * `findings` are what the check found in them; whoever `by` names sent them all the same.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Delivered".
 */
export interface Delivered {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "delivered"
text: string
author: ("assistant" | "clinician" | "script")
script: (string | null)
draft: (string | null)
edited: boolean
sha256: (string | null)
ask: (RatingControl | null)
findings: FindingMark[]
}
/**
 * The rating control that a message carries: one question beside the text, answered from 0 to 100.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RatingControl".
 */
export interface RatingControl {
scale: string
}
/**
 * The session entered another stage.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "StageMoved".
 */
export interface StageMoved {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "stage_moved"
stage: string
}
/**
 * No draft goes out until a clinician releases the session.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionHeld".
 */
export interface SessionHeld {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "held"
reason: (string | null)
}
/**
 * The hold ended.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionReleased".
 */
export interface SessionReleased {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "released"
}
/**
 * The clinician's console is there.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClinicianJoined".
 */
export interface ClinicianJoined {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "clinician_joined"
}
/**
 * The clinician's console is gone.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClinicianLeft".
 */
export interface ClinicianLeft {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "clinician_left"
}
/**
 * Who to call, where the client is.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CrisisCard".
 */
export interface CrisisCard {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "crisis_card"
country: string
emergency: string[]
lines: string[]
}
/**
 * The session is over.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionEnded".
 */
export interface SessionEnded {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "ended"
completed: boolean
reason: (string | null)
}
/**
 * A client of the caseload. `closed_at`: since when the tool between sessions is closed to them.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientFile".
 */
export interface ClientFile {
id: string
name: string
age: (number | null)
country: string
pronouns: (string | null)
younger_self: (string | null)
values: (string | null)
helper_language: (string | null)
complex_presentation: (string | null)
preferred: string[]
avoided: string[]
closed_at: (number | null)
language: string
safe_word: (string | null)
cue_word: (string | null)
history: string[]
avoid_breath: boolean
}
/**
 * A client's questionnaires: what they are to fill in, and what they have.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientMeasures".
 */
export interface ClientMeasures {
plans: MeasurePlanView[]
series: MeasureSeries[]
}
/**
 * What a client is to fill in. `due`: they are being asked for it at present.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeasurePlanView".
 */
export interface MeasurePlanView {
id: string
instrument: string
rule: ("now" | "intake" | "every_4" | "follow_up")
made_at: number
due: boolean
}
/**
 * The totals of one questionnaire in order of time. `stale`: the newest is older than it is thought to hold.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeasureSeries".
 */
export interface MeasureSeries {
instrument: string
name: string
measures: string
low: number
high: number
change_source: string
stale: boolean
points: MeasureView[]
}
/**
 * A questionnaire on file. `total` and `band` are null where too many items were left out (`missing`).
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeasureView".
 */
export interface MeasureView {
id: string
instrument: string
at: number
by: ("client" | "clinician")
total: (number | null)
band: (string | null)
flags: FlagView[]
missing: string[]
change: (ChangeView | null)
answers: {
[k: string]: number | undefined
}
session: (string | null)
alert: (string | null)
decision: (("cleared" | "upheld") | null)
}
/**
 * Something in the answers that the clinician must see.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FlagView".
 */
export interface FlagView {
code: string
says: string
light: ("amber" | "red")
}
/**
 * A new client of the caseload, with what the practice has on file.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientNew".
 */
export interface ClientNew {
pronouns: string
younger_self: string
values: string
helper_language: string
complex_presentation: string
/**
 * @maxItems 13
 */
preferred: []|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]
/**
 * @maxItems 13
 */
avoided: []|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]|[("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container"), ("five_senses" | "feet_chair" | "cold_texture" | "movement" | "orient" | "describe_object" | "one_word" | "categories" | "contact" | "anchor_phrase" | "safe_cue" | "slow_breath" | "container")]
name: string
age: (number | null)
country: string
language: "en"
safe_word: (string | null)
cue_word: (string | null)
history: ("violence" | "dissociation" | "past_attempt" | "substance" | "psychosis")[]
avoid_breath: boolean
}
/**
 * The client pressed a button.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientPressed".
 */
export interface ClientPressed {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "pressed"
button: ("stop" | "slower" | "ground" | "help" | "safe_word")
}
/**
 * How a client is doing. Reliable change is judged on questionnaires alone: only they have published figures.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientProgress".
 */
export interface ClientProgress {
client: string
sessions: ProgressSession[]
courses: ProgressCourse[]
series: ProgressSeries[]
objectives: ProgressObjective[]
measures: MeasureSeries[]
}
/**
 * A meeting that progress is computed from.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProgressSession".
 */
export interface ProgressSession {
session: string
number: number
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
at: number
ended: boolean
}
/**
 * A course of the client, and whether its numbers are measured from a baseline of its own.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProgressCourse".
 */
export interface ProgressCourse {
course: string
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
at: number
begins_anew: boolean
}
/**
 * A series in order of time. `baseline` and `target` are in its own unit; `band` is that of the newest value.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProgressSeries".
 */
export interface ProgressSeries {
id: string
name: string
unit: ("points" | "count" | "seconds" | "of_ten")
better: ("lower" | "higher")
points: ProgressPoint[]
newest: (number | null)
baseline: (number | null)
target: (number | null)
band: (("none" | "mild" | "moderate" | "severe") | null)
trend: ("too_few" | "level" | "better" | "worse")
deteriorating: boolean
}
/**
 * A value of a series, or null for a gap: a session in which nobody gave it, a week without a log.
 * 
 * `by` is who entered it, `name` the clinician's if it was one. A point of the log stands for `entries`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProgressPoint".
 */
export interface ProgressPoint {
at: number
value: (number | null)
by: ("client" | "clinician")
name: (string | null)
session: (string | null)
step: (string | null)
entries: string[]
}
/**
 * A treatment objective. `rule` says when it is met, `says` how it stands and why.
 * 
 * `agreed`: what was ratified of it in a course; these objectives come first. `judged`: the clinician's yes or not
 * yet, the newest first, for the one objective that asks for it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProgressObjective".
 */
export interface ProgressObjective {
id: string
title: string
rule: string
series: string[]
standing: ("met" | "not_yet" | "cannot_tell")
says: string
agreed: ProgressAgreed[]
judged: MeaningView[]
}
/**
 * An objective agreed with the client and ratified. `reached`: by its own target; null where nobody can tell.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProgressAgreed".
 */
export interface ProgressAgreed {
id: string
text: string
until: (string | null)
ratified_at: number
baseline: (number | null)
target: (number | null)
reached: (boolean | null)
}
/**
 * What was judged of it, when and by whom.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeaningView".
 */
export interface MeaningView {
at: number
name: string
holds: boolean
}
/**
 * A session as its client sees it. `seq` is the newest entry that the client may see.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientView".
 */
export interface ClientView {
session: string
seq: number
status: ("planned" | "open" | "ended")
mode: ("supervised" | "between")
stage: string
clinician_name: string
clinician_here: boolean
held: boolean
messages: MessageView[]
ask: (RatingControl | null)
crisis: (CrisisView | null)
ended: (ClientEndedView | null)
}
/**
 * One message on the client's page.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MessageView".
 */
export interface MessageView {
seq: number
at: number
who: ("me" | "guide" | "clinician" | "service")
text: string
ask: (RatingControl | null)
}
/**
 * Who to call, where the client is.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CrisisView".
 */
export interface CrisisView {
country: string
emergency: string[]
lines: string[]
}
/**
 * The session as it stands at `seq`. Events follow; `gaps` says that a client never sees some numbers.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClientWelcome".
 */
export interface ClientWelcome {
type: "welcome"
session: string
seq: number
epoch_of_log: number
gaps: boolean
state: ClientView
}
/**
 * The clinician, driving, wrote to the client.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClinicianSaid".
 */
export interface ClinicianSaid {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "clinician_said"
text: string
}
/**
 * Write to the client; only while driving.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClinicianSay".
 */
export interface ClinicianSay {
id: string
session: string
type: "say"
text: string
}
/**
 * The clinician of a session.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ClinicianView".
 */
export interface ClinicianView {
id: string
name: string
}
/**
 * A clinician of the practice, for the rota.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Colleague".
 */
export interface Colleague {
id: string
name: string
role: ("clinician" | "supervisor" | "administrator")
}
/**
 * The clinician gave an order.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CommandGiven".
 */
export interface CommandGiven {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "commanded"
command: ("take_over" | "hand_back" | "hold" | "release" | "ground" | "move" | "open_imagery" | "confirm_attention" | "end")
step: (string | null)
reason: (string | null)
}
/**
 * An order was refused and changed nothing.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CommandRefused".
 */
export interface CommandRefused {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "command_refused"
command: string
code: ("stale_draft" | "not_driving" | "not_permitted" | "unknown_step" | "session_ended" | "held" | "conflict" | "too_long" | "rate_limited" | "invalid" | "superseded" | "unavailable")
detail: string
rule: (string | null)
}
/**
 * The clinician is here now, and the call is open.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ConfirmAttention".
 */
export interface ConfirmAttention {
id: string
session: string
type: "confirm_attention"
}
/**
 * The session was opened.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionOpened".
 */
export interface SessionOpened {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "opened"
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
mode: ("supervised" | "between")
approval: (("every_draft" | "imagery_drafts") | null)
}
/**
 * The clinician decided on the pending draft.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DraftDecided".
 */
export interface DraftDecided {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "decided"
decision: ("approve" | "edit" | "steer" | "discard")
draft: string
text: (string | null)
guidance: (string | null)
}
/**
 * The clinician wrote a private note.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteWritten".
 */
export interface NoteWritten {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "noted"
text: string
}
/**
 * A value was recorded. `rating` when it belongs to the outcome series; `source` is who gave it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ValueRecorded".
 */
export interface ValueRecorded {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "recorded"
field: string
value: Value
step: (string | null)
source: (string | null)
rating: boolean
}
/**
 * The clinician asked the client for a rating.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RatingAsked".
 */
export interface RatingAsked {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "rating_asked"
scale: string
}
/**
 * A language model's words came back.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DraftArrived".
 */
export interface DraftArrived {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "draft_arrived"
draft: string
epoch: number
}
/**
 * The clinician's console came, or has been silent for `absent_s` seconds.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "PresenceChanged".
 */
export interface PresenceChanged {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "presence_changed"
present: boolean
absent_s: number
}
/**
 * The client's last socket closed, or the client is back.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LinkChanged".
 */
export interface LinkChanged {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "link_changed"
connected: boolean
}
/**
 * A questionnaire was filled in or decided. What it says is read under the client; the readiness gate knows it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeasuresChanged".
 */
export interface MeasuresChanged {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "measures_changed"
}
/**
 * The client wrote words of danger outside of the session. They are read under the client; the session holds.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "WroteAlone".
 */
export interface WroteAlone {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "wrote_alone"
}
/**
 * Nothing happened but the clock.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TimePassed".
 */
export interface TimePassed {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "time_passed"
}
/**
 * A message reached the client: queued, sent, shown or spoken.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MessageReceipt".
 */
export interface MessageReceipt {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "receipt"
of: number
receipt: ("queued" | "sent" | "shown" | "spoken")
}
/**
 * The session entered a step, perhaps again.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "StepEntered".
 */
export interface StepEntered {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "step_entered"
step: string
stage: string
}
/**
 * A field was asked for.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FieldAsked".
 */
export interface FieldAsked {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "field_asked"
field: string
step: string
}
/**
 * A rule fired on the client's line with the seq `of`, from character `start` to `end`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FindingRaised".
 */
export interface FindingRaised {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "finding"
rule: string
level: ("none" | "watch" | "amber" | "red")
flag: string
start: number
end: number
of: (number | null)
}
/**
 * A sign of the protocol's vocabulary was seen.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FlagRaised".
 */
export interface FlagRaised {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "flag_raised"
flag: string
step: (string | null)
}
/**
 * The session's level changed.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RiskChanged".
 */
export interface RiskChanged {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "risk_changed"
level: ("none" | "watch" | "amber" | "red")
was: ("none" | "watch" | "amber" | "red")
}
/**
 * Older drafts and approvals no longer count.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "EpochChanged".
 */
export interface EpochChanged {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "epoch_changed"
epoch: number
}
/**
 * A language model was asked for words.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DraftRequested".
 */
export interface DraftRequested {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "draft_requested"
draft: string
epoch: number
step: string
}
/**
 * Words wait for the clinician's decision; approving them moves on to `proposes`, if that is set.
 * 
 * Where a language model wrote them, `reviewed` is the reviewed wording whose place they took.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DraftReady".
 */
export interface DraftReady {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "draft_ready"
draft: string
epoch: number
text: string
sha256: string
step: string
proposes: (string | null)
provenance: string
findings: FindingMark[]
ask: (RatingControl | null)
writer: ("reviewed" | "model")
reviewed: (string | null)
}
/**
 * A language model's words for the draft were held: shown struck through, and nobody can approve them.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DraftHeld".
 */
export interface DraftHeld {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "draft_held"
draft: string
text: string
provenance: string
findings: FindingMark[]
}
/**
 * The pending draft is no longer offered.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DraftWithdrawn".
 */
export interface DraftWithdrawn {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "draft_withdrawn"
draft: (string | null)
reason: string
}
/**
 * The clinician drives.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TakenOver".
 */
export interface TakenOver {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "taken_over"
}
/**
 * The assistant drafts again.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HandedBack".
 */
export interface HandedBack {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "handed_back"
}
/**
 * Whether the step waits for the clinician, and for what.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "GateChanged".
 */
export interface GateChanged {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "gate_changed"
gate: ("none" | "clinician")
why: (string | null)
}
/**
 * Something the clinician is to do after the session.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TaskAdded".
 */
export interface TaskAdded {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "task_added"
task: string
}
/**
 * A run failed; the session is held and answers with reviewed scripts alone.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TurnFailed".
 */
export interface TurnFailed {
type: "event"
session: string
seq: number
at: number
actor: ("client" | "clinician" | "service")
by: (string | null)
kind: "turn_failed"
code: string
}
/**
 * The first frame, within ten seconds.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ConsoleHello".
 */
export interface ConsoleHello {
type: "hello"
epoch_of_log: (number | null)
}
/**
 * The clinician, driving, is writing. A lease that runs out by itself; never stored.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ConsoleTyping".
 */
export interface ConsoleTyping {
type: "typing"
session: string
}
/**
 * A session as the clinician sees it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ConsoleView".
 */
export interface ConsoleView {
session: string
seq: number
client: PersonView
clinician: ClinicianView
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
mode: ("supervised" | "between")
approval: ("every_draft" | "imagery_drafts")
lead: ("client" | "clinician_first_sessions" | "client_chosen_helper")
number: number
starts_at: number
minutes: number
status: ("planned" | "open" | "ended")
step: string
stage: string
path: string[]
stages: StageView[]
level: ("none" | "watch" | "amber" | "red")
gate: ("none" | "clinician")
gate_why: (string | null)
held: boolean
held_why: (string | null)
driving: boolean
clinician_present: boolean
client_connected: boolean
epoch: number
draft: (DraftView | null)
transcript: LineView[]
steps_entered: StepEnteredView[]
ratings: RatingView[]
recorded: {
[k: string]: Value | undefined
}
findings: FindingView[]
alerts: AlertView[]
flags: string[]
branches: BranchView[]
tasks: string[]
notes: NoteView[]
failed: (string | null)
ended: (EndedView | null)
}
/**
 * A stage and its steps on this session's path, in order.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "StageView".
 */
export interface StageView {
id: string
label: string
steps: StepView[]
}
/**
 * A step with the name people read.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "StepView".
 */
export interface StepView {
id: string
label: string
}
/**
 * The draft that waits for a decision; `decided_by` is set between the decision and the delivery.
 * 
 * While it is `awaited`, a language model was asked for other words. `held` are such words that were not let through,
 * `reviewed` is the reviewed wording whose place a model's words took.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DraftView".
 */
export interface DraftView {
draft: string
epoch: number
text: string
sha256: string
step: string
proposes: (string | null)
provenance: string
findings: FindingMark[]
ask: (RatingControl | null)
at: number
decided_by: (string | null)
writer: ("reviewed" | "model")
awaited: boolean
held: (HeldView | null)
reviewed: (string | null)
}
/**
 * A language model's words that were held, to be seen and never sent.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HeldView".
 */
export interface HeldView {
text: string
provenance: string
findings: FindingMark[]
}
/**
 * One line of the transcript.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LineView".
 */
export interface LineView {
seq: number
at: number
who: ("client" | "assistant" | "clinician" | "script")
text: string
step: string
edited: boolean
approved_by: (string | null)
script: (string | null)
ask: (RatingControl | null)
findings: FindingMark[]
}
/**
 * When a step was entered.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "StepEnteredView".
 */
export interface StepEnteredView {
seq: number
at: number
step: string
stage: string
}
/**
 * One point of an outcome series.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RatingView".
 */
export interface RatingView {
seq: number
at: number
field: string
value: number
step: string
}
/**
 * A rule that fired, on the line with the seq `of`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FindingView".
 */
export interface FindingView {
rule: string
level: ("none" | "watch" | "amber" | "red")
flag: string
start: number
end: number
says: string
seq: number
at: number
of: (number | null)
}
/**
 * A private note.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteView".
 */
export interface NoteView {
seq: number
at: number
text: string
}
/**
 * How the session ended.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "EndedView".
 */
export interface EndedView {
completed: boolean
reason: (string | null)
}
/**
 * After `hello`: without a session. After `watch`: the session as it stands at `seq`, and then its events.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ConsoleWelcome".
 */
export interface ConsoleWelcome {
type: "welcome"
session: (string | null)
seq: number
epoch_of_log: number
gaps: boolean
state: (ConsoleView | null)
}
/**
 * A clinician's decision. `protocol`: of the session that follows; `sessions`: how many more, or in all.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CourseDecide".
 */
export interface CourseDecide {
id: string
version: number
decision: ("intake" | "set_goal" | "stabilise" | "session" | "extend" | "review" | "reassess" | "consolidate" | "retarget" | "relapse_plan" | "end" | "follow_ups" | "follow_up" | "wait" | "close" | "reopen")
protocol: (("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session") | null)
sessions: (number | null)
reason: string
}
/**
 * An entry of the course's journal.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CourseDeedView".
 */
export interface CourseDeedView {
seq: number
at: number
kind: string
by: (string | null)
what: string
reason: string
}
/**
 * A course in one line.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CourseLine".
 */
export interface CourseLine {
id: string
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
stage: ("intake_history" | "goal_setting" | "stabilisation" | "sessions" | "reassess" | "relapse_plan" | "ending" | "follow_ups" | "closed")
version: number
created_at: number
closed_at: (number | null)
agreed: number
held: number
proposal: ProposalView
}
/**
 * What should come next, why, and by which rule. It moves nothing by itself.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProposalView".
 */
export interface ProposalView {
kind: ("intake" | "set_goal" | "stabilise" | "session" | "extend" | "review" | "reassess" | "consolidate" | "retarget" | "relapse_plan" | "end" | "follow_ups" | "follow_up" | "wait" | "close" | "reopen")
protocol: (("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session") | null)
reason: string
rule: string
}
/**
 * A new course. `sessions`: how many are agreed; without it, what the protocol usually takes.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CourseNew".
 */
export interface CourseNew {
id: string
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
sessions: (number | null)
}
/**
 * A session of the course. `taken`: it ended, and its facts are part of the course.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CourseSessionView".
 */
export interface CourseSessionView {
id: string
number: number
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
starts_at: number
status: ("planned" | "open" | "ended")
taken: boolean
outcome: (string | null)
reason: (string | null)
target: (string | null)
}
/**
 * A course as its clinician sees it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CourseView".
 */
export interface CourseView {
id: string
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
stage: ("intake_history" | "goal_setting" | "stabilisation" | "sessions" | "reassess" | "relapse_plan" | "ending" | "follow_ups" | "closed")
version: number
created_at: number
closed_at: (number | null)
agreed: number
held: number
proposal: ProposalView
client: string
unstable: boolean
circumstances: (string | null)
choices: ChoiceOpen[]
sessions: CourseSessionView[]
targets: TargetView[]
objectives: ObjectiveView[]
homework: HomeworkView[]
homework_drafts: HomeworkDraftView[]
follow_ups: FollowUpView[]
journal: CourseDeedView[]
}
/**
 * A target of the work, in its place in the order.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TargetView".
 */
export interface TargetView {
id: string
label: string
entry_point: ("hotspot" | "first_strong_affect")
lead: ("client" | "clinician_first_sessions" | "client_chosen_helper")
state: ("waiting" | "in_work" | "done")
}
/**
 * An objective. It counts once it is ratified; how it stands is part of the client's progress.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObjectiveView".
 */
export interface ObjectiveView {
id: string
template: ("intrusion_le_1_week" | "meaning_revised" | "distress_vividness_mild" | "belief_le_30" | "protective_image_two_sessions" | "nightmare_reduced" | "shame_drop" | "gains_held")
title: string
text: string
baseline: (number | null)
target: (number | null)
until: (string | null)
made_at: number
ratified_at: (number | null)
ended_at: (number | null)
changes: AgreedChange[]
}
/**
 * A piece of homework with how often it was really done.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HomeworkView".
 */
export interface HomeworkView {
id: string
kind: ("intrusion_log" | "nightmare_log" | "journal" | "own_rescript" | "grounding_daily" | "protective_image" | "skills")
per_week: number
text: string
made_at: number
ends_at: (number | null)
ended_at: (number | null)
remind_at: (number | null)
weeks: WeekView[]
changes: AgreedChange[]
}
/**
 * How often homework was done in a week; null where nothing was entered, which is missing and not nought.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "WeekView".
 */
export interface WeekView {
begins: number
done: (number | null)
whole: boolean
}
/**
 * What a session agreed on, as a plan to confirm or change.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HomeworkDraftView".
 */
export interface HomeworkDraftView {
kind: ("intrusion_log" | "nightmare_log" | "journal" | "own_rescript" | "grounding_daily" | "protective_image" | "skills")
per_week: number
text: string
session: string
}
/**
 * A follow-up of an ended course: when it is due, and whether it was held.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FollowUpView".
 */
export interface FollowUpView {
due_at: number
held: boolean
}
/**
 * An entry of the crisis directory. `stale`: nobody has checked it for more than 180 days.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "CrisisEntryView".
 */
export interface CrisisEntryView {
country: string
verified_on: string
owner: string
source: string
stale: boolean
in_use: boolean
}
/**
 * Throw the pending draft away.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Discard".
 */
export interface Discard {
id: string
session: string
type: "discard"
draft: string
}
/**
 * When one clinician answers alerts: of their own clients (`session`), or of everybody's when nobody else does.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Duty".
 */
export interface Duty {
clinician: string
kind: ("session" | "backup" | "supervisor")
always: boolean
/**
 * @maxItems 50
 */
hours: WeeklyHours[]
/**
 * @maxItems 400
 */
exceptions: DutyException[]
}
/**
 * Hours that begin on one day of every week.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "WeeklyHours".
 */
export interface WeeklyHours {
start: string
end: string
day: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")
}
/**
 * What holds on one day instead of the week's hours: these hours, or with none of them nobody.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DutyException".
 */
export interface DutyException {
day: string
/**
 * @maxItems 12
 */
hours: []|[Hours]|[Hours, Hours]|[Hours, Hours, Hours]|[Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours]|[Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours, Hours]
}
/**
 * From one time of day to another. An end that is not later than the beginning is on the next day.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Hours".
 */
export interface Hours {
start: string
end: string
}
/**
 * A rota to hold from now on. `version` is the one that was read: if it moved on, nothing is changed.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DutyPut".
 */
export interface DutyPut {
version: number
rota: Rota
decide_within_s: number
}
/**
 * Everybody's duties, on the clock of `time_zone` (a name such as Europe/London).
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Rota".
 */
export interface Rota {
time_zone: string
/**
 * @maxItems 200
 */
duties: Duty[]
}
/**
 * The rota, who is on duty now, and who may be. `nobody`: an alert now goes to every supervisor instead.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "DutyView".
 */
export interface DutyView {
version: number
rota: Rota
decide_within_s: number
now: NowOnDuty[]
nobody: boolean
colleagues: Colleague[]
may_change: boolean
channels: string[]
}
/**
 * Somebody who is on duty at this moment.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NowOnDuty".
 */
export interface NowOnDuty {
clinician: string
kind: ("session" | "backup" | "supervisor")
}
/**
 * Send these words in place of the pending draft.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Edit".
 */
export interface Edit {
id: string
session: string
type: "edit"
draft: string
epoch: number
text: string
}
/**
 * Begin the closing or, with a reason, end at once.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "End".
 */
export interface End {
id: string
session: string
type: "end"
reason: (string | null)
}
/**
 * A client's own entries, newest first. `next` goes into `before` for the page after this one; null at the end.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "EntriesPage".
 */
export interface EntriesPage {
entries: EntryView[]
next: (string | null)
}
/**
 * An entry as its client sees it. `values` are its numbers and codes by the names they were sent under.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "EntryView".
 */
export interface EntryView {
id: string
kind: ("check" | "intrusion" | "nightmare" | "exercise" | "journal" | "note" | "protective_image" | "skill" | "rescript_read" | "log")
at: number
kept_at: number
text: (string | null)
values: {
[k: string]: number | string | undefined
}
homework: (string | null)
}
/**
 * It is kept. `repeated`: it was before, and this is the first answer again.
 * 
 * `closed`: the tool is closed to the client, by this or before. `crisis` is whom to call, wherever words or numbers
 * ask for it. `locked`: the rescript that was read is locked again. `says` is reviewed wording to show, or empty.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "EntryKept".
 */
export interface EntryKept {
id: string
kept_at: number
repeated: boolean
clinician_told: boolean
closed: boolean
locked: boolean
crisis: (CrisisView | null)
says: string
}
/**
 * Why an entry was not kept while the tool is closed, with whom to call.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "EntryRefused".
 */
export interface EntryRefused {
type: string
title: string
status: number
detail: string
code: string
crisis: (CrisisView | null)
}
/**
 * An exercise of the library, with the distress before and after it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ExerciseEntry".
 */
export interface ExerciseEntry {
id: string
at: number
homework: (string | null)
kind: "exercise"
exercise: string
before: number
after: number
}
/**
 * An exercise in its reviewed words: said one after the other, shown together.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ExerciseView".
 */
export interface ExerciseView {
id: string
name: string
intro: string
steps: string
favourite: boolean
}
/**
 * The exercises a client likes best, the best first, and their own steadying sentence. Null takes it out.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FavouritesBody".
 */
export interface FavouritesBody {
/**
 * @maxItems 13
 */
exercises: []|[string]|[string, string]|[string, string, string]|[string, string, string, string]|[string, string, string, string, string]|[string, string, string, string, string, string]|[string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string]|[string, string, string, string, string, string, string, string, string, string, string, string, string]
anchor_phrase: (string | null)
}
/**
 * Everything the page needs, as it is now. `told` answers a sentence in which signs of danger were read.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "FavouritesKept".
 */
export interface FavouritesKept {
client: string
allowed: boolean
closed: (BetweenClosed | null)
hours: string
on_duty_now: boolean
crisis: (CrisisView | null)
exercises: ExerciseView[]
favourites: string[]
anchor_phrase: (string | null)
cue_word: (string | null)
rescripts: OwnRescript[]
homework: OpenHomework[]
entries_from: number
words: BetweenWords
told: (EntryKept | null)
}
/**
 * The client's own words for the new picture, unlocked by the clinician. `imagined` is always true.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "OwnRescript".
 */
export interface OwnRescript {
id: string
made_at: number
unlocked_at: number
text: string
imagined: true
}
/**
 * A piece of homework that is open. `done` counts entries for it in the last seven days.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "OpenHomework".
 */
export interface OpenHomework {
id: string
kind: string
per_week: number
text: string
ends_at: (number | null)
done: number
}
/**
 * The first frame, within ten seconds. `after` is the last seq the page has; without it only the state is sent.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Hello".
 */
export interface Hello {
type: "hello"
after: (number | null)
epoch_of_log: (number | null)
}
/**
 * The client wrote something.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Say".
 */
export interface Say {
type: "say"
id: string
text: string
}
/**
 * The client used a rating control: a whole number from 0 to 100.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Rate".
 */
export interface Rate {
type: "rate"
id: string
scale: string
value: number
}
/**
 * The client pressed one of the buttons that are always there.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Press".
 */
export interface Press {
type: "press"
id: string
button: ("stop" | "slower" | "ground" | "help" | "safe_word")
}
/**
 * The client is writing. A lease that runs out by itself; never stored.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Typing".
 */
export interface Typing {
type: "typing"
}
/**
 * The message with this seq stands on the client's screen. A receipt, never stored.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Shown".
 */
export interface Shown {
type: "shown"
seq: number
}
/**
 * The message with this seq was read aloud to its end. A receipt, never stored.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Spoken".
 */
export interface Spoken {
type: "spoken"
seq: number
}
/**
 * Put a session on screen: its state, then its events. With `after`, everything after that seq again.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Watch".
 */
export interface Watch {
type: "watch"
session: string
after: (number | null)
}
/**
 * Take a session off the screen; its summaries and alerts still come.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Unwatch".
 */
export interface Unwatch {
type: "unwatch"
session: string
}
/**
 * Ask for another draft, with guidance.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Steer".
 */
export interface Steer {
id: string
session: string
type: "steer"
draft: string
guidance: string
}
/**
 * The clinician writes from now on, the assistant is silent.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TakeOver".
 */
export interface TakeOver {
id: string
session: string
type: "take_over"
}
/**
 * The assistant drafts again, at `resume_at` or where the session stands.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HandBack".
 */
export interface HandBack {
id: string
session: string
type: "hand_back"
resume_at: (string | null)
}
/**
 * No draft goes out, silence is not timed, the client sees a holding text.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Hold".
 */
export interface Hold {
id: string
session: string
type: "hold"
}
/**
 * The hold ends.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Release".
 */
export interface Release {
id: string
session: string
type: "release"
}
/**
 * Grounding now, whatever is pending.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Ground".
 */
export interface Ground {
id: string
session: string
type: "ground"
}
/**
 * Go to a step; with a reason when that leaves the path.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Lead".
 */
export interface Lead {
id: string
session: string
type: "move"
step: string
reason: (string | null)
}
/**
 * Open imagery, under every condition of the policy.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "OpenImagery".
 */
export interface OpenImagery {
id: string
session: string
type: "open_imagery"
}
/**
 * Record a value, as the clinician's own.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Record".
 */
export interface Record {
id: string
session: string
type: "record"
field: string
value: (boolean | number | string | string[] | number[])
}
/**
 * A private note; no client ever sees it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Note".
 */
export interface Note {
id: string
session: string
type: "note"
text: string
}
/**
 * A call for help; with an `id`, the same call again is the same.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HelpBody".
 */
export interface HelpBody {
id: (string | null)
}
/**
 * Change a piece of homework, or end it, with a reason. What is not named stays.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HomeworkChange".
 */
export interface HomeworkChange {
changed: number
end: boolean
kind: (("intrusion_log" | "nightmare_log" | "journal" | "own_rescript" | "grounding_daily" | "protective_image" | "skills") | null)
per_week: (number | null)
text: (string | null)
ends_at: (number | null)
remind: (boolean | null)
reason: string
}
/**
 * A piece of homework. `remind`: the client gets a reminder without content, if their file has an address.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "HomeworkNew".
 */
export interface HomeworkNew {
id: string
kind: ("intrusion_log" | "nightmare_log" | "journal" | "own_rescript" | "grounding_daily" | "protective_image" | "skills")
per_week: number
text: string
session: (string | null)
ends_at: (number | null)
remind: boolean
}
/**
 * A questionnaire as a clinician chooses it. `offered`: its words are confirmed, so that it may be given out.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "InstrumentView".
 */
export interface InstrumentView {
id: string
name: string
full_name: string
instruction: string
items: ItemView[]
gate: (GateView | null)
watched: WatchView[]
measures: string
time_frame: string
low: number
high: number
publisher: string
address: string
licence: string
verified_on: string
limits: string
offered: boolean
}
/**
 * The picture came by itself. Two taps are enough; what was in it need not be said.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "IntrusionEntry".
 */
export interface IntrusionEntry {
id: string
at: number
homework: (string | null)
kind: "intrusion"
distress: (number | null)
text: (string | null)
}
/**
 * A way in that works once. The code stands in the fragment of `url`, which no server is sent.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Invitation".
 */
export interface Invitation {
code: string
url: string
expires_at: number
}
/**
 * Whether an item of adherence was done; `quality` from 0 to 6 only where it was.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ItemGiven".
 * 
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z][a-z0-9_]{0,63}$".
 */
export interface ItemGiven {
answer: ("yes" | "no" | "not_applicable")
quality: (number | null)
}
/**
 * The code of an invitation; it works once.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "JoinBody".
 */
export interface JoinBody {
code: string
}
/**
 * The client's way in, usable as a bearer token for that client alone.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Joined".
 */
export interface Joined {
token: string
session_id: string
}
/**
 * A page of the journal.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "JournalEntry".
 */
export interface JournalEntry {
id: string
at: number
homework: (string | null)
kind: "journal"
text: string
}
/**
 * A clinician logs in; `code` is the second factor, when one is due.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "LoginBody".
 */
export interface LoginBody {
email: string
password: string
code: (string | null)
}
/**
 * Who is logged in: a clinician, or a client in one session, with who to call where the client is.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Me".
 */
export interface Me {
role: ("client" | "clinician")
name: string
clinician: (ClinicianView | null)
session: (string | null)
crisis: (CrisisView | null)
between: (BetweenView | null)
}
/**
 * A questionnaire as it was filled in. `id` is made by the sender: the same call again keeps nothing twice.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeasureFilled".
 */
export interface MeasureFilled {
id: string
instrument: string
answers: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z][a-z0-9_]{0,63}$".
 */
[k: string]: number | undefined
}
}
/**
 * What a client is to fill in, and when: now, at intake, every four sessions, or at a follow-up.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeasurePlanNew".
 */
export interface MeasurePlanNew {
instrument: string
rule: ("now" | "intake" | "every_4" | "follow_up")
}
/**
 * It is kept. `missing` are the items that were left out; `crisis` is whom to call, where an answer asks for it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MeasureTaken".
 */
export interface MeasureTaken {
id: string
missing: string[]
clinician_told: boolean
crisis: (CrisisView | null)
}
/**
 * Everything the page needs while the client is alone, to be kept for the time without a connection.
 * 
 * Where the practice has switched it off (`allowed` is false) or it is closed, there are no exercises, rescripts or
 * homework. `client` tells apart the people who share one browser.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "MyBetween".
 */
export interface MyBetween {
client: string
allowed: boolean
closed: (BetweenClosed | null)
hours: string
on_duty_now: boolean
crisis: (CrisisView | null)
exercises: ExerciseView[]
favourites: string[]
anchor_phrase: (string | null)
cue_word: (string | null)
rescripts: OwnRescript[]
homework: OpenHomework[]
entries_from: number
words: BetweenWords
}
/**
 * A night with the dream: how often it woke the client (0 to 50), and the distress in the morning.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NightmareEntry".
 */
export interface NightmareEntry {
id: string
at: number
homework: (string | null)
kind: "nightmare"
awakenings: (number | null)
morning_distress: (number | null)
text: (string | null)
}
/**
 * Something to add to a signed note. `version`: what the clinician has seen of the note.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteAmend".
 */
export interface NoteAmend {
version: number
text: string
reason: string
}
/**
 * What was added to a signed note, and why. Not `intact`: it is not what was added then.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteAmendment".
 */
export interface NoteAmendment {
at: number
name: string
text: string
reason: string
intact: boolean
}
/**
 * A progress note in one form, filled in from the record. Its assessment is empty: that is the clinician's.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteDraft".
 */
export interface NoteDraft {
form: ("soap" | "dap" | "birp")
sections: NoteSection[]
}
/**
 * A section of a progress note.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteSection".
 */
export interface NoteSection {
id: ("session" | "subjective" | "objective" | "data" | "behavior" | "intervention" | "response" | "assessment" | "plan")
title: string
text: string
}
/**
 * Words left for the clinician. Nobody answers them at once.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteEntry".
 */
export interface NoteEntry {
id: string
at: number
homework: (string | null)
kind: "note"
text: string
}
/**
 * A text to save. `version`: the one it was written over; another newest one is `stale_version`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NotePut".
 */
export interface NotePut {
version: number
form: ("soap" | "dap" | "birp")
sections: {
[k: string]: string | undefined
}
}
/**
 * The signature of whoever calls, under the saved text of this version.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteSign".
 */
export interface NoteSign {
version: number
}
/**
 * Who signed, when, and the SHA-256 of what was signed. Not `intact`: the stored text is another one.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteSignature".
 */
export interface NoteSignature {
name: string
at: number
sha256: string
intact: boolean
}
/**
 * The newest text that a clinician saved.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "NoteText".
 */
export interface NoteText {
form: ("soap" | "dap" | "birp")
sections: NoteSection[]
at: number
name: string
}
/**
 * Ratify an objective, change it, or end it; `changed` is how often it was changed when the caller saw it.
 * 
 * What is not named stays. A change and an end need a reason; how it read before is kept beside it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObjectiveChange".
 */
export interface ObjectiveChange {
changed: number
ratify: boolean
end: boolean
template: (("intrusion_le_1_week" | "meaning_revised" | "distress_vividness_mild" | "belief_le_30" | "protective_image_two_sessions" | "nightmare_reduced" | "shame_drop" | "gains_held") | null)
text: (string | null)
baseline: (number | null)
target: (number | null)
until: (string | null)
reason: string
}
/**
 * An objective in the client's words.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ObjectiveNew".
 */
export interface ObjectiveNew {
id: string
template: ("intrusion_le_1_week" | "meaning_revised" | "distress_vividness_mild" | "belief_le_30" | "protective_image_two_sessions" | "nightmare_reduced" | "shame_drop" | "gains_held")
text: string
baseline: (number | null)
target: (number | null)
until: (string | null)
}
/**
 * What all entries have. `id` is made by the page: sent again, it keeps nothing twice and is answered alike.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "OneEntry".
 */
export interface OneEntry {
id: string
at: number
homework: (string | null)
}
/**
 * Somebody is there until `expires_at`, unless it is said again.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Presence".
 */
export interface Presence {
type: "presence"
session: string
who: ("client" | "clinician" | "service")
here: boolean
expires_at: number
}
/**
 * What went wrong (RFC 9457): a stable code, and a sentence that says what to do next.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
type: string
title: string
status: number
detail: string
code: string
}
/**
 * The progress note of a session. `standing` is its heading; `version` is what the next call has to name.
 * 
 * Until it is signed there is a draft in each form, made from the record as it is now; none in the export.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProgressNote".
 */
export interface ProgressNote {
session: string
standing: ("Draft, not signed" | "Signed" | "Not the text that was signed")
version: number
writable: boolean
drafts: NoteDraft[]
saved: (NoteText | null)
signed: (NoteSignature | null)
amendments: NoteAmendment[]
}
/**
 * The protective image was held for so many seconds (0 to 3600).
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ProtectiveImageEntry".
 */
export interface ProtectiveImageEntry {
id: string
at: number
homework: (string | null)
kind: "protective_image"
held_s: number
distress: (number | null)
}
/**
 * The message with the seq `of` was shown to the client, or read aloud. Not numbered.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Receipt".
 */
export interface Receipt {
type: "receipt"
session: string
of: number
receipt: ("shown" | "spoken")
at: number
}
/**
 * The frame changed nothing. `id` is null when the frame had none that could be read.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Refused".
 */
export interface Refused {
type: "refused"
id: (string | null)
code: ("stale_draft" | "not_driving" | "not_permitted" | "unknown_step" | "session_ended" | "held" | "conflict" | "too_long" | "rate_limited" | "invalid" | "superseded" | "unavailable")
detail: string
rule_id: (string | null)
session: (string | null)
}
/**
 * Where a client wants to be reminded, and at which hour of their own day. Nothing goes out at night.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Reminders".
 */
export interface Reminders {
address: string
time_zone: string
hour: number
}
/**
 * The client's reminders; null when they want none.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RemindersView".
 */
export interface RemindersView {
reminders: (Reminders | null)
}
/**
 * Why the tool between sessions may open again: a code for the audit, and a private note for the record.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReopenBody".
 */
export interface ReopenBody {
reason: ("spoken_with_client" | "safety_plan_made" | "false_alarm")
note: string
}
/**
 * An own rescript was read or heard, with the distress before and after.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RescriptReadEntry".
 */
export interface RescriptReadEntry {
id: string
at: number
homework: (string | null)
kind: "rescript_read"
rescript: string
before: number
after: number
}
/**
 * An own rescript as the clinician decides about it; always imagined, never an account of what happened.
 * 
 * `unlocked`: the client can read it now. `locked_for` says why it is locked again: `distress_rose` or `by_clinician`.
 * `rises` counts the readings since it was unlocked after which distress was higher by 20 or more.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "RescriptView".
 */
export interface RescriptView {
id: string
session: string
made_at: number
text: string
imagined: true
unlocked: boolean
unlocked_at: (number | null)
locked_at: (number | null)
locked_for: (("distress_rose" | "by_clinician") | null)
rises: number
}
/**
 * A process code with what 0, 2 and 4 stand for.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewCode".
 */
export interface ReviewCode {
id: string
title: string
none: string
some: string
full: string
proxy: ReviewProxy
}
/**
 * What the journal shows beside a process code: a fact in words with its numbers, and never a code.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewProxy".
 */
export interface ReviewProxy {
says: string
numbers: {
[k: string]: number | undefined
}
recorded: boolean
}
/**
 * What became of drafts. `edited_percent`: of those sent; null when none was.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewDrafts".
 */
export interface ReviewDrafts {
sent: number
edited: number
steered: number
discarded: number
written: number
edited_percent: (number | null)
}
/**
 * What the reviewing clinician gives. What is left out was not answered.
 * 
 * `codes` by process code, `items` by item of adherence, `answers` by question; `competence` from 0 to 6.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewGiven".
 */
export interface ReviewGiven {
codes: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z][a-z0-9_]{0,63}$".
 */
[k: string]: 0 | 1 | 2 | 3 | 4 | "cannot_be_said" | undefined
}
items: {
[k: string]: ItemGiven | undefined
}
competence: (number | null)
answers: {
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z][a-z0-9_]{0,63}$".
 */
[k: string]: string | undefined
}
consultation: (("yes" | "no" | "unsure") | null)
consultation_why: (string | null)
}
/**
 * An item of adherence: of this treatment alone, or of any good one.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewItem".
 */
export interface ReviewItem {
id: string
kind: ("unique" | "essential")
title: string
}
/**
 * A new version of a review. `follows` is the version the caller saw, 0 if there was none.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewNew".
 */
export interface ReviewNew {
follows: number
given: ReviewGiven
}
/**
 * What must not happen, as the journal shows it: `seqs` are the entries, and their number must be nought.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewProscribed".
 */
export interface ReviewProscribed {
id: string
title: string
basis: string
seqs: number[]
}
/**
 * A question for supervision; `proposed` ones wait for a clinical owner.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewQuestion".
 */
export interface ReviewQuestion {
id: string
wording: string
proposed: boolean
}
/**
 * Why consultation should be considered, with the entries of the journal that show it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewReason".
 */
export interface ReviewReason {
id: string
says: string
seqs: number[]
}
/**
 * A version of a review as it was saved; it stays when another follows.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "ReviewVersion".
 */
export interface ReviewVersion {
version: number
at: number
by: string
given: ReviewGiven
}
/**
 * A whole session as data.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionExport".
 */
export interface SessionExport {
state: ConsoleView
events: (SessionOpened | ClientSaid | ClientRated | ClientPressed | DraftDecided | ClinicianSaid | CommandGiven | AlertAdjudicated | AlertAcknowledged | NoteWritten | ValueRecorded | RatingAsked | DraftArrived | PresenceChanged | LinkChanged | MeasuresChanged | WroteAlone | TimePassed | CommandRefused | MessageReceipt | StepEntered | StageMoved | FieldAsked | FindingRaised | FlagRaised | RiskChanged | AlertRaised | BranchTaken | EpochChanged | DraftRequested | DraftReady | DraftHeld | DraftWithdrawn | Delivered | CrisisCard | SessionHeld | SessionReleased | TakenOver | HandedBack | ClinicianJoined | ClinicianLeft | GateChanged | TaskAdded | TurnFailed | SessionEnded)[]
measures: MeasureSeries[]
progress: (ClientProgress | null)
note: (ProgressNote | null)
}
/**
 * A session that was just opened, and the client's invitation to it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionMade".
 */
export interface SessionMade {
id: string
client: PersonView
clinician: ClinicianView
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
mode: ("supervised" | "between")
approval: ("every_draft" | "imagery_drafts")
lead: ("client" | "clinician_first_sessions" | "client_chosen_helper")
entry_point: ("hotspot" | "first_strong_affect")
number: number
minutes: number
starts_at: number
status: ("planned" | "open" | "ended")
step: string
level: ("none" | "watch" | "amber" | "red")
seq: number
invitation: Invitation
}
/**
 * A session to open. `starts_at` in Unix milliseconds; without it, now.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionNew".
 */
export interface SessionNew {
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
mode: ("supervised" | "between")
minutes: number
approval: ("every_draft" | "imagery_drafts")
lead: ("client" | "clinician_first_sessions" | "client_chosen_helper")
entry_point: ("hotspot" | "first_strong_affect")
starts_at: (number | null)
}
/**
 * A session.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionRef".
 */
export interface SessionRef {
session_id: string
}
/**
 * The review of a session: what the journal shows, the forms, and every version, the oldest first.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionReview".
 */
export interface SessionReview {
session: string
version: number
consider_consultation: ReviewReason[]
codes: ReviewCode[]
items: ReviewItem[]
proscribed: ReviewProscribed[]
drafts: ReviewDrafts
alliance: number[]
questions: ReviewQuestion[]
versions: ReviewVersion[]
}
/**
 * A session of the caseload.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SessionRow".
 */
export interface SessionRow {
id: string
client: PersonView
clinician: ClinicianView
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
mode: ("supervised" | "between")
approval: ("every_draft" | "imagery_drafts")
lead: ("client" | "clinician_first_sessions" | "client_chosen_helper")
entry_point: ("hotspot" | "first_strong_affect")
number: number
minutes: number
starts_at: number
status: ("planned" | "open" | "ended")
step: string
level: ("none" | "watch" | "amber" | "red")
seq: number
}
/**
 * A skill was practised, named as the client calls it.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SkillEntry".
 */
export interface SkillEntry {
id: string
at: number
homework: (string | null)
kind: "skill"
skill: string
text: (string | null)
}
/**
 * A session of the caseload that is not on screen, valid until `expires_at`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Summary".
 */
export interface Summary {
type: "summary"
session: string
state: SummaryView
expires_at: number
}
/**
 * A session of the caseload in one line.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "SummaryView".
 */
export interface SummaryView {
session: string
seq: number
client: PersonView
protocol: ("trauma_3stage" | "social_anxiety" | "nightmare" | "future_performance" | "compassionate_self_image" | "stabilisation_only" | "followup" | "between_session")
mode: ("supervised" | "between")
status: ("planned" | "open" | "ended")
step: string
stage: string
level: ("none" | "watch" | "amber" | "red")
gate: ("none" | "clinician")
held: boolean
driving: boolean
clinician_present: boolean
client_connected: boolean
draft_waiting: boolean
alerts_open: number
starts_at: number
minutes: number
}
/**
 * The input is committed as the entry with this seq.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "Taken".
 */
export interface Taken {
session_id: string
seq: number
}
/**
 * A target of the work, with how its sessions begin.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TargetBody".
 */
export interface TargetBody {
id: string
label: string
entry_point: ("hotspot" | "first_strong_affect")
lead: ("client" | "clinician_first_sessions" | "client_chosen_helper")
state: ("waiting" | "in_work" | "done")
}
/**
 * All targets in their order, and how many sessions are agreed for the one in work.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TargetsBody".
 */
export interface TargetsBody {
id: string
version: number
/**
 * @maxItems 20
 */
targets: []|[TargetBody]|[TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]|[TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody, TargetBody]
sessions: number
}
/**
 * Somebody is writing until `expires_at`, unless it is said again.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TypingNow".
 */
export interface TypingNow {
type: "typing"
session: string
who: ("client" | "clinician" | "service")
expires_at: number
}
/**
 * Entries of a journal in order; `more` when there are others after `seq`.
 * 
 * This interface was referenced by `Wire`'s JSON-Schema
 * via the `definition` "TranscriptPage".
 */
export interface TranscriptPage {
session: string
seq: number
more: boolean
events: (SessionOpened | ClientSaid | ClientRated | ClientPressed | DraftDecided | ClinicianSaid | CommandGiven | AlertAdjudicated | AlertAcknowledged | NoteWritten | ValueRecorded | RatingAsked | DraftArrived | PresenceChanged | LinkChanged | MeasuresChanged | WroteAlone | TimePassed | CommandRefused | MessageReceipt | StepEntered | StageMoved | FieldAsked | FindingRaised | FlagRaised | RiskChanged | AlertRaised | BranchTaken | EpochChanged | DraftRequested | DraftReady | DraftHeld | DraftWithdrawn | Delivered | CrisisCard | SessionHeld | SessionReleased | TakenOver | HandedBack | ClinicianJoined | ClinicianLeft | GateChanged | TaskAdded | TurnFailed | SessionEnded)[]
}
