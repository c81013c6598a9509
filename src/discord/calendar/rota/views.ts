import type { Meeting, MeetingKey } from '#core/calendar/model.ts';
import { rotaRoles } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { days } from '#core/time.ts';
import { localDate, seriesId } from '#core/ids.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import type { Payload } from '../../payload.ts';
import type { Caller } from '../../person.ts';
import { block, privateMessage } from '../../render/parts.ts';
import type { CalendarHouse } from '../part.ts';
import type { LeftTheTeam } from './left-the-team.ts';
import { wordSelect, meetingPanel, rotaPanel } from './panel.ts';
import { stillAhead } from './settle.ts';

/** As many as one panel shows in full. */
const shown = 5;

/** `series/date`, as it stands in a choice. Null when it is none. */
export function keyOf(choice: string): MeetingKey | null {
  const [, series, date] = /^([a-z0-9]{12})\/(\d{4}-\d{2}-\d{2})$/.exec(choice) ?? [];
  return series && date ? { series: seriesId(series), date: localDate(date) } : null;
}
export const choiceOf = ({ series, date }: MeetingKey): string => `${series}/${date}`;

/** What is shown to the people who run a group. */
export interface Views {
  next(group: Group): Promise<readonly Meeting[]>;
  rota(by: Caller, group: Group, text: Catalogue): Promise<Payload>;
  meeting(by: Caller, group: Group, meeting: Meeting, text: Catalogue, said?: string | null): Promise<Payload>;
  tasks(group: Group, text: Catalogue, said?: string | null): Promise<Payload>;
}

export function createViews({ store, clock }: Pick<CalendarHouse, 'store' | 'clock'>, leftTheTeam: LeftTheTeam): Views {
  const next: Views['next'] = async (group) => {
    const all = await store.meetings.ofGroup(group.guild, group.id, ['planned', 'open']);
    return all.filter((meeting) => stillAhead(meeting, clock.now()));
  };

  return {
    next,
    async rota(by, group, text) {
      const { settings } = await store.series.ofGroup(group.guild, group.id);
      const meetings = (await next(group)).slice(0, shown);
      await leftTheTeam.look(group, meetings);
      const standIns = await store.rota.standIns(group.guild, group.id);
      return rotaPanel(
        {
          group,
          meetings,
          duties: await store.rota.ofGroup(group.guild, group.id),
          perWeek: settings.hostLimit,
          standIns: standIns.map(({ member }) => member),
          me: by.member,
          moderator: by.moderator,
        },
        text,
      );
    },
    async meeting(by, group, meeting, text, said = null) {
      await leftTheTeam.look(group, [meeting]);
      const duties = await store.rota.ofMeeting(group.guild, meeting);
      const asked = await Promise.all(rotaRoles.map((role) => store.rota.swap(group.guild, meeting, role)));
      const swaps = asked.filter((swap) => swap !== null);
      return meetingPanel({ group, me: by.member, meeting, duties, swaps }, text, said);
    },
    async tasks(group, text, said = null) {
      const { task } = text.calendar.brief;
      const open = (await store.tasks.ofGroup(group.guild, group.id)).filter(
        ({ dueAt }) => dueAt > clock.now() - days(7),
      );
      return privateMessage([
        block([said]),
        block([
          task.title,
          ...(open.length === 0
            ? [task.none]
            : open.map(({ kind, by, dueAt }) => task.row(task.names[kind], mention(by), dueAt))),
          task.about,
        ]),
        wordSelect(
          task.pick,
          { verb: 'task-done', arg: group.id },
          open.map(({ kind, id }, n) => [task.choice(n + 1, task.names[kind]), String(id)]),
        ),
      ]);
    },
  };
}
