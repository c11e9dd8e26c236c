import { type RefObject, useEffect, useRef } from "react";

// Somebody who scrolled up further than this is reading; nothing pulls them down.
const NEAR_PX = 80;

/**
 * Keeps the end of a scrolling box in view: when `last` changes, and when the box grows or shrinks while its end was in
 * view. Returns the ref to put on the box.
 */
export function useNewestInView(last: unknown): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: something new at the end is the very reason to scroll
  useEffect(() => {
    const element = box.current;
    if (element !== null) element.scrollTop = element.scrollHeight;
  }, [last]);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const scrolled = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    };
    const watcher = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener("scroll", scrolled, { passive: true });
    watcher.observe(element);
    return () => {
      element.removeEventListener("scroll", scrolled);
      watcher.disconnect();
    };
  }, []);
  return box;
}
