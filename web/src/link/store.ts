import { useSyncExternalStore } from "react";

/** A page's one state, changed only by its reducer. */
export interface Store<State, Change> {
  get(): State;
  dispatch(change: Change): void;
  subscribe(listener: () => void): () => void;
}

/** Makes a store around a pure reducer. */
export function createStore<State, Change>(
  reduce: (state: State, change: Change) => State,
  first: State,
): Store<State, Change> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(change) {
      const next = reduce(state, change);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The state of a store, in a component. */
export function useStore<State, Change>(store: Store<State, Change>): State {
  return useSyncExternalStore(store.subscribe, store.get);
}
