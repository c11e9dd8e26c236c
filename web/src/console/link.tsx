import type { MouseEvent, ReactNode } from "react";
import { address, go, type Route } from "./route";

interface Props {
  readonly to: Route;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: boolean;
}

/** A link between screens of the console; with a modifier key it opens as any other link does. */
export function To({ to, children, className, current = false }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={address(to)} onClick={follow} className={className} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
