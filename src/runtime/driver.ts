import type { SessionId } from '#core/ids.ts';
import { nextDeadline } from '#core/session/deadlines.ts';
import type { Ask } from '#core/session/intents.ts';
import type { Refusal } from '#core/session/refusals.ts';
import { step } from '#core/session/step.ts';
import type { Decision, Store } from '#store/store.ts';
import type { Clock } from './clock.ts';

/** The one way to change a session: decide, write down, and only then let the performer speak to Discord. */
export interface Driver {
  /** Null when there is no such session. A refusal changes nothing. */
  submit(session: SessionId, ask: Ask): Promise<Decision<Refusal> | null>;
  /** Called after every change that was written. */
  onChange(listener: (session: SessionId) => void): void;
}

export function createDriver(store: Pick<Store, 'sessions'>, clock: Pick<Clock, 'now'>): Driver {
  const listeners: ((session: SessionId) => void)[] = [];
  return {
    async submit(session, ask) {
      const now = clock.now();
      const decision = await store.sessions.change<Refusal>(session, now, (was) => step(was, ask, now), nextDeadline);
      if (decision && 'session' in decision) for (const listener of listeners) listener(session);
      return decision;
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
