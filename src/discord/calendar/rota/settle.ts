import type { DeskWordKind } from '#core/calendar/desk-words.ts';
import { type Duty, type Meeting, type MeetingKey, type RotaRole, rotaRoles } from '#core/calendar/model.ts';
import type { GuildId, MemberId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import type { DeskWord } from '#store/store.ts';
import type { CalendarHouse } from '../part.ts';

/** Kinds that stand at the desk exactly as long as the rows behind them are so. */
const questions: ReadonlySet<DeskWordKind> = new Set(['asked', 'second', 'swap', 'open']);

interface Question {
  readonly kind: DeskWordKind;
  readonly role: RotaRole;
  readonly to: MemberId | null;
}

/**
 * Brings the questions at the desk in line with the rows: what should be asked is asked, what is settled goes. Doing it twice is harmless,
 * so it repairs whatever a crash left.
 */
export type Settle = (guild: GuildId, key: MeetingKey) => Promise<void>;

/** Whether somebody may still answer about this meeting. */
export const stillAhead = (meeting: Meeting, now: Instant): boolean =>
  (meeting.state === 'planned' || meeting.state === 'open') && now < meeting.endsAt;

export function createSettle({ store, clock, look }: Pick<CalendarHouse, 'store' | 'clock' | 'look'>): Settle {
  const wanted = async (meeting: Meeting, duties: readonly Duty[]): Promise<readonly Question[]> => {
    const { guild } = meeting;
    const found: Question[] = [];
    for (const role of rotaRoles) {
      const duty = duties.find((one) => one.role === role);
      if (duty && duty.state !== 'agreed') found.push({ kind: duty.state, role, to: duty.member });
      const swap = await store.rota.swap(guild, meeting, role);
      // Whoever asked for it does not have the job any more, so there is nothing to take over.
      if (swap && duty?.member !== swap.from && duty?.member !== swap.to)
        await store.rota.removeSwap(guild, meeting, role);
      else if (swap) found.push({ kind: 'swap', role, to: swap.to });
      const call = await store.rota.call(guild, meeting, role);
      if (call?.state === 'nobody' && !duty) found.push({ kind: 'open', role, to: null });
    }
    return found;
  };

  /** What the desk knows of the start, as long as somebody has a job there. */
  const rememberStart = async (
    meeting: Meeting,
    duties: readonly Duty[],
    words: readonly DeskWord[],
  ): Promise<void> => {
    const start = words.find((word) => word.kind === 'start');
    if (duties.length === 0 && start) await store.deskWords.strike(start.id);
    if (duties.length === 0 || start) return;
    const { guild, group, series, date, startsAt, endsAt } = meeting;
    const about = { guild, group, series, date, kind: 'start', role: null, to: null } as const;
    await store.deskWords.want({ ...about, id: newId(), dueAt: startsAt, until: endsAt });
  };

  /** It was said that the meeting does not take place, and it does after all, with the people who had a job there. */
  const takeBack = async (meeting: Meeting, duties: readonly Duty[], words: readonly DeskWord[]): Promise<void> => {
    const now = clock.now();
    const calledOff = words.filter(({ kind, until }) => kind === 'called-off' && until > now);
    const { guild, group, series, date, endsAt } = meeting;
    const about = { guild, group, series, date, kind: 'back', role: null, to: null } as const;
    if (duties.length > 0 && calledOff.some(({ state }) => state !== 'waiting')) {
      await store.deskWords.want({ ...about, id: newId(), dueAt: now, until: endsAt });
    }
    if (calledOff.length > 0) await store.deskWords.finish(guild, meeting, { kind: 'called-off' }, now);
  };

  return async (guild, key) => {
    const now = clock.now();
    const meeting = await store.meetings.find(guild, key);
    const words = await store.deskWords.ofMeeting(guild, key);
    const ahead = meeting !== null && stillAhead(meeting, now);
    const duties = ahead ? await store.rota.ofMeeting(guild, key) : [];
    const asked = ahead ? await wanted(meeting, duties) : [];
    const isWanted = (word: DeskWord): boolean =>
      asked.some(({ kind, role, to }) => word.kind === kind && word.role === role && word.to === to);
    for (const word of words) {
      if (!questions.has(word.kind) || isWanted(word)) continue;
      const { kind, role, to } = word;
      await store.deskWords.finish(guild, key, { kind, ...(role && { role }), ...(to && { to }) }, now);
    }
    if (ahead) {
      await takeBack(meeting, duties, words);
      const { group, series, date, endsAt } = meeting;
      for (const one of asked) {
        await store.deskWords.want({ ...one, id: newId(), guild, group, series, date, dueAt: now, until: endsAt });
      }
      await rememberStart(meeting, duties, words);
    }
    look();
  };
}
