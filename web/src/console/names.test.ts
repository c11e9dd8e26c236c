import { expect, test } from "vitest";
import type { ConsoleView } from "../wire";
import { FIXTURES } from "../wire/fixtures";
import { rows } from "./live/transcript";
import { alertWords, flagWords, gateWords, nextStep, stepLeft, stepName } from "./names";
import { address, screenAt } from "./route";

const VIEW: ConsoleView = {
  ...FIXTURES.console.start,
  stages: [
    { id: "P0", label: "Arrival", steps: [{ id: "risk_screen", label: "Risk screen" }] },
    { id: "P1", label: "Preparation", steps: [{ id: "stop_signal", label: "Stop signal" }] },
  ],
};

test("the next step is the one that follows on the path, across stages", () => {
  expect(nextStep({ ...VIEW, step: "risk_screen" })).toBe("stop_signal");
  expect(nextStep({ ...VIEW, step: "stop_signal" })).toBeNull();
  expect(nextStep({ ...VIEW, step: "g_stop" })).toBeNull();
});

test("every step has a name people can read, beside the path too", () => {
  expect(stepName(VIEW, "stop_signal")).toBe("Stop signal");
  expect(stepName(VIEW, "g_stop")).toBe("Stopped");
  expect(stepName(null, "s1_hotspot")).toBe("Hotspot");
});

test("an interruption leads back to the step of the path it left", () => {
  const entered = (seq: number, step: string) => ({ seq, at: 0, step, stage: "P0" });
  expect(stepLeft({ ...VIEW, steps_entered: [entered(1, "risk_screen"), entered(2, "g_stop")] })).toBe("risk_screen");
  expect(stepLeft({ ...VIEW, steps_entered: [] })).toBeNull();
});

test("a gate says why in a sentence", () => {
  expect(gateWords(null)).toBe("This step waits for you.");
  expect(gateWords("R07")).toContain("R07");
  expect(gateWords("an interruption is led back by you")).toBe("An interruption is led back by you");
});

test("what was raised between sessions says so in words of its own", () => {
  expect(alertWords("written_alone")).toBe("Words of danger, written between sessions");
  expect(alertWords("distress_not_falling")).toBe("Two exercises in a row did not help");
  expect(flagWords("rescript_locked")).toBe("Own rescript locked again");
  expect(flagWords("new_detail")).toBe("New detail");
});

test("a screen's address leads back to it, and an unknown one to today", () => {
  const live = { screen: "live", session: "a b" } as const;
  expect(screenAt(address(live))).toEqual(live);
  expect(screenAt("/console/nowhere/x")).toEqual({ screen: "today" });
});

test("the transcript keeps the order of the journal and joins steps that no word parts", () => {
  const { transcript, steps_entered } = FIXTURES.console.views["67"] ?? VIEW;
  const seqs = rows({ transcript, steps_entered }).flatMap((row) =>
    "line" in row ? [row.line.seq] : row.entered.map((one) => one.seq),
  );
  expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
  expect(seqs).toHaveLength(transcript.length + steps_entered.length);
});
