import { array, record, text } from '../discord/changes/read.ts';
import { findMessage } from '../discord/changes/messages.ts';
import type { Act } from '../discord/client/acts.ts';
import type { World } from '../discord/contract.ts';
import { componentsOf } from '../discord/people/find-component.ts';
import { labelOf } from '../discord/reader/message-text.ts';
import { stageActs as words } from '../words/stage-acts.ts';

/** Where the act happens: its world, the room of the meeting, and what people are called. */
export interface Scenery {
  readonly world: World;
  readonly room: string | null;
  nameOf(id: string): string;
  /** The title of the form that is open before them. */
  readonly form: string;
}

/** What somebody at the page is about to do, in words; null for what tells nothing, or is told by what comes of it. */
export function actWords(scenery: Scenery, act: Act): string | null {
  const { world, nameOf } = scenery;
  switch (act.do) {
    case 'press':
      return words.presses(labelOf(component(world, act)) || act.customId);
    case 'choose':
      return words.chooses(act.values.map((value) => chosen(scenery, component(world, act), value)).join(', '));
    case 'submit':
      return words.sendsForm(scenery.form);
    case 'command':
      return words.types([commandName(world, act.command), ...act.path].join(' '));
    case 'context':
      return words.fromMenu(commandName(world, act.command));
    case 'delete-message':
      return words.deletes;
    case 'interested':
      return act.interested ? words.interested : words.notInterested;
    case 'message-bot':
      return words.messagesBot;
    case 'close-dms':
      return act.closed ? words.closesDms : words.opensDms;
    case 'join':
      return act.room === scenery.room ? words.comesIn : words.joins(roomName(world, act.room));
    case 'leave':
      return words.leaves;
    case 'self-mute':
      return act.on ? words.microphoneOff : words.microphoneOn;
    case 'request-to-speak':
      return act.on ? words.raisesHand : words.lowersHand;
    case 'answer-invitation':
      return act.accept ? words.accepts : words.declines;
    case 'to-audience':
      return words.toAudience(nameOf(act.person));
    case 'invite-to-speak':
      return words.invites(nameOf(act.person));
    case 'server-mute':
      return act.on ? words.mutes(nameOf(act.person)) : words.unmutes(nameOf(act.person));
    case 'disconnect':
      return words.disconnects(nameOf(act.person));
    case 'move':
      return words.moves(nameOf(act.person), roomName(world, act.room));
    case 'write':
    case 'talk':
    case 'suggest':
    case 'dismiss':
    case 'close-form':
      return null;
  }
}

function component(world: World, { channel, message, customId }: Extract<Act, { do: 'press' | 'choose' }>) {
  const stored = findMessage(world, channel, message);
  const all = [...componentsOf(stored?.message.components)];
  return all.find((one) => one['custom_id'] === customId) ?? {};
}

function chosen({ world, nameOf }: Scenery, select: Record<string, unknown>, value: string): string {
  const option = array(select['options'])
    .map(record)
    .find((one) => one['value'] === value);
  if (option !== undefined) return text(option, 'label') ?? value;
  const channel = world.channels.get(value);
  return channel === undefined ? nameOf(value) : `#${channel.name ?? ''}`;
}

function commandName({ application }: World, id: string): string {
  const everywhere = [application.commands, ...application.guildCommands.values()];
  return everywhere.map((list) => list.get(id)?.name).find((name) => name !== undefined) ?? id;
}

const roomName = (world: World, id: string): string => `#${world.channels.get(id)?.name ?? id}`;
