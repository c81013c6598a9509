import { ChannelType } from 'discord.js';
import type { Channel, StoredMessage } from '../discord/contract.ts';
import { messageLines } from '../discord/reader/message-text.ts';
import type { Evening } from '../evening.ts';
import type { Script, ScriptLine } from '../transcript/script.ts';

/** Buttons and selects, as the reader of messages writes them. */
const isControl = (line: string): boolean => /^[[({]/u.test(line) || line === '---' || line === '';

/** Reads along what people get to see between meetings: direct messages, the group's channel, the desk, the room's headline. */
export interface WeeksWatch {
  /** Writes down what is new. What came at one instant is sorted: requests side by side have no order of their own. */
  look(): void;
}

export function watchWeeks(room: Evening, script: Script): WeeksWatch {
  const { world } = room.discord;
  const fresh: ScriptLine[] = [];
  const headlines = new Map<string, string>();

  const says = (kind: ScriptLine['kind'], words: string): void => {
    fresh.push({ at: room.clock.now(), kind, who: '', words });
  };

  const nameOf = (channel: Channel): string => {
    const who = 'recipients' in channel ? channel.recipients?.[0] : undefined;
    return who?.global_name ?? who?.username ?? 'somebody';
  };

  const read = (channel: Channel, stored: StoredMessage): void => {
    const lines = messageLines(world, stored).filter((line) => !isControl(line));
    const title = lines.find((line) => line.startsWith('# '))?.slice(2);
    if (channel.type === ChannelType.DM) says('bot', `to ${nameOf(channel)}: ${lines[0] ?? ''}`);
    else if (channel.id === room.home.id) says('bot', `in #${channel.name ?? ''}: ${lines.join(' ')}`);
    else if (channel.type === ChannelType.PrivateThread) readDesk(title, lines);
    else readRoom(channel, title, lines);
  };

  /** Its card is redrawn with every press; what is read here are the brief, the questions, and what came of them. */
  const readDesk = (title: string | undefined, lines: readonly string[]): void => {
    if (title === undefined) says('desk', `at the desk: ${lines.join(' ')}`);
    else if (!title.startsWith('Desk: ')) says('desk', `at the desk: ${title}`);
  };

  const readRoom = (channel: Channel, title: string | undefined, lines: readonly string[]): void => {
    if (title === undefined) {
      if (lines.some((line) => line.includes('a little late'))) says('bot', lines.join(' '));
    } else if (headlines.get(channel.id) !== title) {
      headlines.set(channel.id, title);
      says('card', `the room’s card: ${title}`);
    }
  };

  world.onHappening(({ t, d }) => {
    if (t !== 'MESSAGE_CREATE' && t !== 'MESSAGE_UPDATE') return;
    const channel = world.channels.get(String(d['channel_id']));
    const stored = world.messages.get(channel?.id ?? '')?.find(({ message }) => message.id === d['id']);
    if (!channel || stored?.message.author.id !== world.application.botUser.id) return;
    const isCard = channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
    if (t === 'MESSAGE_CREATE' || isCard) read(channel, stored);
  });

  return {
    look() {
      const order = ({ at, kind, words }: ScriptLine): string => `${at} ${kind} ${words}`;
      for (const line of fresh.splice(0).toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) script.says(line);
    },
  };
}
