import type { Client } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import type { MemberId, SessionId } from '#core/ids.ts';
import type { Session, TalkMode } from '#core/session/model.ts';
import type { Instant } from '#core/time.ts';
import type { Book } from '#runtime/book.ts';
import type { CalendarEvent } from '#runtime/calendar/events.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Driver } from '#runtime/driver.ts';
import type { InTurn } from '#runtime/in-turn.ts';
import type { Log } from '#runtime/log.ts';
import type { Performer } from '#runtime/performer.ts';
import type { Work } from '#runtime/work.ts';
import type { PlanChange, Store } from '#store/store.ts';
import type { Words } from '#text/catalogue.ts';
import type { Formats } from '../app/formats.ts';
import type { Rooms } from '../app/rooms.ts';
import type { Refused, Reply } from '../command.ts';
import type { Payload } from '../payload.ts';
import type { Caller } from '../person.ts';
import type { PrivateWords } from '../private-words.ts';
import type { CalendarPress } from './press.ts';

/** One press on a button or select of the calendar, or a form that was sent. */
export interface Pressing {
  readonly by: Caller;
  readonly press: CalendarPress;
  /** What was chosen in a select. */
  readonly chosen: readonly string[];
  /** What was typed into a form, by the custom_id of each field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly at: Instant;
}

/** What a press answers: as a command does, or the pressed message drawn anew. */
export type PressReply = Reply | { readonly update: Payload };

export type Verbs = Readonly<Record<string, (pressing: Pressing) => Promise<PressReply>>>;

/** One part of the calendar. Whatever it is told it may also find by itself: hints are lost in a crash. */
export interface CalendarPart {
  readonly verbs?: Verbs;
  readonly books?: readonly Book[];
  heard?(event: CalendarEvent): Promise<void>;
  /** Once at boot, when Discord has told us of its servers. */
  carryOn?(): Promise<void>;
  minute?(): Promise<void>;
  /** Somebody has just typed or pressed something, so there is a private way to them for a while. */
  met?(caller: Caller): Promise<void>;
}

/** What the parts of the calendar are made of. */
export interface CalendarHouse {
  readonly client: Client;
  readonly store: Store;
  readonly clock: Clock;
  readonly work: Work;
  readonly log: Log;
  readonly words: Words;
  readonly inTurn: InTurn;
  readonly driver: Driver;
  readonly performer: Pick<Performer, 'kick'>;
  readonly formats: Formats;
  readonly rooms: Rooms;
  readonly privateWords: PrivateWords;
  readonly openDoors: OpenDoors;
  readonly planner: Planner;
  /** Tells every part, soon and one after the other. */
  tell(event: CalendarEvent): void;
  /** Looks at the deadlines again: a row has changed. */
  look(): void;
}

/** Writes down the meetings of a group anew, from its rules, as far as the horizon. */
export interface Planner {
  /** One after the other for each group. Tells `planned` and looks at the deadlines again. */
  replan(group: Group): Promise<PlanChange>;
}

/** Opens the doors of a group, for whoever asks: a host, or the calendar. */
export interface OpenDoors {
  /**
   * Refused when a meeting of the group is open already (unless `beside` it), or when Discord will not have it.
   * One after the other for each group.
   */
  open(group: Group, how: Opening): Promise<Session | Refused>;
}

export interface Opening {
  readonly mode?: TalkMode;
  readonly theme?: string | null;
  /** Id of a format; null or absent takes the group's. */
  readonly format?: string | null;
  /** When the doors should have opened: the start is announced `pre_minutes` later. */
  readonly opensAt: Instant;
  readonly host: MemberId | null;
  readonly coHost?: MemberId | null;
  /** Without a voice room. A group whose room policy is `none` never has one. */
  readonly inPerson?: boolean;
  /** A second room of the meeting of this session. */
  readonly beside?: SessionId;
}
