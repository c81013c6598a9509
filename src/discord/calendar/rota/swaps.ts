import type { Meeting, MeetingKey, RotaRole } from '#core/calendar/model.ts';
import { stateFor } from '#core/calendar/rota.ts';
import type { MemberId } from '#core/ids.ts';
import type { Swap } from '#store/store.ts';
import type { CalendarHouse } from '../part.ts';
import type { FitOf } from './duties.ts';
import { did, type Job, no, type Outcome } from './outcome.ts';
import { type Settle, stillAhead } from './settle.ts';

/** Exchanging jobs: asked at the desk, accepted or declined by the one person it asks. */
export interface Swaps {
  ask(job: Job, from: MemberId, to: MemberId, inReturn: MeetingKey | null): Promise<Outcome>;
  answer(job: Job, who: MemberId, answer: 'yes' | 'no'): Promise<Outcome>;
}

export function createSwaps(
  { store, clock, inTurn }: Pick<CalendarHouse, 'store' | 'clock' | 'inTurn'>,
  { fitOf, settle }: { readonly fitOf: FitOf; readonly settle: Settle },
): Swaps {
  /** Who has this job at this meeting, when the meeting is still to come. */
  const holder = async (
    job: Pick<Job, 'group' | 'role'>,
    key: MeetingKey,
  ): Promise<{ readonly meeting: Meeting; readonly who: MemberId | null } | null> => {
    const meeting = await store.meetings.find(job.group.guild, key);
    if (!meeting || meeting.group !== job.group.id || !stillAhead(meeting, clock.now())) return null;
    const duties = await store.rota.ofMeeting(job.group.guild, key);
    const duty = duties.find((one) => one.role === job.role && one.state !== 'asked');
    return { meeting, who: duty?.member ?? null };
  };

  const put = async (meeting: Meeting, role: RotaRole, member: MemberId, fit: 'fine' | 'second') => {
    const { guild, group, series, date } = meeting;
    await store.rota.put({ guild, group, series, date, role, member, state: stateFor(fit) });
  };

  const exchange = async (job: Job, swap: Swap): Promise<Outcome> => {
    const { group, role } = job;
    const here = await holder(job, job.meeting);
    // After a crash between the two halves the first one is done already: then the second follows.
    if (!here || (here.who !== swap.from && here.who !== swap.to)) return no('answered-already');
    const there = swap.inReturn === null ? null : await holder(job, swap.inReturn);
    if (swap.inReturn !== null && (!there || (there.who !== swap.to && there.who !== swap.from)))
      return no('not-theirs');
    const given = there === null ? undefined : { group, role, meeting: there.meeting };
    const fit = await fitOf(group, here.meeting, role, swap.to, given);
    const back =
      there === null ? 'fine' : await fitOf(group, there.meeting, role, swap.from, { ...job, meeting: here.meeting });
    if (fit === 'elsewhere' || back === 'elsewhere') return no('host-elsewhere');
    await put(here.meeting, role, swap.to, fit);
    if (there !== null) await put(there.meeting, role, swap.from, back);
    await store.rota.removeSwap(group.guild, here.meeting, role);
    await settle(group.guild, here.meeting);
    if (there !== null) await settle(group.guild, there.meeting);
    return did(fit === 'second' ? 'second' : 'swapped');
  };

  return {
    ask: (job, from, to, inReturn) =>
      inTurn.do(`rota/${job.group.guild}`, async () => {
        if (from === to) return no('yourself');
        const here = await holder(job, job.meeting);
        if (!here) return no('no-such-meeting');
        if (here.who !== from) return no('not-yours');
        if (inReturn !== null && (await holder(job, inReturn))?.who !== to) return no('not-theirs');
        const { guild, id: group } = job.group;
        const { series, date } = job.meeting;
        const about = { guild, group, series, date, role: job.role };
        // The same person may be asked again for something else in return: the old question goes.
        await store.deskWords.finish(guild, job.meeting, { kind: 'swap', role: job.role }, clock.now());
        await store.rota.putSwap({ ...about, from, to, inReturn, askedAt: clock.now() });
        await settle(guild, job.meeting);
        return did('swap-asked');
      }),

    answer: (job, who, answer) =>
      inTurn.do(`rota/${job.group.guild}`, async () => {
        const swap = await store.rota.swap(job.group.guild, job.meeting, job.role);
        if (!swap) return no('answered-already');
        if (swap.to !== who) return no('not-asked');
        const here = await holder(job, job.meeting);
        // A no after half of a yes would leave one person with both: the yes is finished.
        if (answer === 'yes' || here?.who === swap.to) return exchange(job, swap);
        await store.rota.removeSwap(job.group.guild, job.meeting, job.role);
        await settle(job.group.guild, job.meeting);
        return did('swap-declined');
      }),
  };
}
