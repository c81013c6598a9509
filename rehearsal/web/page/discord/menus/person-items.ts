import type { ClientView, PersonView } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { commandsOnPeople } from './command-kinds.ts';
import type { MenuGroup, MenuItemView } from './menu-group.ts';

const words = clientWords.menus;

/** What one can do about a person, in groups; groups without anything are left out. */
export function personItems(view: ClientView, person: PersonView): readonly MenuGroup[] {
  return [
    { title: words.message, items: toWrite(person) },
    { title: words.apps, items: apps(view, person) },
    { title: words.voice, items: [...onStage(view, person), ...inRoom(view, person)] },
  ].filter((group) => group.items.length > 0);
}

/** Of all people only the bot can be written to: nobody here talks to another in private. */
function toWrite({ isBot, name }: PersonView): readonly MenuItemView[] {
  return isBot ? [{ label: words.writeTo(name), act: { do: 'message-bot' } }] : [];
}

function apps({ open }: ClientView, { id }: PersonView): readonly MenuItemView[] {
  if (open === null) return [];
  return commandsOnPeople(open.commands).map((command) => ({
    label: command.name,
    act: { do: 'context', channel: open.id, command: command.id, target: id },
  }));
}

function onStage({ me, rooms }: ClientView, { id }: PersonView): readonly MenuItemView[] {
  const room = rooms.find((one) => one.id === me.room);
  const guest = room?.people.find((one) => one.id === id);
  if (room?.kind !== 'stage' || guest === undefined || !me.mayModerateStage || id === me.id) return [];
  return guest.suppressed
    ? [{ label: words.invite, act: { do: 'invite-to-speak', person: id } }]
    : [{ label: words.toAudience, act: { do: 'to-audience', person: id } }];
}

function inRoom(view: ClientView, { id }: PersonView): readonly MenuItemView[] {
  const { me, rooms } = view;
  const guest = rooms.find((one) => one.id === me.room)?.people.find((one) => one.id === id);
  if (guest === undefined) return [];
  const { serverMute } = guest;
  const mute: MenuItemView = {
    label: serverMute ? words.serverUnmute : words.serverMute,
    act: { do: 'server-mute', person: id, on: !serverMute },
  };
  return [...(me.mayMute ? [mute] : []), ...(me.mayMove && id !== me.id ? moves(view, id) : [])];
}

function moves({ me, rooms, channels }: ClientView, person: string): readonly MenuItemView[] {
  const elsewhere = rooms
    .filter((room) => room.id !== me.room)
    .map(({ id }): MenuItemView => {
      const name = channels.find((channel) => channel.id === id)?.name ?? '';
      return { label: words.moveTo(name), act: { do: 'move', person, room: id } };
    });
  return [...elsewhere, { label: words.disconnect, act: { do: 'disconnect', person } }];
}
