import type { Meeting } from '#core/calendar/model.ts';
import { restAt } from '#core/calendar/quiet-hours.ts';
import type { Group } from '#core/groups/group.ts';
import { memberId } from '#core/ids.ts';
import type { DeskWord } from '#store/store.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { dayAndTime, mention } from '#text/marks.ts';
import type { Payload } from '../../payload.ts';
import { block, message } from '../../render/parts.ts';
import type { CalendarHouse } from '../part.ts';
import type { Briefs } from './brief.ts';
import type { Debriefs } from './debrief.ts';
import type { Saying } from './desk-sender.ts';
import { askedQuestion, openQuestion, secondQuestion, swapQuestion } from './questions.ts';
import { stillAhead } from './settle.ts';

/** What each word at a desk says, from the rows as they are at that moment. */
export function createSaying(
  { store, clock, words }: Pick<CalendarHouse, 'store' | 'clock' | 'words'>,
  { briefs, debriefs }: { readonly briefs: Briefs; readonly debriefs: Debriefs },
): Saying {
  const question = async (word: DeskWord, meeting: Meeting, group: Group, text: Catalogue): Promise<Payload | null> => {
    const { role, to } = word;
    if (role === null) return null;
    if (word.kind === 'open') return openQuestion(group, meeting, role, text);
    if (to === null) return null;
    if (word.kind === 'asked') return askedQuestion(group, meeting, role, to, text);
    if (word.kind === 'second') return secondQuestion(group, meeting, role, to, text);
    if (word.kind !== 'swap') return null;
    const swap = await store.rota.swap(group.guild, meeting, role);
    const returns = swap?.inReturn ? await store.meetings.find(group.guild, swap.inReturn) : null;
    return swap && swapQuestion(group, meeting, swap, returns?.startsAt ?? null, text);
  };

  const changed = async (kind: 'moved' | 'back', meeting: Meeting, group: Group, text: Catalogue): Promise<Payload> => {
    const duties = await store.rota.ofMeeting(group.guild, meeting);
    const people = [...new Set(duties.map(({ member }) => member))];
    const host = duties.find(({ role }) => role === 'host')?.member ?? people[0] ?? null;
    const who = text.inARow(people.map(mention));
    return message([block([text.calendar.rota[kind](group.publicName, meeting.startsAt, who)])], host);
  };

  /** In somebody's quiet hours no ping reaches them (BO-1): what is asked stands at the desk until they look. */
  const withoutWaking = async (payload: Payload | null, group: Group): Promise<Payload | null> => {
    const [to] = payload?.allowed_mentions?.users ?? [];
    if (!payload || to === undefined) return payload;
    const wish = await store.wishes.find(group.guild, group.id, memberId(to));
    const rests = wish && restAt(clock.now(), wish.quiet, wish.zone ?? group.zone);
    return rests ? { ...payload, allowed_mentions: { parse: [] } } : payload;
  };

  const said: Saying = async (word, group) => {
    const text = words(group.language);
    const meeting = await store.meetings.find(word.guild, word);
    const ahead = meeting && stillAhead(meeting, clock.now()) ? meeting : null;
    if (word.kind === 'called-off') {
      // On again before anybody was told.
      if (ahead) return null;
      const day = meeting ? dayAndTime(meeting.startsAt) : word.date;
      return message([block([text.calendar.rota.calledOff(group.publicName, day)])]);
    }
    if (word.kind === 'nudge') return debriefs.nudge(group, text);
    if (word.kind === 'debrief') return meeting && debriefs.payload(meeting, group, text);
    if (!ahead) return null;
    if (word.kind === 'brief') return briefs.payload(ahead, group, text);
    const isChange = word.kind === 'moved' || word.kind === 'back';
    return isChange ? changed(word.kind, ahead, group, text) : question(word, ahead, group, text);
  };

  return async (word, group) => withoutWaking(await said(word, group), group);
}
