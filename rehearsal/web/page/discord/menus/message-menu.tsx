import { useContext } from 'react';
import type { MessageView } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { MessageCommandsContext, useLookOnly, useStanding } from '../reading.ts';
import { ActMenu } from './act-menu.tsx';
import { messageItems } from './message-items.ts';
import type { OpenedMenu } from './opened-menu.ts';

/** The menu of a message, behind a button with three dots. Nothing is drawn where there is nothing to choose. */
export function MessageMenu({ of, opened }: { readonly of: MessageView; readonly opened: OpenedMenu }) {
  const { tell } = useStanding();
  const isLookOnly = useLookOnly();
  const hasApps = useContext(MessageCommandsContext) && !of.isEphemeral;
  if (isLookOnly || (!hasApps && !of.isEphemeral && !of.mayDelete)) return null;
  return (
    <ActMenu
      opened={opened}
      button={{ label: clientWords.messages.more(of.author), className: 'menu-dots', face: '⋯' }}
      label={clientWords.menus.forMessage}
      groupsOf={(view) => messageItems(view, of)}
      onOutcome={tell}
    />
  );
}
