import type { ClientView, MessageView } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { commandsOnMessages } from './command-kinds.ts';
import type { MenuGroup } from './menu-group.ts';

const words = clientWords.menus;

/** What one can do with a message, in groups; groups without anything are left out. */
export function messageItems(view: ClientView, { message, isEphemeral, mayDelete }: MessageView): readonly MenuGroup[] {
  if (view.open === null) return [];
  const channel = view.open.id;
  const apps = commandsOnMessages(view.open.commands).map((command) => ({
    label: command.name,
    act: { do: 'context', channel, command: command.id, target: message.id } as const,
  }));
  const own = [
    ...(isEphemeral ? [{ label: words.dismiss, act: { do: 'dismiss', channel, message: message.id } as const }] : []),
    ...(mayDelete
      ? [
          {
            label: words.deleteMessage,
            act: { do: 'delete-message', channel, message: message.id } as const,
            isGrave: true,
          },
        ]
      : []),
  ];
  return [
    { title: words.apps, items: isEphemeral ? [] : apps },
    { title: words.message, items: own },
  ].filter((group) => group.items.length > 0);
}
