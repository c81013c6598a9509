import type { Meeting, RotaRole } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import { mention } from '#text/marks.ts';
import type { Reply } from '../../command.ts';
import type { Caller } from '../../person.ts';
import { standingOf } from '../../presence.ts';
import type { CalendarHouse } from '../part.ts';
import type { RotaApp } from '../rota-app.ts';
import type { Calls } from './calls.ts';
import type { Duties } from './duties.ts';
import { inWords, type Job, type Outcome } from './outcome.ts';
import { stillAhead } from './settle.ts';
import type { Swaps } from './swaps.ts';
import type { OnTheTeam } from './team.ts';
import { choiceOf, keyOf, type Views } from './views.ts';
import { wallLabel } from './wall-label.ts';

/** Why this person may not, or null. */
export function refusedFor(by: Caller, group: Group): Reply | null {
  if (by.guild !== group.guild) return { refuse: 'no-such-group' };
  return standingOf(group, by) === 'member' ? { refuse: 'not-facilitator' } : null;
}

export interface RotaParts {
  readonly views: Views;
  readonly duties: Duties;
  readonly swaps: Swaps;
  readonly calls: Calls;
  readonly onTheTeam: OnTheTeam;
}

export function createRotaApp(house: Pick<CalendarHouse, 'store' | 'clock' | 'words'>, parts: RotaParts): RotaApp {
  const { store, clock, words } = house;
  const { views, duties, swaps, calls, onTheTeam } = parts;

  const meetingFor = async (group: Group, choice: string | null): Promise<Meeting | null> => {
    if (choice === null) return (await views.next(group))[0] ?? null;
    const key = keyOf(choice);
    const found = key && (await store.meetings.find(group.guild, key));
    return found?.group === group.id && stillAhead(found, clock.now()) ? found : null;
  };

  /** Checks who asks, finds the meeting, does it, and says what came of it. */
  const doing = async (
    by: Caller,
    group: Group,
    at: { readonly choice: string | null; readonly role: RotaRole; readonly who?: MemberId },
    task: (job: Job) => Promise<Outcome>,
  ): Promise<Reply> => {
    const refused = refusedFor(by, group);
    if (refused) return refused;
    const text = words(by.locale);
    const meeting = await meetingFor(group, at.choice);
    if (!meeting) return { whisper: text.calendar.rota.not['no-such-meeting'] };
    const job = { group, meeting, role: at.role };
    return { whisper: inWords(await task(job), job, text, at.who ? mention(at.who) : '') };
  };

  /** Only people who run the group see the desk, where the question stands. */
  const ofTheTeam = async (by: Caller, group: Group, to: MemberId): Promise<Reply | null> => {
    const there = refusedFor(by, group) ? 'yes' : await onTheTeam(group, to);
    if (there === 'yes') return null;
    if (there === 'unknown') return { refuse: 'discord-unreachable' };
    return { whisper: words(by.locale).calendar.rota.not['not-the-team'] };
  };

  return {
    async show(by, group) {
      return refusedFor(by, group) ?? { whisper: await views.rota(by, group, words(by.locale)) };
    },
    async meetings(by, group) {
      if (refusedFor(by, group)) return [];
      const text = words(by.locale);
      return (await views.next(group)).map((one) => ({ name: wallLabel(one, group, text), value: choiceOf(one) }));
    },
    take: (by, group, choice, role) => doing(by, group, { choice, role }, (job) => duties.take(job, by.member)),
    leave: (by, group, choice, role) => doing(by, group, { choice, role }, (job) => duties.leave(job, by.member)),
    async give(by, group, choice, role, to) {
      const stranger = await ofTheTeam(by, group, to);
      return stranger ?? doing(by, group, { choice, role, who: to }, (job) => duties.give(job, by.member, to));
    },
    async swap(by, group, choice, { role, to, inReturn }) {
      const stranger = await ofTheTeam(by, group, to);
      const back = inReturn === null ? null : keyOf(inReturn);
      if (inReturn !== null && back === null) return { whisper: words(by.locale).calendar.rota.not['no-such-meeting'] };
      return stranger ?? doing(by, group, { choice, role, who: to }, (job) => swaps.ask(job, by.member, to, back));
    },
    async standIn(by, group, what) {
      const refused = refusedFor(by, group);
      if (refused) return refused;
      const { guild, id } = group;
      const { done } = words(by.locale).calendar.rota;
      if (what === 'offer') await store.rota.offer({ guild, group: id, member: by.member, offeredAt: clock.now() });
      else await calls.withdraw(guild, id, by.member);
      return { whisper: what === 'offer' ? done.offered : done.withdrawn };
    },
    async limit(by, group, perWeek) {
      const refused = refusedFor(by, group);
      if (refused) return refused;
      if (!by.moderator) return { refuse: 'not-moderator' };
      if (!Number.isInteger(perWeek) || perWeek < 1 || perWeek > 14) return { refuse: 'nothing-to-do' };
      const { settings } = await store.series.ofGroup(group.guild, group.id);
      await store.series.setSettings(group.guild, group.id, { ...settings, hostLimit: perWeek });
      return { whisper: words(by.locale).calendar.rota.done.limit(perWeek) };
    },
    async tasks(by, group) {
      return refusedFor(by, group) ?? { whisper: await views.tasks(group, words(by.locale)) };
    },
  };
}
