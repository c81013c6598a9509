import type { Answered, Duty, CalendarSettings, DateNote, Series, Venue, Wish } from '#core/calendar/model.ts';
import type { Rung } from '#core/session/effects.ts';
import type { Person, Session, TalkMode, Turn, PastTurn } from '#core/session/model.ts';
import type { Feed, Mirror, Notice, StandInCall, Telling } from './store-calendar.ts';

/** The short lists behind single-word columns. Each is complete: a word of the model that is missing does not compile. */
const every =
  <Word extends string>() =>
  <const List extends readonly Word[]>(...list: [Word] extends [List[number]] ? List : never): List =>
    list;

export const talkModes = every<TalkMode>()('gentle', 'strict', 'stage');
export const keepings = every<Session['place']['kept']>()('group', 'session');
export const countdowns = every<Session['countdown']>()('shown', 'hidden');
export const conversations = every<Session['conversation']>()('guided', 'open');
export const sizeChecks = every<Session['sizeChecked']>()('not-yet', 'at-doors', 'after-start');
export const presences = every<Person['here']>()('voice', 'text', 'gone');
export const seats = every<Person['seat']>()('speak', 'listen');
export const replies = every<Person['replies']>()('listening', 'echoes', 'ideas');
export const turnKinds = every<Turn['kind']>()('voice', 'typed');
export const outcomes = every<PastTurn['outcome']>()('done', 'thanked', 'dropped', 'phase-over');
export const rungs = every<Rung>()('hint', 'listen-only', 'out-for-today', 'back-in');

export const venues = every<Venue['kind']>()('online', 'in-person');
export const venueDoors = every<Extract<Venue, { kind: 'in-person' }>['open']>()('members', 'public');
export const mirrorWishes = every<Series['mirror']>()('on', 'off');
export const dateStates = every<DateNote['state']>()('on', 'skipped', 'cancelled');
export const answersSeen = every<CalendarSettings['answersShown']>()('numbers', 'hosts', 'members');
export const mirrorStates = every<Mirror['state']>()('making', 'scheduled', 'active', 'over');
export const tellings = every<Telling['what']>()('late', 'blocked', 'no-host', 'missed');
export const tellingStates = every<Telling['state']>()('sending', 'said', 'unknown');
export const answerSources = every<Answered['source']>()('here', 'event');
export const answerPlaces = every<Answered['place']>()('in', 'waiting', 'offered', 'lapsed', 'none');
export const ways = every<Wish['way']>()('dm', 'mention');
export const dmStates = every<Wish['dm']>()('open', 'closed');
export const noticeStates = every<Notice['state']>()(
  'waiting',
  'sending',
  'sent',
  'for-next-command',
  'failed',
  'unknown',
  'dropped',
);
export const dutyStates = every<Duty['state']>()('asked', 'second', 'agreed');
export const callStates = every<StandInCall['state']>()('asking', 'found', 'nobody');
export const feedKinds = every<Feed['kind']>()('group', 'person');
export const feedNames = every<Feed['names']>()('neutral', 'own');
