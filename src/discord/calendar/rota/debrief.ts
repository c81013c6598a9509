import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { afterWordsUntil, debriefWithin, nudgeAt } from '#core/calendar/debrief.ts';
import { type Meeting, type MeetingKey, taskKinds } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { SessionId } from '#core/ids.ts';
import { newId } from '#store/new-id.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../../payload.ts';
import { calendarButton } from '../../render/calendar-parts.ts';
import { block, buttons, message, privateMessage } from '../../render/parts.ts';
import type { CalendarHouse, Pressing } from '../part.ts';
import { encodeCalendarPress } from '../press.ts';
import { wordSelect } from './panel.ts';

const questions = ['well', 'follow', 'hard', 'format', 'relief'] as const;

/** Five answers and their questions stay within the 4,000 characters of one message. */
const longestAnswer = 700;

const atOnce = 50;

/** After a meeting (FA-8, BO-5): one message at the desk, and another look the next day when there was a hard moment. */
export interface Debriefs {
  /** The meeting is over, or its people stay on in the room. */
  after(meeting: Meeting): Promise<void>;
  /** The same when only the session is known. */
  afterSession(session: SessionId): Promise<void>;
  /** All that are over, should have one and have not. */
  look(): Promise<void>;
  /** At boot: also of those whose people stay on in the room. */
  carryOn(): Promise<void>;
  payload(meeting: Meeting, group: Group, text: Catalogue): Promise<Payload>;
  nudge(group: Group, text: Catalogue): Payload;
  form(key: MeetingKey, text: Catalogue): ModalBuilder;
  /** What was written, for the writer alone. */
  shown(fields: Pressing['fields'], text: Catalogue): Payload;
}

export function createDebriefs({ store, clock, look }: Pick<CalendarHouse, 'store' | 'clock' | 'look'>): Debriefs {
  /** Somebody was out for today: known from the ladder alone, which says neither who nor why here. */
  const wasHard = async (meeting: Meeting): Promise<boolean> => {
    const kept = await store.decisions.ofGroup(meeting.guild, meeting.group);
    return kept.some(({ rung, at }) => rung === 'out-for-today' && at >= meeting.opensAt);
  };

  /** It was put off before it began, so there is nothing to talk about. */
  const wasPostponed = async (meeting: Meeting): Promise<boolean> => {
    const ids = await store.meetings.sessionsOf(meeting.guild, meeting);
    const stages = await Promise.all(ids.map(async (id) => (await store.sessions.load(id))?.stage));
    return stages.length > 0 && stages.every((stage) => stage?.kind === 'closed' && stage.why === 'postponed');
  };

  const after: Debriefs['after'] = async (meeting) => {
    const now = clock.now();
    const { guild, series, date, endsAt } = meeting;
    if (now >= endsAt + debriefWithin) return;
    const group = await store.groups.find(guild, meeting.group);
    if (!group || (await wasPostponed(meeting))) return;
    const about = { guild, group: group.id, series, date, role: null, to: null };
    const until = Math.max(afterWordsUntil(endsAt), now);
    await store.deskWords.want({ ...about, kind: 'debrief', id: newId(), dueAt: now, until });
    if (await wasHard(meeting)) {
      await store.deskWords.want({ ...about, kind: 'nudge', id: newId(), dueAt: nudgeAt(endsAt, group.zone), until });
    }
    // The brief has had its day.
    await store.deskWords.finish(guild, meeting, { kind: 'brief' }, now);
    look();
  };

  const afterSession: Debriefs['afterSession'] = async (id) => {
    const session = await store.sessions.load(id);
    const isOver = session?.stage.kind === 'after' || session?.stage.kind === 'closed';
    const meeting = isOver ? await store.meetings.ofSession(id) : null;
    if (meeting) await after(meeting);
  };

  return {
    after,
    afterSession,
    async look() {
      const now = clock.now();
      for (const meeting of await store.deskWords.undebriefed(now - debriefWithin, now + debriefWithin, atOnce)) {
        await after(meeting);
      }
    },

    async carryOn() {
      for (const meeting of await store.meetings.open()) {
        for (const session of await store.meetings.sessionsOf(meeting.guild, meeting)) await afterSession(session);
      }
    },

    async payload(meeting, group, text) {
      const { debrief, task } = text.calendar.brief;
      const { series, date } = meeting;
      return message([
        block([debrief.title(group.publicName), debrief.words]),
        (await wasHard(meeting)) ? block([debrief.hard]) : null,
        wordSelect(
          task.keep,
          { verb: 'task-keep', series, date },
          taskKinds.map((kind) => [task.names[kind], kind]),
        ),
        buttons(calendarButton(debrief.button, { verb: 'debrief', series, date }, 'main')),
      ]);
    },

    nudge: (group, text) => message([block([text.calendar.brief.debrief.nudge(group.publicName)])]),

    form({ series, date }, text) {
      const { debrief } = text.calendar.brief;
      const labelled = questions.map((question) =>
        new LabelBuilder()
          .setLabel(debrief.questions[question])
          .setTextInputComponent(
            new TextInputBuilder()
              .setCustomId(question)
              .setStyle(TextInputStyle.Paragraph)
              .setRequired(false)
              .setMaxLength(longestAnswer),
          ),
      );
      return new ModalBuilder()
        .setCustomId(encodeCalendarPress({ verb: 'debrief-form', series, date }))
        .setTitle(debrief.formTitle)
        .addLabelComponents(...labelled);
    },

    shown(fields, text) {
      const { debrief } = text.calendar.brief;
      const lines = questions.flatMap((question) => {
        const words = fields[question]?.trim() ?? '';
        return words === '' ? [] : [debrief.answer(debrief.questions[question], words)];
      });
      return privateMessage([block(lines.length === 0 ? [debrief.blank] : [debrief.shown, ...lines])]);
    },
  };
}
