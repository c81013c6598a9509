import { nameOfMeeting } from '#core/calendar/mirror.ts';
import { type Meeting, type MeetingState, meetingStates, type Wish } from '#core/calendar/model.ts';
import { isLead, noticeHorizon, planNotices, type Known, type Planned } from '#core/calendar/notice-plan.ts';
import { tellNewsAt } from '#core/calendar/reminders.ts';
import { settle } from '#core/calendar/waiting-list.ts';
import type { Group } from '#core/groups/group.ts';
import { type GroupId, type GuildId, noticeId } from '#core/ids.ts';
import { hours } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import type { Notice } from '#store/store.ts';
import type { CalendarHouse } from '../part.ts';
import type { StillHere } from './members.ts';
import { createPlacing, type Placing } from './placing.ts';

/** Writes down what people who asked are to be told, from the rows alone; doing it again changes nothing. */
export interface NoticePlans {
  readonly place: Placing;
  readonly stillHere: StillHere;
  meeting(meeting: Meeting, group: Group): Promise<void>;
  /** Every meeting of the group that is near, or that somebody has answered. */
  group(guild: GuildId, group: GroupId): Promise<void>;
  /** Meetings that are not written down any more: whoever was to be reminded hears that they do not take place. */
  gone(guild: GuildId, group: GroupId, meetings: readonly Meeting[]): Promise<void>;
}

const worthALook: readonly MeetingState[] = ['planned', 'cancelled', 'missed', 'off'];

/** That a meeting was missed is told for two hours. */
const past = hours(2);

export function createNoticePlans({ store, clock, inTurn, look }: CalendarHouse, stillHere: StillHere): NoticePlans {
  const place = createPlacing(store, stillHere);

  /** False when all of it was written down already: going round thousands of groups, nearly always. */
  const write = async (meeting: Meeting, wanted: readonly Planned[], known: readonly Known[]): Promise<boolean> => {
    const { guild, group, series, date } = meeting;
    const of = ({ member, kind }: Pick<Planned, 'member' | 'kind'>): string => `${member} ${kind}`;
    const knownBy = new Map(known.map((one) => [of(one), one]));
    const same = wanted.every((one) => {
      const before = knownBy.get(of(one));
      // One that was dropped with its meeting waits again.
      return before && before.state !== 'dropped' && before.dueAt === one.dueAt && before.until === one.until;
    });
    const stays = new Set(wanted.map(of));
    const unwanted = known.some((one) => one.state === 'waiting' && isLead(one.kind) && !stays.has(of(one)));
    if (same && !unwanted) return false;
    const rows = wanted.map((one): Omit<Notice, 'state' | 'nonce' | 'triedAt' | 'attempts'> => ({
      id: noticeId(newId()),
      guild,
      group,
      series,
      date,
      ...one,
    }));
    await store.notices.want(guild, rows, { series, date });
    return true;
  };

  const plan = async (meeting: Meeting, group: Group, wishes: readonly Wish[]): Promise<void> => {
    const now = clock.now();
    const { guild } = meeting;
    const answers = await settled(meeting, group);
    const isFar = meeting.startsAt - now >= noticeHorizon && meeting.state !== 'off';
    if (answers.length === 0 && (wishes.length === 0 || isFar)) return;
    if (wishes.length === 0 && answers.every((one) => one.place !== 'offered')) return;
    const known = await store.notices.ofMeeting(guild, meeting);
    const { wanted, renewed } = planNotices({ meeting, groupZone: group.zone, wishes, answers, known, now });
    const isNew = await write(meeting, wanted, known);
    if (renewed.length > 0) await store.notices.renew(renewed);
    // A look at all deadlines costs as much as a plan: it is taken when there may be a new one.
    if (isNew || renewed.length > 0) look();
  };

  /** Places that were freed or added since somebody last looked. */
  const settled = async (meeting: Meeting, group: Group): ReturnType<typeof store.answers.ofMeeting> => {
    const answers = await store.answers.ofMeeting(meeting.guild, meeting);
    const places = { meeting, capacity: group.size };
    if (meeting.state !== 'planned' || settle(answers, clock.now(), places) === answers) return answers;
    return (await place(meeting, group, (all) => settle(all, clock.now(), places))) ?? [];
  };

  const open = async (guild: GuildId, id: GroupId): Promise<Group | null> => {
    const group = await store.groups.find(guild, id);
    return group?.closedAt === null ? group : null;
  };

  /** One after the other for each group, and everything is read in turn: an answer or a move may have come in meanwhile. */
  const inGroup = (id: GroupId, task: () => Promise<void>): Promise<void> => inTurn.do(`notices/${id}`, task);

  return {
    place,
    stillHere,
    meeting: (meeting, group) =>
      inGroup(group.id, async () => {
        const now = (await store.meetings.find(meeting.guild, meeting)) ?? meeting;
        await plan(now, group, await store.wishes.ofGroup(group.guild, group.id));
      }),
    group: (guild, id) =>
      inGroup(id, async () => {
        const group = await open(guild, id);
        if (!group) return;
        const wishes = await store.wishes.ofGroup(guild, id);
        for (const meeting of await store.meetings.ofGroup(guild, id, worthALook)) {
          if (meeting.startsAt > clock.now() - past) await plan(meeting, group, wishes);
        }
      }),
    gone: (guild, id, meetings) =>
      inGroup(id, async () => {
        const group = await open(guild, id);
        if (!group || meetings.length === 0) return;
        const now = clock.now();
        // Those that are still written down are looked at with all of the group.
        const there = new Set((await store.meetings.ofGroup(guild, id, meetingStates)).map(nameOfMeeting));
        const wishes = (await store.wishes.ofGroup(guild, id)).filter(({ leads }) => leads.length > 0);
        for (const meeting of meetings) {
          if (meeting.startsAt <= now || there.has(nameOfMeeting(meeting))) continue;
          // Only people who could know of it: those for whom something was written down.
          const known = await store.notices.ofMeeting(guild, meeting);
          const wanted = wishes.flatMap((wish): readonly Planned[] => {
            const dueAt = tellNewsAt(now, wish, group.zone, meeting.startsAt);
            if (dueAt === null || !known.some(({ member }) => member === wish.member)) return [];
            return [{ member: wish.member, kind: 'cancelled', dueAt, until: meeting.startsAt }];
          });
          await write(meeting, wanted, known);
        }
        look();
      }),
  };
}
