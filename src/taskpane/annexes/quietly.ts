import type { Session } from '../session';

/** The sheets that we add are no change that the check must hear of. */
export async function quietly<T>(session: Session, work: () => Promise<T>): Promise<T> {
  session.go((state) => ({ ...state, busy: true }));
  try {
    return await work();
  } finally {
    session.go((state) => ({ ...state, busy: false }));
  }
}
