import type { ClientEvent, ClientView, Delivered, MessageView } from "../wire";

/** The client's view after one more event. The same fold as `service/live/fold_client.py`, kept equal by fixtures. */
export function foldClient(view: ClientView, event: ClientEvent): ClientView {
  return { ...view, ...change(view, event), seq: event.seq };
}

function change(view: ClientView, event: ClientEvent): Partial<ClientView> {
  switch (event.kind) {
    case "client_said":
      return { messages: [...view.messages, plain(event, "me")], ...begun(view) };
    case "rated":
      return view.ask?.scale === event.scale ? { ask: null } : {};
    case "delivered":
      return {
        messages: [...view.messages, { ...plain(event, speaker(event)), ask: event.ask }],
        ask: event.ask,
        ...begun(view),
      };
    case "stage_moved":
      return { stage: event.stage, ...begun(view) };
    case "held":
      return { held: true };
    case "released":
      return { held: false };
    case "clinician_joined":
      return { clinician_here: true };
    case "clinician_left":
      return { clinician_here: false };
    case "crisis_card":
      return { crisis: { country: event.country, emergency: event.emergency, lines: event.lines } };
    case "ended":
      return { status: "ended", ask: null, ended: { completed: event.completed } };
    default:
      return event satisfies never;
  }
}

function plain(event: { seq: number; at: number; text: string }, who: MessageView["who"]): MessageView {
  return { seq: event.seq, at: event.at, who, text: event.text, ask: null };
}

/** A session is open from its first sign of life; what is said after its end does not open it again. */
function begun(view: ClientView): Partial<ClientView> {
  return view.ended === null ? { status: "open" } : {};
}

function speaker(event: Delivered): MessageView["who"] {
  if (event.script !== null) return "service";
  return event.author === "clinician" ? "clinician" : "guide";
}
