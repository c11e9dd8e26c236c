import { useEffect, useState } from "react";
import { call } from "../../link/http";
import type { CourseLine, CourseView } from "../../wire";
import type { ENTRY_POINTS, LEADS, PROTOCOLS } from "../names";

/** What is chosen of a session to be opened, as far as anything is. */
export interface Chosen {
  readonly protocol?: (typeof PROTOCOLS)[number][0];
  readonly lead?: (typeof LEADS)[number][0];
  readonly entryPoint?: (typeof ENTRY_POINTS)[number][0];
}

/** What the open course of a client says of the next session: why, and the target in work in the client's words. */
export interface Agreed {
  readonly chosen: Chosen;
  readonly says: string | null;
  readonly target: string | null;
}

const NOTHING: Agreed = { chosen: {}, says: null, target: null };

/** What was agreed, as far as a course says it. */
export function agreedIn(course: CourseView): Agreed {
  const { protocol, reason } = course.proposal;
  const target = course.targets.find((one) => one.state === "in_work");
  return {
    chosen: {
      ...(protocol === null || protocol === "between_session" ? {} : { protocol }),
      ...(target === undefined ? {} : { lead: target.lead ?? "client", entryPoint: target.entry_point ?? "hotspot" }),
    },
    says: protocol === null ? null : reason,
    target: target?.label ?? null,
  };
}

/** What the newest open course of this client says; nothing where there is none, or before it is known. */
export function useAgreed(client: string): Agreed {
  const [agreed, setAgreed] = useState(NOTHING);
  useEffect(() => {
    let here = true;
    const look = async () => {
      const lines = await call<CourseLine[]>("GET", `/clients/${encodeURIComponent(client)}/courses`);
      const open = lines.find((one) => one.closed_at === null);
      if (open === undefined) return;
      const course = await call<CourseView>("GET", `/courses/${open.id}`);
      if (here) setAgreed(agreedIn(course));
    };
    look().catch(() => undefined); // without it the form begins as a first session does
    return () => {
      here = false;
    };
  }, [client]);
  return agreed;
}
