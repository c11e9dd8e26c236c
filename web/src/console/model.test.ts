import { expect, test } from "vitest";
import type { AlertNow, ConsoleEvent, Receipt } from "../wire";
import { FIXTURES } from "../wire/fixtures";
import { EMPTY, openAlerts, reduce } from "./model";

const { start, events } = FIXTURES.console;
const [first, second, third] = events as readonly [ConsoleEvent, ConsoleEvent, ConsoleEvent];
const watched = reduce(EMPTY, { type: "welcomed", view: start });

test("events of a session that is not on screen are left alone", () => {
  expect(reduce(EMPTY, { type: "happened", event: first })).toBe(EMPTY);
});

test("an event that comes twice counts once", () => {
  const once = reduce(watched, { type: "happened", event: first });
  expect(reduce(once, { type: "happened", event: first })).toBe(once);
});

test("a gap is never folded over: the session is asked for afresh", () => {
  const torn = reduce(reduce(watched, { type: "happened", event: first }), { type: "happened", event: third });
  expect(torn.torn).toEqual([start.session]);
  expect(torn.views[start.session]?.seq).toBe(first.seq);
  expect(reduce(torn, { type: "happened", event: second })).toBe(torn);
  expect(reduce(torn, { type: "welcomed", view: { ...start, seq: 3 } }).torn).toEqual([]);
});

test("what was spoken is not called merely shown afterwards", () => {
  const receipt: Receipt = { type: "receipt", session: "s", of: 4, receipt: "spoken", at: 0 };
  const spoken = reduce(EMPTY, { type: "received", receipt });
  expect(reduce(spoken, { type: "received", receipt: { ...receipt, receipt: "shown" } })).toBe(spoken);
});

test("open alerts come gravest first, and leases that ran out are gone", () => {
  const alert = (id: string, level: AlertNow["level"], expires_at: number): AlertNow => ({
    type: "alert",
    session: "s",
    alert: id,
    kind: "risk",
    level,
    step: "risk_screen",
    at: 1,
    acknowledged: false,
    overdue: false,
    told: [],
    client_name: "Ines",
    expires_at,
  });
  const all = [alert("a", "watch", 100), alert("b", "red", 100), alert("c", "amber", 10)];
  const desk = all.reduce((one, each) => reduce(one, { type: "alerted", alert: each }), EMPTY);
  expect(openAlerts(desk, 50).map((one) => one.alert)).toEqual(["b", "a"]);
});
