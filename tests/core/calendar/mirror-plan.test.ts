import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EventFace,
  type MirrorAction,
  type MirrorRow,
  type MirrorView,
  planMirror,
  printOf,
  shownAs,
  type ShownEvent,
  type WantedEvent,
} from '#core/calendar/mirror-plan.ts';
import { nameOfMeeting } from '#core/calendar/mirror.ts';
import { type Meeting, meetingStates } from '#core/calendar/model.ts';
import { channelId, eventId, groupId, guildId, localDate, memberId, seriesId } from '#core/ids.ts';
import { hours } from '#core/time.ts';

const me = memberId('900000000000000001');
const mo = memberId('900000000000000002');
const now = Date.UTC(2027, 2, 2, 18);
const group = groupId('group0000001');
const room = channelId('300000000000000002');

interface Case {
  readonly day: number;
  readonly wanted: boolean;
  readonly state: Meeting['state'] | 'gone';
  /** What is written down, and what Discord shows. */
  readonly row: 'none' | 'making' | 'scheduled' | 'active';
  readonly event: 'none' | 'scheduled' | 'active';
  readonly face: 'same' | 'edited' | 'unmade';
  readonly attended: boolean;
}

const usual: Case = {
  day: 3,
  wanted: true,
  state: 'planned',
  row: 'none',
  event: 'none',
  face: 'same',
  attended: false,
};

const cases = fc.uniqueArray(
  fc.record<Case>({
    day: fc.integer({ min: 1, max: 28 }),
    wanted: fc.boolean(),
    state: fc.constantFrom(...meetingStates, 'gone'),
    row: fc.constantFrom('none', 'making', 'scheduled', 'active'),
    event: fc.constantFrom('none', 'scheduled', 'active'),
    face: fc.constantFrom('same', 'edited', 'unmade'),
    attended: fc.boolean(),
  }),
  { selector: ({ day }) => day, maxLength: 12 },
);

const faceOf = (day: number, name = 'Circle'): EventFace & { readonly print: string } => {
  const startsAt = now + hours(day * 24);
  const face: EventFace = {
    name,
    description: null,
    startsAt,
    endsAt: startsAt + hours(1),
    kind: 'voice',
    channel: room,
    location: null,
  };
  return { ...face, print: printOf(face) };
};
const keyOf = (day: number) => ({
  series: seriesId('series000001'),
  date: localDate(`2027-03-${String(day).padStart(2, '0')}`),
});
const idOf = (day: number) => eventId(String(500_000_000_000_000_000n + BigInt(day)));

/** A server as it may be found after anything: rows without events, events without rows, and events of others. */
function viewOf(found: readonly Case[], foreign: number): MirrorView<MirrorRow> {
  const meetings = found.flatMap(({ day, state }): readonly Meeting[] => {
    if (state === 'gone') return [];
    const { startsAt } = faceOf(day);
    const guild = guildId('100000000000000001');
    return [
      { ...keyOf(day), guild, group, startsAt, opensAt: startsAt, endsAt: startsAt + hours(1), label: null, state },
    ];
  });
  const isWanted = (each: Case): boolean => each.wanted && (each.state === 'planned' || each.state === 'open');
  return {
    rows: found.flatMap((each): readonly MirrorRow[] => {
      if (each.row === 'none') return [];
      const { print } = faceOf(each.day);
      const event = each.row === 'making' ? null : idOf(each.day);
      return [{ ...keyOf(each.day), group, event, state: each.row, shown: event ? shownAs(print, print) : '' }];
    }),
    meetings: new Map(meetings.map((meeting) => [nameOfMeeting(meeting), meeting])),
    wanted: found.filter(isWanted).map(({ day }): WantedEvent => ({ ...keyOf(day), ...faceOf(day), group })),
    shown: [
      ...found
        .filter(({ event }) => event !== 'none')
        .map(({ day, event, face }): ShownEvent => {
          const shown = faceOf(day, face === 'same' ? 'Circle' : 'Party');
          return { ...shown, id: idOf(day), creator: me, status: event === 'active' ? 'active' : 'scheduled' };
        }),
      ...Array.from({ length: foreign }, (_, n): ShownEvent => {
        const theirs = faceOf(n + 1);
        return {
          ...theirs,
          id: eventId(String(600_000_000_000_000_000n + BigInt(n))),
          creator: mo,
          status: 'scheduled',
        };
      }),
    ],
    me,
    hidden: new Set(),
    attended: new Set(found.filter(({ attended }) => attended).map(({ day }) => nameOfMeeting(keyOf(day)))),
    now,
  };
}

/** Discord and the store as they are after an action. */
function after(view: MirrorView<MirrorRow>, action: MirrorAction, n: number): MirrorView<MirrorRow> {
  const without = (row: MirrorRow) => view.rows.filter((each) => nameOfMeeting(each) !== nameOfMeeting(row));
  const others = (event: ShownEvent) => view.shown.filter((each) => each.id !== event.id);
  switch (action.do) {
    case 'start': {
      const active: ShownEvent = { ...action.event, status: 'active' };
      return {
        ...view,
        rows: [...without(action.row), { ...action.row, state: 'active' }],
        shown: [...others(action.event), active],
      };
    }
    case 'started':
      return { ...view, rows: [...without(action.row), { ...action.row, state: 'active' }] };
    case 'forget':
      return { ...view, rows: without(action.row) };
    case 'complete':
    case 'cancel':
    case 'delete':
      return { ...view, rows: without(action.row), shown: others(action.event) };
    case 'sweep':
      return { ...view, shown: others(action.event) };
    case 'adopt':
    case 'change':
    case 'create': {
      const { wanted } = action;
      const known = action.do === 'create' ? null : action.event;
      const id = known?.id ?? eventId(String(700_000_000_000_000_000n + BigInt(n)));
      const event: ShownEvent = { ...wanted, id, creator: me, status: known?.status ?? 'scheduled' };
      const row: MirrorRow = {
        series: wanted.series,
        date: wanted.date,
        group,
        event: id,
        state: event.status,
        shown: shownAs(wanted.print, event.print),
      };
      return { ...view, rows: [...without(row), row], shown: [...others(event), event] };
    }
  }
}

test('whatever is found, a few looks later Discord shows what is wanted, and events of others were not touched', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 0, max: 5 }), (found, foreign) => {
      let view = viewOf(found, foreign);
      let made = 0;
      for (let look = 0; look < 4; look += 1) {
        const actions = planMirror(view);
        expect(actions.filter((action) => 'event' in action && action.event.creator !== me)).toEqual([]);
        for (const action of actions) view = after(view, action, (made += 1));
      }
      expect(planMirror(view)).toEqual([]);
      expect(view.shown.filter((event) => event.creator === mo)).toHaveLength(foreign);
      const ours = view.shown.filter((event) => event.creator === me);
      expect(new Set(view.rows.map((row) => row.event)).size).toBe(view.rows.length);
      expect(ours.every((event) => view.rows.some((row) => row.event === event.id))).toBe(true);
      const unlike = view.wanted.filter((want) => {
        const row = view.rows.find((each) => nameOfMeeting(each) === nameOfMeeting(want));
        const event = ours.find((each) => each.id === row?.event);
        // One that ran and ended by itself while the meeting goes on is not made again.
        if (!event) return row?.state !== 'active' || view.meetings.get(nameOfMeeting(want))?.state !== 'open';
        return event.status === 'scheduled' && event.print !== want.print;
      });
      expect(unlike).toEqual([]);
      expect(ours.length).toBeLessThanOrEqual(view.wanted.length);
    }),
  );
});

test('no event begins before somebody is in the room', () => {
  fc.assert(
    fc.property(cases, (found) => {
      const view = viewOf(found, 0);
      for (const action of planMirror(view)) {
        if (action.do !== 'start') continue;
        expect(view.attended.has(nameOfMeeting(action.row))).toBe(true);
        expect(view.meetings.get(nameOfMeeting(action.row))?.state).toBe('open');
      }
    }),
  );
});

test('of a room that we cannot see nothing is concluded', () => {
  fc.assert(
    fc.property(cases, (found) => {
      const view = { ...viewOf(found, 0), shown: [], hidden: new Set([group]) };
      expect(planMirror(view)).toEqual([]);
    }),
  );
});

test('an event that was made just before a crash is kept, with everybody who is interested in it', () => {
  const crashed: Case = { ...usual, row: 'making', event: 'scheduled' };
  expect(planMirror(viewOf([crashed], 1)).map((action) => action.do)).toEqual(['adopt']);
  expect(planMirror(viewOf([{ ...crashed, row: 'none' }], 1)).map((action) => action.do)).toEqual(['adopt']);
});

test('of two events of ours for one meeting one stays', () => {
  const view = viewOf([{ ...usual, row: 'making', event: 'scheduled' }], 0);
  const twice = view.shown.map((event) => ({ ...event, id: eventId('800000000000000001') }));
  const actions = planMirror({ ...view, shown: [...view.shown, ...twice] });
  expect(actions.map((action) => action.do).toSorted()).toEqual(['adopt', 'sweep']);
});
