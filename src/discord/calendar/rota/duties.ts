import type { Duty, Meeting, RotaRole } from '#core/calendar/model.ts';
import { type DutyAt, type Fit, fits, stateFor } from '#core/calendar/rota.ts';
import { newCall } from '#core/calendar/stand-ins.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { CalendarHouse } from '../part.ts';
import type { Calls } from './calls.ts';
import { did, type Job, no, type Outcome } from './outcome.ts';
import type { Settle } from './settle.ts';
import { stillAhead } from './settle.ts';

/** How a person fits a job, by what they have in all groups of the server and the limits of this group (BO-3). */
export type FitOf = (group: Group, meeting: Meeting, role: RotaRole, who: MemberId, but?: Job) => Promise<Fit>;

export function createFitOf({ store }: Pick<CalendarHouse, 'store'>): FitOf {
  return async (group, meeting, role, who, but) => {
    const rows = await store.rota.ofMember(group.guild, who);
    const theirs = await Promise.all(
      rows.map(async (row): Promise<readonly DutyAt[]> => {
        const at = await store.meetings.find(group.guild, row);
        const given =
          but && row.role === but.role && row.series === but.meeting.series && row.date === but.meeting.date;
        const counts = at !== null && (at.state === 'planned' || at.state === 'open' || at.state === 'over');
        return counts && !given ? [{ ...row, opensAt: at.opensAt }] : [];
      }),
    );
    const { settings } = await store.series.ofGroup(group.guild, group.id);
    return fits(meeting, role, theirs.flat(), { limit: settings.hostLimit, zone: group.zone });
  };
}

/** Who does what: every change of a duty that is not a swap or a stand-in. One after the other for each server. */
export interface Duties {
  take(job: Job, who: MemberId): Promise<Outcome>;
  /** Puts somebody's name there: they are asked. */
  give(job: Job, by: MemberId, to: MemberId): Promise<Outcome>;
  answer(job: Job, who: MemberId, answer: 'yes' | 'no'): Promise<Outcome>;
  leave(job: Job, who: MemberId): Promise<Outcome>;
  /** A second person says that it is fine. */
  confirm(job: Job, by: MemberId): Promise<Outcome>;
}

/** These are the jobs a meeting cannot do well without, so somebody is looked for. */
export const calledFor: ReadonlySet<RotaRole> = new Set(['host', 'co_host']);

export function createDuties(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'inTurn'>,
  { fitOf, calls, settle }: { readonly fitOf: FitOf; readonly calls: Calls; readonly settle: Settle },
): Duties {
  const { store, clock, inTurn } = house;
  const dutyOf = async ({ group, meeting, role }: Job): Promise<Duty | null> =>
    (await store.rota.ofMeeting(group.guild, meeting)).find((duty) => duty.role === role) ?? null;

  const put = async ({ group, meeting, role }: Job, member: MemberId, state: Duty['state']): Promise<void> => {
    const { series, date } = meeting;
    await store.rota.put({ guild: group.guild, group: group.id, series, date, role, member, state });
    await settle(group.guild, meeting);
  };

  const clear = async ({ group, meeting, role }: Job): Promise<void> => {
    await store.rota.remove(group.guild, meeting, role);
    await settle(group.guild, meeting);
  };

  const agree = async (job: Job, who: MemberId): Promise<Outcome> => {
    const fit = await fitOf(job.group, job.meeting, job.role, who);
    if (fit === 'elsewhere') return no('host-elsewhere');
    await put(job, who, stateFor(fit));
    return did(fit === 'second' ? 'second' : 'took');
  };

  /** Reads the meeting anew within the turn: it may have been cancelled since the panel was drawn. */
  const ahead =
    <Rest extends readonly unknown[]>(task: (job: Job, ...rest: Rest) => Promise<Outcome>) =>
    (job: Job, ...rest: Rest): Promise<Outcome> =>
      inTurn.do(`rota/${job.group.guild}`, async () => {
        const meeting = await store.meetings.find(job.group.guild, job.meeting);
        if (!meeting || !stillAhead(meeting, clock.now())) return no('no-such-meeting');
        return task({ ...job, meeting }, ...rest);
      });

  return {
    take: ahead(async (job, who) => {
      const duty = await dutyOf(job);
      if (duty?.member === who && duty.state !== 'asked') {
        return did((await calls.callOff(job, who)) ? 'back' : duty.state === 'second' ? 'second' : 'took');
      }
      if (duty && duty.member !== who && duty.state !== 'asked') return no('duty-taken');
      return agree(job, who);
    }),

    give: ahead(async (job, by, to) => {
      if (by === to) return no('yourself');
      const duty = await dutyOf(job);
      if (duty && duty.member !== to) return no('duty-taken');
      if (duty) return duty.state === 'asked' ? did('asked') : no('answered-already');
      if ((await fitOf(job.group, job.meeting, job.role, to)) === 'elsewhere') return no('host-elsewhere');
      await put(job, to, 'asked');
      return did('asked');
    }),

    answer: ahead(async (job, who, answer) => {
      const duty = await dutyOf(job);
      if (duty?.member !== who) return no(duty === null ? 'answered-already' : 'not-asked');
      if (duty.state !== 'asked') return no('answered-already');
      if (answer === 'yes') return agree(job, who);
      await clear(job);
      return did('declined');
    }),

    leave: ahead(async (job, who) => {
      const duty = await dutyOf(job);
      if (duty?.member !== who) return no('not-yours');
      if (duty.state === 'asked') {
        await clear(job);
        return did('declined');
      }
      if (!calledFor.has(job.role)) {
        await clear(job);
        return did('left');
      }
      const { role, group, meeting } = job;
      const going = await store.rota.call(group.guild, meeting, role);
      if (going?.state === 'asking' && going.instead === who) return did('calling');
      const call = await calls.carryOn({
        ...newCall(who),
        role,
        series: meeting.series,
        date: meeting.date,
        guild: group.guild,
        group: group.id,
      });
      return did(call === 'nobody' ? 'open-now' : 'calling');
    }),

    confirm: ahead(async (job, by) => {
      const duty = await dutyOf(job);
      if (duty?.state !== 'second') return no('answered-already');
      if (duty.member === by) return no('somebody-else');
      await put(job, duty.member, 'agreed');
      return did('confirmed');
    }),
  };
}
