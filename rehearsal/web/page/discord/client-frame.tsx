import { type ReactNode, useMemo } from 'react';
import type { ClientView } from '../../../discord/client/view.ts';
import { type Hands, HandsContext, NamesContext, useNamesOf, ViewContext } from './reading.ts';

export interface ClientFrameProps extends Hands {
  readonly view: ClientView;
  readonly children: ReactNode;
}

/**
 * What the parts of one person's client share. `MessageList` and `Form` bring their own; a `PersonMenu` elsewhere needs one
 * around it. The three functions should stay the same from one drawing to the next.
 */
export function ClientFrame({ view, now, act, openChannel, children }: ClientFrameProps) {
  const names = useNamesOf(view);
  const hands = useMemo(() => ({ now, act, openChannel }), [now, act, openChannel]);
  return (
    <HandsContext value={hands}>
      <NamesContext value={names}>
        <ViewContext value={view}>{children}</ViewContext>
      </NamesContext>
    </HandsContext>
  );
}
