import type { Session } from './session';

/** One for each session, made when it is first asked for: what it holds stays from one visit of its screen to the next. */
export function perSession<Part>(make: (session: Session) => Part): (session: Session) => Part {
  const bySession = new WeakMap<Session, Part>();
  return (session) => {
    const known = bySession.get(session);
    if (known !== undefined) return known;
    const part = make(session);
    bySession.set(session, part);
    return part;
  };
}
