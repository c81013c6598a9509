import type { ChannelId, EventId, GroupId, MemberId } from '../ids.ts';
import type { Instant } from '../time.ts';
import { canStillBeMade, nameOfMeeting } from './mirror.ts';
import type { Meeting, MeetingKey } from './model.ts';

/** What people see of an event. */
export interface EventFace {
  readonly name: string;
  readonly description: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly kind: 'stage' | 'voice' | 'external';
  readonly channel: ChannelId | null;
  readonly location: string | null;
}

/** The same text for the same face, and only then. */
export const printOf = ({ name, description, startsAt, endsAt, kind, channel, location }: EventFace): string =>
  JSON.stringify([name, description, startsAt, endsAt, kind, channel, location]);

/** An event that Discord shows: announced or running, ours or not. */
export interface ShownEvent extends EventFace {
  readonly id: EventId;
  readonly creator: MemberId | null;
  readonly status: 'scheduled' | 'active';
  /** Short form of `printOf`. */
  readonly print: string;
}

/** An event that a meeting should have. Its channel is null while its room has to be made first. */
export interface WantedEvent extends EventFace, MeetingKey {
  readonly group: GroupId;
  readonly print: string;
}

/** What is written down about the event of a meeting. */
export interface MirrorRow extends MeetingKey {
  readonly group: GroupId;
  readonly event: EventId | null;
  readonly state: 'making' | 'scheduled' | 'active' | 'over';
  /** `shownAs` of what was wanted and what Discord made of it; '' when unknown. */
  readonly shown: string;
}

/** Discord may keep a face a little differently, so both are remembered: what we sent, and what came back. */
export const shownAs = (wanted: string, shown: string): string => `${wanted}-${shown}`;

export type MirrorAction<Row extends MirrorRow = MirrorRow> =
  | { readonly do: 'start'; readonly row: Row; readonly event: ShownEvent }
  | { readonly do: 'complete' | 'cancel' | 'delete'; readonly row: Row; readonly event: ShownEvent }
  /** It started by itself, or before we died. */
  | { readonly do: 'started'; readonly row: Row }
  | { readonly do: 'forget'; readonly row: Row }
  /** Made by us for no meeting that we know: left over from a crash. */
  | { readonly do: 'sweep'; readonly event: ShownEvent }
  /** Made by us just before a crash, and wanted. */
  | { readonly do: 'adopt'; readonly wanted: WantedEvent; readonly event: ShownEvent }
  | {
      readonly do: 'change';
      readonly wanted: WantedEvent;
      readonly row: Row;
      readonly event: ShownEvent;
      readonly by: 'us' | 'somebody';
    }
  /** `lost`: the event was there, and somebody took it away. */
  | { readonly do: 'create'; readonly wanted: WantedEvent; readonly lost: EventId | null };

export interface MirrorView<Row extends MirrorRow> {
  readonly rows: readonly Row[];
  /** By `nameOfMeeting`; one that is missing is gone. */
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** The nearest first. */
  readonly wanted: readonly WantedEvent[];
  /** Every open event of the server that we can see. */
  readonly shown: readonly ShownEvent[];
  readonly me: MemberId;
  /** Groups whose room we cannot see now. Of their events nothing can be said, least of all that they are gone. */
  readonly hidden: ReadonlySet<GroupId>;
  /** Meetings in whose room somebody is, by `nameOfMeeting`. */
  readonly attended: ReadonlySet<string>;
  readonly now: Instant;
}

/**
 * What to do so that Discord shows what is wanted. What is urgent comes first, then what makes room, then the nearest meeting.
 * Events made by others are never touched.
 */
export function planMirror<Row extends MirrorRow>(view: MirrorView<Row>): readonly MirrorAction<Row>[] {
  const { rows, wanted, shown, me } = view;
  const events = new Map(shown.map((event) => [event.id, event]));
  const wantedBy = new Map(wanted.map((one) => [nameOfMeeting(one), one]));
  const named = new Set(rows.map((row) => row.event));
  const unclaimed = new Set(shown.filter((event) => event.creator === me && !named.has(event.id)));

  const found = rows.flatMap((row) => {
    const event = row.event === null ? undefined : events.get(row.event);
    const want = wantedBy.get(nameOfMeeting(row));
    return event ? standing(view, row, event, want) : missing(view, row, want);
  });
  const mirrored = new Set(rows.filter((row) => row.event !== null).map(nameOfMeeting));
  const fresh = wanted
    .filter((one) => !mirrored.has(nameOfMeeting(one)) && !view.hidden.has(one.group))
    .flatMap((one): readonly MirrorAction<Row>[] => {
      const event = [...unclaimed].find((left) => isThatOf(left, one));
      if (!event) return canStillBeMade(one, view.now) ? [{ do: 'create', wanted: one, lost: null }] : [];
      unclaimed.delete(event);
      return [{ do: 'adopt', wanted: one, event }];
    });
  const swept = [...unclaimed].map((event): MirrorAction<Row> => ({ do: 'sweep', event }));
  return [...found, ...fresh, ...swept].toSorted((a, b) => rank(a) - rank(b) || startOf(a) - startOf(b));
}

/** An event is there for this row. */
function standing<Row extends MirrorRow>(
  { meetings, attended }: MirrorView<Row>,
  row: Row,
  event: ShownEvent,
  want: WantedEvent | undefined,
): readonly MirrorAction<Row>[] {
  const meeting = meetings.get(nameOfMeeting(row));
  if (!want) {
    // Whatever has begun is completed; what never began is called off where people may look for it, and goes otherwise.
    if (event.status === 'active') return [{ do: 'complete', row, event }];
    const isCalledOff = meeting !== undefined && ['cancelled', 'missed', 'over'].includes(meeting.state);
    return [{ do: isCalledOff ? 'cancel' : 'delete', row, event }];
  }
  if (event.status === 'active') return row.state === 'active' ? [] : [{ do: 'started', row }];
  const changed: readonly MirrorAction<Row>[] =
    row.shown === shownAs(want.print, event.print)
      ? []
      : [{ do: 'change', wanted: want, row, event, by: row.shown.startsWith(`${want.print}-`) ? 'somebody' : 'us' }];
  // An event elsewhere starts by itself at its time; Discord ends one whose room is empty, so it is not started earlier.
  const begins = meeting?.state === 'open' && event.kind !== 'external' && attended.has(nameOfMeeting(row));
  return begins ? [{ do: 'start', row, event }, ...changed] : changed;
}

/** No event is there for this row. */
function missing<Row extends MirrorRow>(
  { meetings, hidden, now }: MirrorView<Row>,
  row: Row,
  want: WantedEvent | undefined,
): readonly MirrorAction<Row>[] {
  if (hidden.has(row.group)) return [];
  if (!want) return [{ do: 'forget', row }];
  // Being made when we died: whether it is there is looked for among those that nobody claims.
  if (row.event === null) return [];
  // Discord ends an event when its room is empty for some minutes, and that is as good as any end.
  const isOpen = meetings.get(nameOfMeeting(row))?.state === 'open';
  if (row.state === 'active' && isOpen) return [];
  return [canStillBeMade(want, now) ? { do: 'create', wanted: want, lost: row.event } : { do: 'forget', row }];
}

const isThatOf = (event: ShownEvent, wanted: WantedEvent): boolean =>
  event.kind === wanted.kind &&
  event.channel === wanted.channel &&
  event.name === wanted.name &&
  event.startsAt === wanted.startsAt;

const order: readonly (readonly MirrorAction['do'][])[] = [
  ['start', 'started'],
  ['complete', 'cancel'],
  ['forget', 'adopt', 'delete', 'sweep'],
];

function rank(action: MirrorAction): number {
  const found = order.findIndex((kinds) => kinds.includes(action.do));
  return found < 0 ? order.length : found;
}

function startOf(action: MirrorAction): Instant {
  if ('wanted' in action) return action.wanted.startsAt;
  return 'event' in action ? action.event.startsAt : 0;
}
