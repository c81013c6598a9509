import { type Client, Routes, SnowflakeUtil } from 'discord.js';
import type { MeetingKey } from '#core/calendar/model.ts';
import { type EventId, type GuildId, type MemberId, memberId } from '#core/ids.ts';
import { days, hours, type Instant } from '#core/time.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Mirror, Store } from '#store/store.ts';
import { troubleOrThrow } from '../../trouble.ts';

/** Somebody pressed *Interested* on the event of this meeting, or took it back. */
export type OnInterest = (guild: GuildId, key: MeetingKey, member: MemberId, raised: boolean) => Promise<void>;

/** Events that begin later are not asked about: there is time, and Discord tells of most presses by itself. */
const soon = days(8);
const asksEvery = hours(1);
/** Events asked about in one minute and server. */
const asksAtOnce = 5;
/** Discord's longest page. */
const page = 100;

/** Presses on *Interested* that the connection never told us of. */
export interface Interest {
  /** A few events of this server are asked about, when an hour has passed since the last time. */
  look(guild: GuildId): Promise<void>;
}

export function createInterest(
  parts: { readonly client: Client; readonly store: Store; readonly clock: Pick<Clock, 'now'> },
  onInterest: OnInterest,
): Interest {
  const { client, store, clock } = parts;
  const lookAgain = new Map<GuildId, Instant>();
  const known = new Map<EventId, { readonly at: Instant; readonly who: ReadonlySet<MemberId> }>();

  /** Null when Discord cannot tell us now. */
  const interested = async (guild: GuildId, event: EventId): Promise<ReadonlySet<MemberId> | null> => {
    const who = new Set<MemberId>();
    try {
      for (let after = '0'; ;) {
        const query = new URLSearchParams({ limit: String(page), after });
        const people = (await client.rest.get(Routes.guildScheduledEventUsers(guild, event), { query })) as readonly {
          readonly user?: { readonly id: string };
          readonly user_id?: string;
        }[];
        const ids = people.map((one) => one.user?.id ?? one.user_id).filter((id) => id !== undefined);
        for (const id of ids) who.add(memberId(id));
        const last = ids.at(-1);
        if (people.length < page || last === undefined) return who;
        after = last;
      }
    } catch (error) {
      troubleOrThrow(error);
      return null;
    }
  };

  const compare = async (guild: GuildId, row: Mirror, event: EventId, who: ReadonlySet<MemberId>): Promise<void> => {
    const before = known.get(event)?.who ?? new Set<MemberId>();
    const answers = await store.answers.ofMeeting(guild, row);
    const answered = new Set(answers.map((answer) => answer.member));
    // Whoever was interested already and has no answer any more took it back here.
    const raised = [...who].filter((one) => !before.has(one) && !answered.has(one));
    // An event that had to be made anew begins without anybody; those who pressed on the one before it stay.
    const madeAt = SnowflakeUtil.timestampFrom(event);
    const withdrawn = answers.filter(
      ({ member, source, askedAt }) => source === 'event' && !who.has(member) && askedAt >= madeAt,
    );
    for (const member of raised) await onInterest(guild, row, member, true);
    for (const { member } of withdrawn) await onInterest(guild, row, member, false);
  };

  return {
    async look(guild) {
      const now = clock.now();
      if ((lookAgain.get(guild) ?? 0) > now) return;
      const rows = (await store.mirrors.ofGuild(guild)).filter((row) => row.event !== null);
      let left = asksAtOnce;
      for (const row of rows) {
        const { event } = row;
        if (event === null || now - (known.get(event)?.at ?? -Infinity) < asksEvery) continue;
        const meeting = await store.meetings.find(guild, row);
        if (meeting?.state !== 'planned' || meeting.startsAt > now + soon) continue;
        if (left === 0) return;
        left -= 1;
        const who = await interested(guild, event);
        if (who !== null) await compare(guild, row, event, who);
        known.set(event, { at: now, who: who ?? known.get(event)?.who ?? new Set() });
      }
      lookAgain.set(guild, now + asksEvery);
      for (const [event, { at }] of known) if (now - at > soon) known.delete(event);
    },
  };
}
