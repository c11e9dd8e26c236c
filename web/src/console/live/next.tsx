import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button";
import { Choice } from "../../ui/choice";
import { Field } from "../../ui/field";
import type { ConsoleView } from "../../wire";
import { gateWords, isYours, nextStep, plain, stepLeft, stepName } from "../names";
import type { Orders } from "./orders";

interface Props {
  readonly view: ConsoleView;
  readonly orders: Orders;
}

/** What comes next, why it waits, and the ordinary way there. The service decides; a refusal says why. */
export function Next({ view, orders }: Props) {
  const [elsewhere, setElsewhere] = useState(false);
  const waits = view.gate === "clinician";
  const yours = isYours(view.step);
  return (
    <section className={waits || yours ? "next waits" : "next"} aria-label="Next">
      <div className="row">
        <span className="caps">Next</span>
        {waits && <span>{gateWords(view.gate_why)}</span>}
        {!waits && <Forward view={view} orders={orders} />}
        <Button kind="quiet" className="push" aria-expanded={elsewhere} onPress={() => setElsewhere(!elsewhere)}>
          Another step …
        </Button>
      </div>
      {waits && (
        <div className="row">
          <Forward view={view} orders={orders} />
          {!yours && <Button onPress={() => void orders.release()}>Go on in this step</Button>}
        </div>
      )}
      {elsewhere && <Elsewhere view={view} orders={orders} onDone={() => setElsewhere(false)} />}
    </section>
  );
}

function Forward({ view, orders }: Props) {
  const following = nextStep(view);
  if (view.step === "readiness_gate") return <Readiness view={view} orders={orders} />;
  if (view.step.startsWith("g_")) return <WayBack view={view} orders={orders} />;
  if (view.step === "clinician_wrapup" || following === null) {
    return (
      <Button kind="primary" onPress={() => void orders.end()}>
        End the session
      </Button>
    );
  }
  if (following === "settle_in" || view.step === "settle_in") return <Opening orders={orders} />;
  return (
    <Button kind={isYours(view.step) ? "primary" : "plain"} onPress={() => void orders.move(following)}>
      {isYours(view.step) ? "Confirm, and go on to" : "Go on to"} {stepName(view, following)}
    </Button>
  );
}

/** Before imagery: be here, then open it. */
function Opening({ orders }: { readonly orders: Orders }) {
  return (
    <>
      <Button onPress={() => void orders.attend()}>I am here, and the call is open</Button>
      <Button kind="primary" onPress={() => void orders.openImagery()}>
        Open imagery
      </Button>
    </>
  );
}

/** From a step beside the path: to grounding, or back to where it began. */
function WayBack({ view, orders }: Props) {
  const left = stepLeft(view);
  return (
    <>
      <Button kind="primary" onPress={() => void orders.move("grounding")}>
        Go to grounding
      </Button>
      {left !== null && left !== "grounding" && (
        <Button onPress={() => void orders.move(left, "Back to where we were")}>Back to {stepName(view, left)}</Button>
      )}
    </>
  );
}

const READINESS = [
  ["go", "Go: imagery today"],
  ["prepare", "Prepare: no imagery yet"],
  ["stop", "Stop for today"],
] as const;

/** The readiness gate: a decision, a reason, and the step that follows from it. */
function Readiness({ view, orders }: Props) {
  const [decision, setDecision] = useState<(typeof READINESS)[number][0]>("go");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "" && !(await orders.record("readiness_reason", reason.trim()))) return;
    if (!(await orders.record("readiness_decision", decision))) return;
    const after = { go: nextStep(view), prepare: "safe_image", stop: "grounding" }[decision];
    if (after !== null) await orders.move(after);
  };
  return (
    <form className="row readiness" onSubmit={submit}>
      <ReadinessLight view={view} />
      <Choice label="Readiness" value={decision} choices={READINESS} onChange={setDecision} />
      <Field label="Reason" value={reason} onChange={setReason} />
      <Button kind="primary" type="submit">
        Record and go on
      </Button>
    </form>
  );
}

/** What the readiness table says of today, and why; the decision stays the clinician's. */
function ReadinessLight({ view }: { readonly view: ConsoleView }) {
  const light = view.recorded["readiness_light"];
  const because = view.recorded["readiness_because"];
  if (typeof light !== "string") return null;
  const reasons = Array.isArray(because) ? because.map((one) => plain(String(one)).toLowerCase()).join(", ") : "";
  const stated = view.recorded["complex_presentation"];
  return (
    <p className="quiet-text">
      {`Readiness today: ${light}${reasons === "" ? "" : ` (${reasons})`}`}
      {typeof stated === "string" && (
        <>
          . Complex presentation on file: <q>{stated}</q> Weigh whether imagery is right today, and say why.
        </>
      )}
    </p>
  );
}

function Elsewhere({ view, orders, onDone }: Props & { readonly onDone: () => void }) {
  const steps = view.stages.flatMap((stage) => stage.steps.map((step) => [step.id, step.label] as const));
  const [step, setStep] = useState<string>(steps[0]?.[0] ?? "");
  const [reason, setReason] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const taken = await orders.move(step, reason.trim() === "" ? undefined : reason.trim());
    if (taken) onDone();
  };
  return (
    <form className="row readiness" onSubmit={submit}>
      <Choice label="Step" value={step} choices={steps} onChange={setStep} />
      <Field label="Reason" value={reason} onChange={setReason} />
      <Button type="submit">Go there</Button>
    </form>
  );
}
