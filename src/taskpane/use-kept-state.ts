import { useSyncExternalStore } from 'react';
import { perSession } from './per-session';
import { Store } from './session/store';
import { useSession } from './session-context';

const keptOf = perSession(() => new Store<Readonly<Record<string, unknown>>>({}));

/** As useState, for what is in hand on a screen that she may leave and come back to. `initial` is the same at each drawing. */
export function useKeptState<Value>(
  name: string,
  initial: Value,
): readonly [value: Value, change: (next: (before: Value) => Value) => void] {
  const { get, set, subscribe } = keptOf(useSession());
  const read = () => (name in get() ? (get()[name] as Value) : initial);
  const value = useSyncExternalStore(subscribe, read);
  return [value, (next) => set({ [name]: next(read()) })];
}
