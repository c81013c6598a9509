import { type Client, Routes } from 'discord.js';
import type { ChannelId, GuildId, MemberId } from '#core/ids.ts';
import { hours, minutes } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Work } from '#runtime/work.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from './payload.ts';
import type { PrivateWords } from './private-words.ts';
import { needSomeoneDesk, someoneSaw } from './render/need-someone.ts';
import { troubleOrThrow } from './trouble.ts';

/** After this without a human the person gets the help card again (SA-1). */
const waitForAHuman = minutes(2);

/** An alert that nobody took goes all the same, within the day as every word of ours. */
const alertLife = hours(23);

/** "I need someone": past the engine and the store, and written down nowhere. */
export interface Care {
  /** Puts the alert on the desk. False when the desk could not be reached. */
  alert(who: { readonly guild: GuildId; readonly member: MemberId; readonly desk: ChannelId }): Promise<boolean>;
  /** A human pressed "I'm on it": the alert goes, and the person hears of it. */
  takenOn(who: { readonly guild: GuildId; readonly member: MemberId }, alert: Alert): Promise<void>;
}

interface Waiting {
  readonly guild: GuildId;
  readonly member: MemberId;
  readonly channel: ChannelId;
  readonly callOff: () => void;
}

interface Alert {
  readonly channel: ChannelId;
  readonly message: string;
}

export function createCare(parts: {
  readonly client: Client;
  readonly clock: Clock;
  readonly work: Work;
  readonly text: Catalogue;
  readonly privateWords: PrivateWords;
  readonly helpCard: (channel: ChannelId) => Payload;
}): Care {
  const { client, clock, work, text, privateWords, helpCard } = parts;
  /** Alerts on desks, by their message. In memory only. */
  const waiting = new Map<string, Waiting>();

  const takeAway = async ({ channel, message }: Alert): Promise<void> => {
    try {
      await client.rest.delete(Routes.channelMessage(channel, message));
    } catch (error) {
      troubleOrThrow(error);
    }
  };

  return {
    async alert({ guild, member, desk }) {
      try {
        const posted = (await client.rest.post(Routes.channelMessages(desk), {
          body: needSomeoneDesk(member, text),
        })) as { readonly id: string };
        const goAway = (): void => {
          waiting.delete(posted.id);
          work.run('care', () => takeAway({ channel: desk, message: posted.id }));
        };
        const remind = (): void => {
          waiting.set(posted.id, { guild, member, channel: desk, callOff: clock.at(clock.now() + alertLife, goAway) });
          work.run('care', async () => {
            await privateWords.whisper(guild, member, helpCard(desk));
          });
        };
        const callOff = clock.at(clock.now() + waitForAHuman, remind);
        waiting.set(posted.id, { guild, member, channel: desk, callOff });
        return true;
      } catch (error) {
        troubleOrThrow(error);
        return false;
      }
    },

    async takenOn({ guild, member }, alert) {
      // Somebody who called twice is helped once: all their calls are answered by this one.
      const calls = [...waiting].filter(([, call]) => call.guild === guild && call.member === member);
      for (const [message, call] of calls) {
        call.callOff();
        waiting.delete(message);
      }
      await privateWords.whisper(guild, member, someoneSaw(text));
      const others = calls.filter(([message]) => message !== alert.message);
      for (const one of [alert, ...others.map(([message, { channel }]) => ({ channel, message }))]) await takeAway(one);
    },
  };
}
