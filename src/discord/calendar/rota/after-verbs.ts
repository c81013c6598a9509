import { type Meeting, type MeetingKey, taskKinds } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { groupId } from '#core/ids.ts';
import { days, type Ms } from '#core/time.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Caller } from '../../person.ts';
import { standingOf } from '../../presence.ts';
import type { CalendarHouse, Pressing, PressReply, Verbs } from '../part.ts';
import { refusedFor } from './app.ts';
import type { Debriefs } from './debrief.ts';
import type { Views } from './views.ts';

const taskFor: Ms = days(7);

/** The buttons after a meeting: the debrief, which is kept nowhere, and tasks without words. */
export function createAfterVerbs(
  { store, clock, words }: Pick<CalendarHouse, 'store' | 'clock' | 'words'>,
  { debriefs, views }: { readonly debriefs: Debriefs; readonly views: Views },
): Verbs {
  /** People who run the group, had a job there, or helped on the day. */
  const helped = async (by: Caller, group: Group, key: MeetingKey): Promise<boolean> => {
    if (standingOf(group, by) !== 'member') return true;
    const duties = await store.rota.ofMeeting(group.guild, key);
    if (duties.some(({ member }) => member === by.member)) return true;
    const ids = await store.meetings.sessionsOf(group.guild, key);
    const sessions = await Promise.all(ids.map((id) => store.sessions.load(id)));
    return sessions.some((session) => session !== null && Object.values(session.roles).includes(by.member));
  };

  const ofMeeting =
    (
      task: (at: {
        readonly pressing: Pressing;
        readonly meeting: Meeting;
        readonly group: Group;
        readonly text: Catalogue;
      }) => Promise<PressReply>,
    ) =>
    async (pressing: Pressing): Promise<PressReply> => {
      const { by, press } = pressing;
      const text = words(by.locale);
      const { series, date } = press;
      const meeting = by.guild && series && date ? await store.meetings.find(by.guild, { series, date }) : null;
      const group = meeting && (await store.groups.find(meeting.guild, meeting.group));
      if (!group) return { whisper: text.house.oldCard };
      if (!(await helped(by, group, meeting))) return { refuse: 'not-facilitator' };
      return task({ pressing, meeting, group, text });
    };

  return {
    debrief: ofMeeting(async ({ meeting, text }) => ({ form: debriefs.form(meeting, text) })),
    // Nothing is looked up or written down: the words go back to the person and nowhere else.
    'debrief-form': async ({ by, fields }) => ({ whisper: debriefs.shown(fields, words(by.locale)) }),
    'task-keep': ofMeeting(async ({ pressing, group, text }) => {
      const kind = taskKinds.find((one) => one === pressing.chosen[0]);
      if (!kind) return { whisper: text.house.oldCard };
      const dueAt = clock.now() + taskFor;
      // Choosing the same once more, or two hosts choosing it: one task is enough.
      const there = (await store.tasks.ofGroup(group.guild, group.id)).some(
        (task) => task.kind === kind && task.dueAt > clock.now(),
      );
      if (!there) await store.tasks.add({ guild: group.guild, group: group.id, kind, by: pressing.by.member, dueAt });
      const { task } = text.calendar.brief;
      return { whisper: task.kept(task.names[kind], dueAt) };
    }),
    'task-done': async ({ by, press, chosen }) => {
      const text = words(by.locale);
      const group = by.guild && (await store.groups.find(by.guild, groupId(press.arg)));
      if (!group) return { whisper: text.house.oldCard };
      const refused = refusedFor(by, group);
      if (refused) return refused;
      const { task } = text.calendar.brief;
      const gone = await store.tasks.done(group.guild, group.id, Number(chosen[0]));
      return { update: await views.tasks(group, text, gone ? task.done : task.gone) };
    },
  };
}
