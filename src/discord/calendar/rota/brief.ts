import { lengthsOf } from '#core/calendar/lengths.ts';
import { type Meeting, rotaRoles } from '#core/calendar/model.ts';
import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
import { minutes } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import type { Payload } from '../../payload.ts';
import { block, message } from '../../render/parts.ts';
import { formatsOf } from '../formats-of.ts';
import type { CalendarHouse } from '../part.ts';
import type { LeftTheTeam } from './left-the-team.ts';

/** FA-8. */
const briefBefore = minutes(15);
/** Briefs are written down this long before they are due, so that the minute's look is always early enough. */
const written = minutes(90);
const atOnce = 200;

/** What the people who run a meeting want to know just before it (FA-8): numbers and jobs, nothing about anybody. */
export interface Briefs {
  /** Writes down the briefs of meetings that begin soon. */
  look(): Promise<void>;
  /** At boot: also of those whose doors are open and that have not begun. */
  carryOn(): Promise<void>;
  payload(meeting: Meeting, group: Group, text: Catalogue): Promise<Payload>;
}

export function createBriefs(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'formats' | 'look'>,
  leftTheTeam: LeftTheTeam,
): Briefs {
  const { store, clock } = house;

  const formatOf = async (meeting: Meeting, group: Group): Promise<Format | null> => {
    const series = await store.series.find(group.guild, meeting.series);
    return (await formatsOf(house, group))(series ?? { format: null });
  };

  const themeOf = async (meeting: Meeting): Promise<string | null> => {
    const [session] = await store.meetings.sessionsOf(meeting.guild, meeting);
    return session === undefined ? null : ((await store.sessions.load(session))?.theme ?? null);
  };

  const want = async ({ guild, group, series, date, startsAt, endsAt }: Meeting): Promise<void> => {
    const about = { guild, group, series, date, kind: 'brief', role: null, to: null } as const;
    await store.deskWords.want({ ...about, id: newId(), dueAt: startsAt - briefBefore, until: endsAt });
    // Thousands of groups may begin in one hour, and nobody who presses a button waits for all of them.
    await new Promise<void>((resolve) => setImmediate(resolve));
  };

  return {
    async look() {
      const now = clock.now();
      for (const meeting of await store.deskWords.unbriefed(now, now + written, atOnce)) await want(meeting);
      house.look();
    },

    async carryOn() {
      const now = clock.now();
      // Doors that are open already may still be before the start.
      for (const meeting of await store.meetings.open()) if (meeting.startsAt > now) await want(meeting);
    },

    async payload(meeting, group, text) {
      const { brief, rota } = text.calendar;
      const format = await formatOf(meeting, group);
      await leftTheTeam.look(group, [meeting]);
      const duties = await store.rota.ofMeeting(group.guild, meeting);
      const here = (await store.answers.ofMeeting(group.guild, meeting)).filter(({ place }) => place === 'in');
      const said = (answer: string): number => here.filter((one) => one.answer === answer).length;
      const tasks = await store.tasks.ofGroup(group.guild, group.id);
      const theme = text.themeWords(await themeOf(meeting));
      const jobs = rotaRoles.map((role) => {
        const duty = duties.find((one) => one.role === role);
        return rota.row(rota.titles[role], duty ? rota.theirs[duty.state](mention(duty.member)) : rota.free[role]);
      });
      return message([
        block([
          brief.title(group.publicName, meeting.startsAt),
          meeting.label === null ? null : brief.label(meeting.label),
          format && brief.format(format.name, lengthsOf(format).runMs, meeting.startsAt),
          theme === null ? null : brief.theme(theme),
        ]),
        block(jobs),
        block([
          brief.answers({
            coming: said('coming'),
            listening: said('listening'),
            firstTime: here.filter(({ firstTime }) => firstTime).length,
          }),
          tasks.length === 0 ? null : brief.tasks(tasks.map(({ kind }) => brief.task.names[kind])),
          brief.atHand,
        ]),
      ]);
    },
  };
}
