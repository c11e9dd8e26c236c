import { useEffect, useRef } from "react";
import type { ConsoleView } from "../../wire";
import { gateWords, stepName } from "../names";

/** Every stage and step of this session's path: done, now, to come, and why the way on is blocked. */
export function StageMap({ view }: { readonly view: ConsoleView }) {
  const entered = new Set(view.path);
  const here = useRef<HTMLLIElement>(null);
  const beside = !view.stages.some((stage) => stage.steps.some((step) => step.id === view.step));
  const why = view.gate === "clinician" && view.status !== "ended" ? gateWords(view.gate_why) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step that is lit must be in view
  useEffect(() => {
    here.current?.scrollIntoView({ block: "center" });
  }, [view.step]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="map" tabIndex={0}>
      {beside && view.step !== "" && (
        <ol aria-label="Beside the path">
          <li className="now" aria-current="step" ref={here}>
            {stepName(view, view.step)}
            {why !== null && <span className="why">{why}</span>}
          </li>
        </ol>
      )}
      {view.stages.map((stage) => (
        <section key={stage.id} aria-label={stage.label}>
          <h3 className="caps">{stage.label}</h3>
          <ol>
            {stage.steps.map((step) => {
              const now = step.id === view.step;
              return (
                <li
                  key={step.id}
                  className={now ? "now" : entered.has(step.id) ? "done" : ""}
                  aria-current={now ? "step" : undefined}
                  ref={now ? here : null}
                >
                  {step.label}
                  {now && why !== null && <span className="why">{why}</span>}
                  {!now && entered.has(step.id) && <span className="unseen"> (been there)</span>}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
