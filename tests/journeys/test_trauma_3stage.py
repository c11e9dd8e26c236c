"""Two whole sessions of trauma_3stage: a later one, told line by line, and a first one."""

from safety.findings import Level
from tests.graphs.playing import supervised
from tests.journeys.telling import nothing_lost, tell

ARRIVAL = (
    ("connect_identity", "Yes, that's me, and I'm 34, so well over 18."),
    ("ai_disclosure", "Yes, that's clear to me."),
    ("tele_safety_check", "I'm at home, on my own, the door is shut."),
    ("tele_safety_check", "No, I'm not driving and not looking after anyone."),
    ("tele_safety_check", "My phone is next to me and charged."),
    ("tele_safety_check", "Yes, my sister can be reached today."),
    *(("risk_screen", "No."),) * 8,
    ("state_check", "About 30."),
    ("state_check", "I slept well."),
    ("state_check", "Nothing, only tea."),
)
PREPARATION = (
    ("psychoeducation", "Yes, I've read it and it makes sense."),
    ("consent_memory_integrity", "It's about the hold it has on me, the facts stay the facts."),
    ("consent_memory_integrity", "No, no court, no police, nothing like that."),
    ("consent_memory_integrity", "Yes, I agree to that today."),
    ("stop_signal", "My word is pause."),
    ("stop_signal", "Yes, I've tried the button."),
    ("grounding_rehearsal", "The one with the five senses."),
    ("grounding_rehearsal", "40"),
    ("grounding_rehearsal", "25 now"),
)
TARGET = (
    ("elicit_image", "I see the kitchen door and I'm waiting on the stairs, through my own eyes, most evenings."),
    ("salience_check", "Yes, it all turns around that."),
    ("link_memory", "The evening on the stairs."),
    ("memory_clarity", "I've known this all my life."),
    ("memory_clarity", "I was eight."),
    ("memory_clarity", "I sat on the stairs while they shouted, and nobody came for me."),
    ("meaning_belief", "That nobody comes for me."),
    ("meaning_belief", "I believe it maybe 75."),
    ("baseline_ratings", "Distress 80 and vividness 70."),
    ("target_contract", "Yes, that's the one for today."),
    ("needs_and_helper", "I needed to be held."),
    ("needs_and_helper", "Me, the adult I am now."),
)
IMAGERY = (
    ("settle_in", "Yes, I'm ready."),
    ("s1_child_view", "I am sitting on the stairs and I'm scared, 65."),
    ("s1_hotspot", "The worst is when the plate breaks. 75."),
    ("s2_adult_view", "I see her there, and I want to go to her."),
    ("s2_intervene", "I sit down beside her and put my arm round her. It's me, the adult."),
    ("s2_intervene", "Yes, it has stopped, and that is enough."),
    ("s3_child_again", "I'm eight, and she is sitting beside me now. 40."),
    ("s3_needs_loop", "No, that's enough."),
    ("s3_needs_loop", "No, nothing more."),
    ("aftercare_image", "We are in the garden together, 30."),
    ("engage_new_image", "My shoulders are loose and my hands are warm."),
)
PROCESSING = (
    ("return_to_room", "My eyes are open and I'm back in the room."),
    ("post_ratings", "Distress 35, vividness 45, and the belief is at 40."),
    ("process_meaning", "I was eight, and somebody should have come."),
    ("rescript_summary", "In the new picture I come and sit with her until it is quiet."),
    ("memory_integrity_recheck", "Nobody came back then; the part where I come in is imagined."),
)
CLOSING = (
    ("grounding", "The five senses."),
    ("grounding", "20 now."),
    ("orientation_check", "It's Tuesday, I'm at home, I'm 34, and I can see a lamp and a chair."),
    ("orientation_check", "20."),
    ("risk_recheck", "No."),
    ("homework_plan", "I'll write the log and practise each evening."),
    ("aftercare_plan", "A quiet evening at home."),
    ("aftercare_plan", "My sister is there afterwards."),
    ("session_feedback", "8, 8 and 9."),
)


def test_a_later_session_from_arrival_to_close() -> None:
    session = supervised("trauma_3stage", number=2)
    tell(
        session,
        *ARRIVAL,
        ("homework_review", "Four times in the last seven days."),
        ("rapport_agenda", "I'd like to work on the evening on the stairs."),
        *PREPARATION,
        *TARGET,
        *IMAGERY,
        *PROCESSING,
        *CLOSING,
    )
    session.to("clinician_wrapup")
    assert session.state.path == session.plan.path
    assert session.all_told("ended") == [{"completed": True, "reason": None}]
    assert session.situation.level is Level.NONE
    assert session.state.flags == ()
    recorded = session.state.recorded
    assert recorded["outcome"] == "full"
    assert recorded["self_guided"] == "yes"
    assert recorded["suds_close"] == 20
    assert session.state.first_ratings["image_distress"] == 80
    assert recorded["image_distress"] == 35
    nothing_lost(session)


def test_the_first_session_hears_the_history_and_agrees_a_goal_instead_of_reviewing_homework() -> None:
    session = supervised("trauma_3stage", number=1)
    tell(
        session,
        *ARRIVAL,
        ("rapport_agenda", "I'd like to get to know this first."),
        ("intake_history", "I've carried the evening on the stairs with me for years."),
        ("goal_setting", "I'd like the picture to have less hold on me."),
        *PREPARATION,
        *TARGET,
        *IMAGERY,
        *PROCESSING,
        *CLOSING,
    )
    session.to("clinician_wrapup")
    assert session.state.path == session.plan.path
    assert "homework_review" not in session.state.path
    assert session.state.recorded["goal"] == "I'd like the picture to have less hold on me."


def test_a_session_broken_off_in_the_image_is_led_back_into_it_and_completed() -> None:
    session = supervised("trauma_3stage").to("s1_hotspot")
    session.say("It's all far away, like behind glass.")
    session.lead("grounding")
    tell(session, *CLOSING[:4])
    session.clear("dissociation")
    session.order("confirm_attention")
    session.lead("s2_adult_view", "She is here again and asked to go on.")
    session.to("clinician_wrapup")
    assert session.all_told("ended") == [{"completed": True, "reason": None}]
    assert session.state.path.count("grounding") == 2
    assert "stabilisation_review" in session.state.tasks


def test_a_session_that_ends_in_crisis() -> None:
    session = supervised("trauma_3stage").to("meaning_belief")
    session.say("I want to kill myself tonight, I have the pills here.")
    session.order("take_over")
    session.write("Ada, I'm here. I am ringing you now.")
    session.record("safety_plan_updated", value=True)
    session.order("end", reason="crisis")
    assert session.all_told("ended") == [{"completed": False, "reason": "crisis"}]
    assert "follow_up_24h" in session.state.tasks
