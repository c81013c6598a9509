import type { Duty, Meeting } from '#core/calendar/model.ts';
import { newCall } from '#core/calendar/stand-ins.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import { hours, type Instant } from '#core/time.ts';
import type { CalendarHouse } from '../part.ts';
import { calledFor } from './duties.ts';
import { type Settle, stillAhead } from './settle.ts';
import type { OnTheTeam } from './team.ts';

/** Meetings that begin within this are looked at without anybody asking. */
const soon = hours(36);
/** Discord is asked about one person no more often than this, unless somebody looks at the rota. */
const askedAgain = hours(1);
/** So many people are looked up in one minute; the others follow in the next. */
const atOnce = 50;

/**
 * Jobs of people who do not run the group any more. Nobody tells us when they leave the team, and with their name on the rota the doors would
 * open without a host and nobody would know: their job is taken away, and the desk is told that it is open.
 */
export interface LeftTheTeam {
  /** Before the rota or a brief is shown, as Discord says now. Not within the turn of its server. */
  look(group: Group, meetings: readonly Meeting[]): Promise<void>;
  /** Of all groups: the meetings of the next day and a half. */
  minute(): Promise<void>;
}

export function createLeftTheTeam(
  { store, clock, inTurn }: Pick<CalendarHouse, 'store' | 'clock' | 'inTurn'>,
  { onTheTeam, settle }: { readonly onTheTeam: OnTheTeam; readonly settle: Settle },
): LeftTheTeam {
  /** When Discord last said that somebody is on the team, by group, its facilitator role and person. */
  const seen = new Map<string, Instant>();
  const seenAs = ({ id, facilitators }: Group, who: MemberId): string => `${id}/${facilitators.role ?? ''}/${who}`;

  const isGone = async (group: Group, who: MemberId): Promise<boolean> => {
    const there = await onTheTeam(group, who);
    if (there === 'yes') seen.set(seenAs(group, who), clock.now());
    return there === 'no';
  };

  const takeAway = async (group: Group, { guild, group: id, series, date, role, member, state }: Duty) => {
    const key = { series, date };
    const call = await store.rota.call(guild, key, role);
    // Somebody to stand in for them is being looked for already.
    if (call?.state === 'asking' && call.instead === member) return;
    // Written down first, so that after a crash it is still known that the job is open.
    if (state !== 'asked' && calledFor.has(role))
      await store.rota.putCall({ ...newCall(member), guild, group: id, ...key, role, state: 'nobody' });
    await store.rota.remove(group.guild, key, role);
    await settle(guild, key);
  };

  const without = (group: Group, gone: ReadonlySet<MemberId>, meetings: readonly Meeting[]): Promise<void> =>
    inTurn.do(`rota/${group.guild}`, async () => {
      for (const key of meetings) {
        // Read anew within the turn: somebody else may have taken it meanwhile.
        const meeting = await store.meetings.find(group.guild, key);
        if (!meeting || !stillAhead(meeting, clock.now())) continue;
        const duties = await store.rota.ofMeeting(group.guild, key);
        for (const duty of duties.filter(({ member }) => gone.has(member))) await takeAway(group, duty);
      }
    });

  const lookAt = async (group: Group, meetings: readonly Meeting[], people: ReadonlySet<MemberId>): Promise<void> => {
    const asked = await Promise.all([...people].map(async (who) => ((await isGone(group, who)) ? [who] : [])));
    const gone = new Set(asked.flat());
    if (gone.size > 0) await without(group, gone, meetings);
  };

  const onDuty = async (group: Group, meetings: readonly Meeting[]): Promise<readonly MemberId[]> => {
    const duties = await Promise.all(meetings.map((meeting) => store.rota.ofMeeting(group.guild, meeting)));
    return duties.flat().map(({ member }) => member);
  };

  return {
    look: async (group, meetings) => lookAt(group, meetings, new Set(await onDuty(group, meetings))),

    async minute() {
      const now = clock.now();
      for (const [person, at] of seen) if (at <= now - askedAgain) seen.delete(person);
      let left = atOnce;
      for (const meeting of await store.meetings.starting(now, now + soon)) {
        // Hundreds of groups may meet in a day and a half, and nobody who presses a button waits for all of them.
        await new Promise<void>((resolve) => setImmediate(resolve));
        const people = await store.rota.ofMeeting(meeting.guild, meeting);
        const group = people.length === 0 ? null : await store.groups.find(meeting.guild, meeting.group);
        if (!group) continue;
        const named = new Set(group.facilitators.people);
        const unseen = people
          .map(({ member }) => member)
          .filter((who) => !named.has(who) && !seen.has(seenAs(group, who)));
        const asked = new Set(unseen.slice(0, left));
        left -= asked.size;
        await lookAt(group, [meeting], asked);
        if (left <= 0) return;
      }
    },
  };
}
