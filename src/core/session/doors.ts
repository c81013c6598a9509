import type { Session } from './model.ts';
import { phaseNow } from './plan.ts';

export type Doors = 'open' | 'rejoin-only' | 'closed';

/** Who may come in: everybody, only people whose line dropped (and helpers), or nobody any more. */
export function doorsOf(session: Session): Doors {
  switch (session.stage.kind) {
    case 'doors':
    case 'after':
      return 'open';
    case 'running':
    case 'paused':
      return session.conversation === 'guided' && phaseNow(session)?.late_entry === 'closed' ? 'rejoin-only' : 'open';
    case 'closed':
      return 'closed';
  }
}
