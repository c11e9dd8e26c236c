import { type ReactNode, useEffect } from "react";
import { Button } from "../ui/button";
import { useNow } from "../ui/time";
import { To } from "./link";
import { type Desk, openAlerts } from "./model";
import { stepName } from "./names";
import type { Route } from "./route";

interface Props {
  readonly desk: Desk;
  readonly route: Route;
  readonly onOut: () => void;
  readonly children: ReactNode;
}

/** What stands around every screen: where we are, the other sessions, open alerts, the connection. */
export function Frame({ desk, route, onOut, children }: Props) {
  const now = useNow(2_000);
  const alerts = openAlerts(desk, now);
  const here = "session" in route ? route.session : null;
  const overdue = alerts.some((one) => one.overdue);
  const others = Object.values(desk.summaries).filter((one) => one.status === "open" && one.session !== here);
  useTitle(route, alerts.length, overdue);
  return (
    <div className={`frame on-${route.screen}`}>
      <header className="top">
        <strong>Imagery</strong>
        <nav aria-label="Screens">
          <To to={{ screen: "today" }} current={route.screen === "today"}>
            Today
          </To>
          <To to={{ screen: "oncall" }} current={route.screen === "oncall"}>
            On call
          </To>
          {route.screen !== "today" && route.screen !== "oncall" && (
            <To to={route} current>
              {{ client: "Course and progress", live: "Live", review: "Review" }[route.screen]}
            </To>
          )}
        </nav>
        <div className="strip">
          {others.slice(0, 3).map((one) => (
            <To key={one.session} to={{ screen: "live", session: one.session }} className="chip">
              {one.client.name} · {stepName(null, one.step)}
              {one.draft_waiting ? " · draft waits" : ""}
            </To>
          ))}
          {alerts
            .filter((one) => one.session !== here)
            .slice(0, 2)
            .map((one) => (
              <To
                key={one.alert}
                to={{ screen: "live", session: one.session }}
                className={one.overdue ? "chip late" : "chip warn"}
              >
                ▲ {one.client_name} · {one.level}
                {one.overdue ? " · overdue" : ""}
              </To>
            ))}
          <span className="chip" role="status">
            <i className={desk.link === "open" ? "dot on" : "dot"} aria-hidden="true" />
            {desk.link === "open" ? "connected" : "not connected"}
          </span>
          <Button kind="quiet" onPress={onOut}>
            Sign out
          </Button>
        </div>
      </header>
      {children}
    </div>
  );
}

/** The number of open alerts stands in the tab's title, so that it is seen from another tab. */
function useTitle(route: Route, alerts: number, overdue: boolean): void {
  useEffect(() => {
    const name = {
      today: "Today",
      oncall: "On call",
      client: "Course and progress",
      live: "Live session",
      review: "Review",
    }[route.screen];
    const word = overdue ? "OVERDUE alert" : "Alert";
    document.title = alerts > 0 ? `(${alerts}) ${word} · ${name}` : `${name} · Imagery`;
  }, [route.screen, alerts, overdue]);
}
