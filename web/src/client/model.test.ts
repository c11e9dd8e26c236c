import { describe, expect, test } from "vitest";
import type { BetweenView, ClientEvent, ClientView } from "../wire";
import { FIXTURES } from "../wire/fixtures";
import { type Change, FIRST, type Page, reduce, screen } from "./model";

const VIEW: ClientView = { ...FIXTURES.client.start, session: "s1", clinician_name: "Dr Okafor" };

function pageAfter(...changes: Change[]): Page {
  return changes.reduce(reduce, FIRST);
}

function said(seq: number, text: string): ClientEvent {
  return { type: "event", session: "s1", seq, at: 0, actor: "client", by: null, kind: "client_said", text };
}

function delivered(seq: number, scale: string | null = null): ClientEvent {
  const ask = scale === null ? null : { scale };
  return {
    type: "event",
    session: "s1",
    seq,
    at: 0,
    actor: "service",
    by: null,
    kind: "delivered",
    text: "What do you notice?",
    author: "assistant",
    script: null,
    draft: null,
    edited: false,
    sha256: null,
    findings: [],
    ask,
  };
}

describe("alone", () => {
  const between: BetweenView = { allowed: true, hours: "", on_duty_now: false, closed: null };
  const lost: Change = { type: "link", state: "lost", at: 1 };
  const shelf: Change = { type: "arrived", arrival: "shelf" };
  const closed: BetweenView = {
    ...between,
    closed: { at: 1, clinician_told_at: null, others_told: 0, answered: false },
  };

  test("without a connection the page is what can be done alone, where it was opened before", () => {
    expect(screen(pageAfter(lost))).toBe("ready");
    expect(screen(pageAfter({ type: "opened_alone", between }, lost))).toBe("alone");
    expect(screen(pageAfter({ type: "opened_alone", between }, lost, shelf))).toBe("shelf");
  });

  test("a session that is there again pulls nobody out of an exercise", () => {
    const page = pageAfter({ type: "opened_alone", between }, lost, shelf, { type: "welcomed", view: VIEW });
    expect(screen(page)).toBe("shelf");
    expect(screen(reduce(page, { type: "arrived", arrival: "ready" }))).toBe("ready");
  });

  test("closed stays closed without a connection", () => {
    expect(screen(pageAfter({ type: "opened_alone", between: closed }, lost, shelf))).toBe("closed");
  });

  test("a red finding closes the shelf at once", () => {
    const view: ClientView = { ...VIEW, mode: "between", clinician_here: false };
    const page = pageAfter({ type: "welcomed", view }, { type: "between", between }, shelf);
    expect(screen(page)).toBe("shelf");
    expect(screen(reduce(page, { type: "between", between: closed }))).toBe("closed");
  });
});

describe("which screen", () => {
  const welcomed: Change = { type: "welcomed", view: VIEW };

  test("starts with the ready check, then consent", () => {
    expect(screen(FIRST)).toBe("ready");
    expect(screen(pageAfter(welcomed, { type: "arrived", arrival: "consent" }))).toBe("consent");
  });

  test("waits until the clinician is there", () => {
    const waiting = pageAfter(welcomed, { type: "arrived", arrival: "in" });
    expect(screen(waiting)).toBe("waiting");
    const here = reduce(waiting, { type: "welcomed", view: { ...VIEW, clinician_here: true } });
    expect(screen(here)).toBe("session");
  });

  test("stays in the session when the clinician leaves after words were exchanged", () => {
    const page = pageAfter(welcomed, { type: "arrived", arrival: "in" }, { type: "happened", event: delivered(4) });
    expect(screen(page)).toBe("session");
  });

  test("is the last one as soon as the session has ended, wherever the person stood", () => {
    expect(screen(pageAfter({ type: "welcomed", view: { ...VIEW, ended: { completed: true } } }))).toBe("after");
  });
});

describe("words on their way", () => {
  const saying: Change = { type: "saying", id: "a", text: "I hear him" };

  test("stand on the page until their own event is there, and then once", () => {
    let page = pageAfter({ type: "welcomed", view: VIEW }, saying);
    expect(page.unsent).toHaveLength(1);
    page = reduce(page, { type: "said", id: "a", seq: 7 });
    expect(page.unsent).toHaveLength(1);
    page = reduce(page, { type: "happened", event: said(7, "I hear him") });
    expect(page.unsent).toHaveLength(0);
    expect(page.view?.messages.map((message) => message.text)).toEqual(["I hear him"]);
  });

  test("are gone when the answer comes after the event", () => {
    const page = pageAfter(
      { type: "welcomed", view: VIEW },
      saying,
      { type: "happened", event: said(7, "I hear him") },
      { type: "said", id: "a", seq: 7 },
    );
    expect(page.unsent).toHaveLength(0);
  });

  test("are kept while the link is lost", () => {
    const page = pageAfter({ type: "welcomed", view: VIEW }, saying, { type: "link", state: "lost", at: 5 });
    expect(page.unsent).toHaveLength(1);
    expect(page.lostAt).toBe(5);
  });

  test("that were refused give way to the reason", () => {
    const page = pageAfter({ type: "welcomed", view: VIEW }, saying, { type: "unsaid", id: "a", detail: "Too long." });
    expect(page.unsent).toHaveLength(0);
    expect(page.notice).toBe("Too long.");
  });
});

describe("what an earlier visit kept", () => {
  const kept: Change = { type: "restored", unsent: [{ id: "k", text: "before", seq: null }], arrival: "in" };

  test("comes back, before what is written now", () => {
    const page = pageAfter({ type: "saying", id: "n", text: "now" }, kept);
    expect(page.unsent.map((one) => one.text)).toEqual(["before", "now"]);
    expect(page.arrival).toBe("in");
  });

  test("takes back no step that was made meanwhile", () => {
    expect(pageAfter({ type: "arrived", arrival: "consent" }, { ...kept, arrival: "ready" }).arrival).toBe("consent");
  });
});

test("an event that is known already changes nothing", () => {
  const page = pageAfter({ type: "welcomed", view: { ...VIEW, seq: 9 } });
  expect(reduce(page, { type: "happened", event: said(9, "again") })).toBe(page);
});

test("the time of a lost link is that of its first loss", () => {
  const page = pageAfter({ type: "link", state: "lost", at: 5 }, { type: "link", state: "connecting", at: 9 });
  expect(page.lostAt).toBe(5);
  expect(reduce(page, { type: "link", state: "open", at: 12 }).lostAt).toBeNull();
});

test("a message that asks shows its rating, and the answer puts it away", () => {
  const asked = pageAfter({ type: "welcomed", view: VIEW }, { type: "happened", event: delivered(3, "suds") });
  expect(asked.view?.ask).toEqual({ scale: "suds" });
  const rated: ClientEvent = {
    type: "event",
    session: "s1",
    seq: 4,
    at: 0,
    actor: "client",
    by: null,
    kind: "rated",
    scale: "suds",
    value: 80,
  };
  expect(reduce(asked, { type: "happened", event: rated }).view?.ask).toBeNull();
});
