import { ChannelType } from 'discord.js';
import type { World } from '../discord/contract.ts';
import { messageLines } from '../discord/reader/message-text.ts';
import type { Due } from './due-reminders.ts';

/** Something the bot said to somebody outside a meeting, in a direct message or by a mention. */
export interface Told {
  readonly at: number;
  /** The user's id. */
  readonly who: string;
  readonly way: 'dm' | 'mention';
  readonly words: string;
}

export interface ReminderCount {
  readonly due: number;
  readonly sent: number;
  readonly twice: number;
  readonly failed: number;
}

/** A reminder that comes within this time of its own is that one; a boot or a rate limit takes a moment. */
const within = 5 * 60_000;

const isReminder = ({ words }: Told): boolean => words.includes(' starts ');

/** Writes down what the local Discord was given to tell people, also when it is deleted later. */
export class ToldWatch {
  readonly told: Told[] = [];

  constructor(world: World, homes: () => readonly string[]) {
    world.onHappening(({ t, d }) => {
      if (t !== 'MESSAGE_CREATE') return;
      const channel = world.channels.get(String(d['channel_id']));
      const stored = world.messages.get(channel?.id ?? '')?.find(({ message }) => message.id === d['id']);
      if (!channel || stored?.message.author.id !== world.application.botUser.id) return;
      const words = messageLines(world, stored).join('\n');
      const at = world.clock.now();
      if (channel.type === ChannelType.DM) {
        const who = 'recipients' in channel ? channel.recipients?.[0]?.id : undefined;
        if (who !== undefined) this.told.push({ at, who, way: 'dm', words });
      } else if (homes().includes(channel.id)) {
        for (const { id } of stored.message.mentions) this.told.push({ at, who: id, way: 'mention', words });
      }
    });
  }

  /** Reminders against those that were due by another reckoning; `failed`: their direct messages are closed. */
  count(due: readonly Due[], closed: ReadonlySet<string>): ReminderCount & { readonly problems: readonly string[] } {
    const left = this.told.filter(isReminder);
    let [sent, twice, failed] = [0, 0, 0];
    const problems: string[] = [];
    for (const one of due) {
      const fits = left.filter(({ who, at }) => who === one.who && Math.abs(at - one.at) < within);
      for (const fit of fits) left.splice(left.indexOf(fit), 1);
      if (fits.length > 0) sent += 1;
      else if (closed.has(one.who)) failed += 1;
      else problems.push(`nobody reminded ${one.who} at ${iso(one.at)} of ${iso(one.startsAt)}`);
      twice += Math.max(0, fits.length - 1);
      if (fits.length > 1) problems.push(`${one.who} was reminded ${fits.length} times at ${iso(one.at)}`);
    }
    for (const { who, at } of left) {
      twice += 1;
      problems.push(`${who} was reminded at ${iso(at)}, when nothing was due`);
    }
    return { due: due.length, sent, twice, failed, problems };
  }
}

const iso = (at: number): string => new Date(at).toISOString();
