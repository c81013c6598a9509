import { draftOf, type SeriesWishes } from '#core/calendar/draft.ts';
import { lookAhead } from '#core/calendar/look-ahead.ts';
import type { Series } from '#core/calendar/model.ts';
import { nextOccurrences } from '#core/calendar/occurrences.ts';
import { seriesProblems } from '#core/calendar/problems.ts';
import type { Group } from '#core/groups/group.ts';
import { type SeriesId, seriesId } from '#core/ids.ts';
import { newId } from '#store/new-id.ts';
import { neutralName } from '#text/neutral.ts';
import { formatsOf } from '../formats-of.ts';
import type { CalendarHouse } from '../part.ts';
import type { No, Preview, ScheduleApp, ScheduleNo } from '../schedule-app.ts';
import { isRefused } from '../../command.ts';
import { standingOf } from '../../presence.ts';
import { createDrafts } from './drafts.ts';
import { writtenAnew } from './written-anew.ts';

/** A group with more rules than this has one rule too many. */
const mostSeries = 20;

const no = (name: ScheduleNo, facts?: No['facts']): No => (facts ? { no: name, facts } : { no: name });

type Planning = Pick<ScheduleApp, 'preview' | 'save' | 'discard' | 'setSeries'>;

/** Series are shown before they are saved, and looked at again when they are: somebody may have been quicker. */
export function createPlanning(house: CalendarHouse): Planning {
  const { store, clock } = house;
  const drafts = createDrafts(clock);

  const look = async (group: Group, series: Series, was: Series | null): Promise<Omit<Preview, 'draft'> | No> => {
    const [problem] = seriesProblems(series);
    if (problem) return no(problem);
    if (series.label !== null && !neutralName(series.label)) return no('label-not-neutral');
    if (group.roomPolicy === 'none' && series.venue.kind === 'online') return no('needs-a-place');
    const rules = await store.series.ofGroup(group.guild, group.id);
    if (was === null && rules.series.length >= mostSeries) return no('too-many-series', { most: mostSeries });
    const formatOf = await formatsOf(house, group);
    const chosen = series.format === null ? null : await house.formats.find({ guild: group.guild }, series.format);
    if (formatOf(series) === null || (chosen && isRefused(chosen))) return no('no-such-format');
    // A paused one is shown as it will be when it goes on.
    const begun = await store.meetings.ofGroup(group.guild, group.id, ['open', 'over']);
    const ahead = lookAhead({ ...series, paused: false }, { ...rules, begun }, group, formatOf, clock.now());
    if (ahead.next.length === 0) return no('nothing-ahead');
    if (ahead.clash) {
      const [first, second] = ahead.clash;
      const sameSeries = first.series === second.series ? 1 : 0;
      return no('clash', { first: first.startsAt, second: second.startsAt, sameSeries });
    }
    return { ...ahead, series, was };
  };

  const keep = async (group: Group, series: Series, was: Series | null): Promise<Series | null> => {
    if (was === null) {
      await store.series.create(series);
      return series;
    }
    return store.series.edit(group.guild, was.id, wishesOf(series));
  };

  return {
    async preview(caller, group, typed, editing) {
      if (caller.guild !== group.guild) return no('no-such-group');
      if (!caller.moderator) return no('not-moderator');
      const was = editing === null ? null : await alive(group, editing);
      if (editing !== null && was === null) return no('no-such-series');
      const read = draftOf(typed, { now: clock.now(), zone: group.zone }, was);
      if ('no' in read) return no(read.no, { part: read.part });
      const series = seriesOf(group, read, was);
      const ahead = await look(group, series, was);
      if ('no' in ahead) return ahead;
      return { ...ahead, draft: drafts.put({ guild: group.guild, by: caller.member, series, was }) };
    },

    async save(caller, id) {
      const draft = drafts.find(id);
      if (draft?.guild !== caller.guild || !draft) return no('draft-gone');
      if (draft.by !== caller.member) return no('not-your-draft');
      if (!caller.moderator) return no('not-moderator');
      const group = await store.groups.find(draft.guild, draft.series.group);
      if (group?.closedAt !== null) return no('no-such-group');
      return house.inTurn.do(`schedule/${group.id}`, async () => {
        // A second press on *Save* finds the draft gone, also when it waited for the first; nothing is planned twice.
        if (drafts.find(id) === null) return no('draft-gone');
        const ahead = await look(group, draft.series, draft.was);
        if ('no' in ahead) return ahead;
        drafts.drop(id);
        // What somebody else saved meanwhile was not in the preview, and is not written over.
        if (draft.was !== null && (await isOther(group, draft.was))) return no('draft-gone');
        const series = await keep(group, draft.series, draft.was);
        if (series === null) return no('no-such-series');
        await writtenAnew(house, group);
        return { series, next: ahead.next };
      });
    },

    discard(caller, id) {
      if (drafts.find(id)?.by === caller.member) drafts.drop(id);
    },

    async setSeries(caller, group, id, how) {
      if (caller.guild !== group.guild) return no('no-such-group');
      if (!caller.moderator) return no('not-moderator');
      return house.inTurn.do(`schedule/${group.id}`, () => turn(group, id, how));
    },
  };

  async function turn(group: Group, id: SeriesId, how: 'pause' | 'resume' | 'end'): ReturnType<Planning['setSeries']> {
    const was = await alive(group, id);
    if (was === null) return no('no-such-series');
    if (how !== 'end' && was.paused === (how === 'pause')) return no('nothing-to-do');
    const resumed = how === 'resume' ? await look(group, { ...was, paused: false }, was) : null;
    // What would clash is said now, and not on the evening when two meetings stand at one door.
    if (resumed !== null && 'no' in resumed && resumed.no === 'clash') return resumed;
    const change = how === 'end' ? { endedAt: clock.now() } : { paused: how === 'pause' };
    const series = await store.series.edit(group.guild, id, change);
    if (series === null) return no('no-such-series');
    await writtenAnew(house, group);
    const rules = await store.series.ofGroup(group.guild, group.id);
    const next = how === 'end' ? [] : nextOccurrences({ ...rules, series: [series] }, group.zone, clock.now(), 5);
    return { series, next };
  }

  /** Whether the series is not any more as it was when the preview was made. A pause is none of its wishes. */
  async function isOther(group: Group, was: Series): Promise<boolean> {
    const now = await alive(group, was.id);
    return now !== null && JSON.stringify(wishesOf(now)) !== JSON.stringify(wishesOf(was));
  }

  async function alive(group: Group, id: SeriesId): Promise<Series | null> {
    const found = await store.series.find(group.guild, id);
    return found?.group === group.id && found.endedAt === null ? found : null;
  }

  function seriesOf(group: Group, wishes: SeriesWishes, was: Series | null): Series {
    const own = was ?? {
      id: seriesId(newId()),
      guild: group.guild,
      group: group.id,
      paused: false,
      createdAt: clock.now(),
      endedAt: null,
    };
    return { ...own, ...wishes };
  }
}

const wishesOf = ({ rule, from, time, ends, label, venue, format, mirror }: Series): SeriesWishes => ({
  rule,
  from,
  time,
  ends,
  label,
  venue,
  format,
  mirror,
});

/** Whether this person runs the group; moderators do too. */
export const runs = (caller: Parameters<typeof standingOf>[1], group: Group): boolean =>
  standingOf(group, caller) !== 'member';
