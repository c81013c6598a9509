import type { Rung } from '#core/session/effects.ts';
import type { Person, Session, TalkMode, Turn, PastTurn } from '#core/session/model.ts';

/** The short lists behind single-word columns. Each is complete: a word of the model that is missing does not compile. */
const every =
  <Word extends string>() =>
  <const List extends readonly Word[]>(...list: [Word] extends [List[number]] ? List : never): List =>
    list;

export const talkModes = every<TalkMode>()('gentle', 'strict', 'stage');
export const countdowns = every<Session['countdown']>()('shown', 'hidden');
export const conversations = every<Session['conversation']>()('guided', 'open');
export const sizeChecks = every<Session['sizeChecked']>()('not-yet', 'at-doors', 'after-start');
export const presences = every<Person['here']>()('voice', 'text', 'gone');
export const seats = every<Person['seat']>()('speak', 'listen');
export const replies = every<Person['replies']>()('listening', 'echoes', 'ideas');
export const turnKinds = every<Turn['kind']>()('voice', 'typed');
export const outcomes = every<PastTurn['outcome']>()('done', 'thanked', 'dropped', 'phase-over');
export const rungs = every<Rung>()('hint', 'listen-only', 'out-for-today', 'back-in');
