import { type Client, Routes } from 'discord.js';
import type { ChannelId, GuildId, MemberId } from '#core/ids.ts';
import { days, type Instant, minutes } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Work } from '#runtime/work.ts';
import type { Words } from '#text/catalogue.ts';
import type { Payload } from './payload.ts';
import type { PrivateWords } from './private-words.ts';
import { needSomeoneDesk, someoneSaw } from './render/need-someone.ts';
import { troubleOrThrow } from './trouble.ts';

/** After this without a human the person gets the help card again (SA-1). */
const waitForAHuman = minutes(2);

/**
 * "I need someone": past the engine and the store, and written down nowhere. An alert that nobody took goes with the
 * sweep of the desk, within the day.
 */
export interface Care {
  /** Puts the alert on the desk. False when the desk could not be reached. */
  alert(who: Calling): Promise<boolean>;
  /** A human pressed "I'm on it": the alert goes, and the person hears of it. False when they could not be told. */
  takenOn(who: Pick<Calling, 'guild' | 'member'>, alert: Alert): Promise<boolean>;
}

/** Who calls, from which channel, and the desk that stood on the button. */
interface Calling {
  readonly guild: GuildId;
  readonly member: MemberId;
  readonly channel: ChannelId;
  readonly desk: ChannelId;
}

interface Waiting {
  readonly guild: GuildId;
  readonly member: MemberId;
  readonly channel: ChannelId;
  readonly since: Instant;
  readonly callOff: () => void;
}

interface Alert {
  readonly channel: ChannelId;
  readonly message: string;
}

type Put = Alert | 'no-such-desk' | 'not-reached';

export function createCare(parts: {
  readonly client: Client;
  readonly clock: Clock;
  readonly work: Work;
  readonly words: Words;
  readonly languageOf: (channel: ChannelId) => string;
  readonly privateWords: PrivateWords;
  readonly helpCard: (channel: ChannelId) => Payload;
  /** The desk of the group in this channel, for when the one on the button was deleted. */
  readonly deskNow: (guild: GuildId, channel: ChannelId) => Promise<ChannelId | null>;
}): Care {
  const { client, clock, work, words, languageOf, privateWords, helpCard, deskNow } = parts;
  /** Alerts on desks, by their message. In memory only. */
  const waiting = new Map<string, Waiting>();

  const takeAway = async ({ channel, message }: Alert): Promise<void> => {
    try {
      await client.rest.delete(Routes.channelMessage(channel, message));
    } catch (error) {
      troubleOrThrow(error);
    }
  };

  const put = async (member: MemberId, desk: ChannelId): Promise<Put> => {
    try {
      const route = Routes.channelMessages(desk);
      const posted = (await client.rest.post(route, { body: needSomeoneDesk(member, words(languageOf(desk))) })) as {
        readonly id: string;
      };
      return { channel: desk, message: posted.id };
    } catch (error) {
      return troubleOrThrow(error).kind === 'gone' ? 'no-such-desk' : 'not-reached';
    }
  };

  /** Whatever goes wrong here is told to the log without names; the person hears that nobody could be told. */
  const anotherDesk = async ({ guild, channel }: Calling): Promise<ChannelId | null> => {
    try {
      return await deskNow(guild, channel);
    } catch (error) {
      work.run('desk', () => Promise.reject(error));
      return null;
    }
  };

  /** After a while without a human the person gets the help card again. */
  const wait = ({ guild, member }: Calling, alert: Alert): void => {
    const remind = (): void => {
      work.run('desk', async () => {
        await privateWords.whisper(guild, member, helpCard(alert.channel));
      });
    };
    forgetOld();
    const callOff = clock.at(clock.now() + waitForAHuman, remind);
    waiting.set(alert.message, { guild, member, channel: alert.channel, since: clock.now(), callOff });
  };

  /** By then the sweep has taken them from the desk. */
  const forgetOld = (): void => {
    for (const [message, { since }] of waiting) if (clock.now() - since >= days(1)) waiting.delete(message);
  };

  return {
    async alert(who) {
      const first = await put(who.member, who.desk);
      const desk = first === 'no-such-desk' ? await anotherDesk(who) : null;
      const alert = desk === null ? first : await put(who.member, desk);
      if (typeof alert === 'string') return false;
      wait(who, alert);
      return true;
    },

    async takenOn({ guild, member }, alert) {
      // Somebody who called twice is helped once: all their calls are answered by this one.
      const calls = [...waiting].filter(([, call]) => call.guild === guild && call.member === member);
      for (const [message, call] of calls) {
        call.callOff();
        waiting.delete(message);
      }
      const told = await privateWords.whisper(guild, member, someoneSaw(words(languageOf(alert.channel))));
      const others = calls.filter(([message]) => message !== alert.message);
      for (const one of [alert, ...others.map(([message, { channel }]) => ({ channel, message }))]) await takeAway(one);
      return told;
    },
  };
}
