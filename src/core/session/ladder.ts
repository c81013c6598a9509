import { ruleIds } from '../formats/rules.ts';
import { endTurn, openFloor } from './floor.ts';
import type { Intent } from './intents.ts';
import type { Person, Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { changePerson, inHostTeam, maySpeak, personIn } from './people.ts';
import { changeRound, holderOf, joinCircle, leaveRound, without } from './round.ts';

type Ladder = Extract<Intent, { kind: 'ladder' }>;

/** SA-4: a hint, only listening, out for today, and back. Each is said to the person alone, with the rule's name. */
export function climbLadder(session: Session, intent: Ladder, moment: Moment): Result {
  const { by, to, rung, rule } = intent;
  const person = personIn(session, to);
  if (person === undefined) return 'not-present-to-take-it';
  if (inHostTeam(session, to)) return 'cannot-remove-host';
  if (!ruleIds.has(rule) && !session.format.rules.includes(rule)) return 'unknown-rule';
  const stood = standOn(session, person, rung, moment);
  if (typeof stood === 'string') return stood;
  moment.tell({ kind: 'whisper', to, line: { say: rung, rule } });
  moment.tell({ kind: 'decision', rung, rule, by, to });
  return stood;
}

function standOn(session: Session, person: Person, rung: Ladder['rung'], moment: Moment): Result {
  const { id } = person;
  switch (rung) {
    case 'hint':
      return session;
    case 'listen-only':
      if (person.listenOnly) return 'nothing-to-do';
      return withoutFloor(changePerson(session, id, { listenOnly: true, seat: 'listen' }), id, moment);
    case 'out-for-today':
      if (person.out) return 'nothing-to-do';
      return withoutFloor(changePerson(session, id, { out: true }), id, moment);
    case 'back-in':
      if (!person.out && !person.listenOnly) return 'nothing-to-do';
      return backIn(session, person, moment);
  }
}

/**
 * A person who left while they were out has the rejoin grace from now on, not from when they left. Somebody who stayed
 * has their place in a circle again, for nobody could give them the floor there otherwise.
 */
function backIn(session: Session, person: Person, moment: Moment): Session {
  const goneSince = person.here === 'gone' ? moment.at : null;
  const back = changePerson(session, person.id, { out: false, listenOnly: false, goneSince });
  return maySpeak(back, person.id) ? joinCircle(back, person.id) : back;
}

/** They come out of order and line, and a turn that runs ends with thanks. */
function withoutFloor(session: Session, who: Person['id'], moment: Moment): Session {
  const left = leaveRound(session, who);
  if (holderOf(left) !== who) return left;
  if (left.floor.kind === 'offered') return openFloor(left, moment.at);
  const ended = endTurn(left, 'thanked', moment);
  return changeRound(ended, { owed: without(ended.round.owed, who) });
}
