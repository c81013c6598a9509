import { customType, integer } from 'drizzle-orm/sqlite-core';
import type { SQLiteColumnBuilderBase } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import {
  channelId,
  eventId,
  groupId,
  guildId,
  localDate,
  memberId,
  messageId,
  noticeId,
  roleId,
  seriesId,
  sessionId,
  wallTime,
} from '#core/ids.ts';
import type { LocalDate, MemberId, RoleId, WallTime } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';

/** Everything a column may be. The text kinds are closed: none of them takes a sentence said by a member. */
export type Kind =
  | 'number'
  | 'our id'
  | 'discord id'
  | 'one of a list'
  | 'closed json'
  | 'pattern'
  | 'name by a moderator'
  | 'place by a moderator'
  | 'format by a moderator';

const kinds = new WeakMap<object, Kind>();

function as<Builder extends object>(kind: Kind, builder: Builder): Builder {
  kinds.set(builder, kind);
  return builder;
}

/** The kind of a column. Throws for one that was not made in this file. */
export function kindOf(builder: SQLiteColumnBuilderBase, column: string): Kind {
  const kind = kinds.get(builder);
  if (!kind) throw new Error(`The column ${column} is of no closed kind`);
  return kind;
}

/** Text that is checked on its way in and on its way out; a text that does not fit is an error, never stored. */
const text = <T>(write: (value: T) => string, read: (stored: string) => T) =>
  customType<{ data: T; driverData: string }>({ dataType: () => 'text', toDriver: write, fromDriver: read })();

/** The text itself stays out of the message: an error must not carry what a column refused. */
function fitting(allowed: RegExp, what: string): (value: string) => string {
  return (value) => {
    if (!allowed.test(value)) throw new TypeError(`A column for ${what} refused a text`);
    return value;
  };
}

const ourId = fitting(/^[a-z0-9]{12}$/, 'an id of ours');
const discordId = fitting(/^\d{17,20}$/, 'a Discord id');

const ours = <T extends string>(make: (id: string) => T) =>
  as(
    'our id',
    text<T>(ourId, (id) => make(ourId(id))),
  );
const discords = <T extends string>(make: (id: string) => T) =>
  as(
    'discord id',
    text<T>(discordId, (id) => make(discordId(id))),
  );

export const lineId = () => ours((id) => id);
export const session = () => ours(sessionId);
export const group = () => ours(groupId);
export const seriesOf = () => ours(seriesId);
export const notice = () => ours(noticeId);
export const guild = () => discords(guildId);
export const member = () => discords(memberId);
export const channel = () => discords(channelId);
export const message = () => discords(messageId);
export const event = () => discords(eventId);
export const role = () => discords(roleId);
/** What a permission overwrite is for: a role, or one person. */
export const roleOrMember = () => discords<RoleId | MemberId>(roleId);

export function oneOf<const T extends string>(values: readonly T[]) {
  const known = (value: string): T => {
    const found = values.find((each) => each === value);
    if (found === undefined) throw new TypeError('A column with a closed list refused a text');
    return found;
  };
  return as('one of a list', text<T>(known, known));
}

/** A small union as JSON, checked strictly: an extra field, or a word where an id belongs, is refused. */
export function closedJson<T>(shape: z.ZodType<T>, kind: Kind = 'closed json') {
  return as(
    kind,
    text<T>(
      (value) => JSON.stringify(shape.parse(value)),
      (stored) => shape.parse(JSON.parse(stored)),
    ),
  );
}

function pattern(allowed: RegExp, what: string) {
  return as('pattern', text<string>(fitting(allowed, what), fitting(allowed, what)));
}

/** Id of a format, a job, an agreement. */
export const slug = () => pattern(/^[a-z][a-z0-9_-]{0,39}$/, 'a short id');
/** `type/number` of a shipped prompt. */
export const theme = () => pattern(/^[a-z_]{1,40}\/\d{1,3}$/, 'a theme');
/** Empty, or a hash in hex or base64. */
export const hash = () => pattern(/^[A-Za-z0-9+/=_-]{0,128}$/, 'a hash');
/** Permission bits as Discord writes them. */
export const bits = () => pattern(/^\d{1,20}$/, 'permission bits');
export const locale = () => pattern(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a locale');
export const zone = () => pattern(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, 'a zone');
export const country = () => pattern(/^[A-Z]{2}$/, 'a country');
/** Up to eight counts and references, such as `erased=3 ref=k3j9`. */
export const countsOnly = /^(([a-z-]{1,30}=\d{1,12}|ref=[A-Za-z0-9-]{1,24})( (?=.)|$)){1,8}$/;
/** Counts and references, nothing, or the word that stands for anything else; see `runs.ts`. */
export const counts = () => pattern(new RegExp(`^(withheld)?$|${countsOnly.source}`), 'counts');

export const nonce = () => pattern(/^[A-Za-z0-9_-]{1,25}$/, 'a nonce');

const aDate = fitting(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date');
/** A day on a wall calendar. As text it sorts and compares by time. */
export const date = () =>
  as(
    'pattern',
    text<LocalDate>(aDate, (stored) => localDate(aDate(stored))),
  );

const aWallTime = fitting(/^([01]\d|2[0-3]):[0-5]\d$/, 'a wall time');
export const time = () =>
  as(
    'pattern',
    text<WallTime>(aWallTime, (stored) => wallTime(aWallTime(stored))),
  );

const oneLine = (kind: Kind, longest: number, what: string) =>
  as(
    kind,
    text<string>(fitting(new RegExp(`^.{1,${longest}}$`, 'u'), what), (stored) => stored),
  );

/** What a moderator called the group, or one of its meetings: 1 to 60 characters on one line. */
export const groupName = () => oneLine('name by a moderator', 60, 'a name');
/** Where a group meets in person: 1 to 100 characters on one line. */
export const place = () => oneLine('place by a moderator', 100, 'a place');
/** How people get in there: 1 to 200 characters on one line. */
export const access = () => oneLine('place by a moderator', 200, 'the way into a place');

/** SQLite would keep a text in an integer column as it is, so numbers are checked like everything else. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new TypeError('A column for a number refused a value');
  return value;
}
const number = customType<{ data: number; driverData: number }>({
  dataType: () => 'integer',
  toDriver: finite,
  fromDriver: finite,
});

export const instant = () => as('number', number().$type<Instant>());
export const count = () => as('number', number());
export const flag = () => as('number', integer({ mode: 'boolean' }));
/** The number of a row, given by SQLite: it grows with every row. */
export const serial = () => as('number', integer()).primaryKey({ autoIncrement: true });
