/** A person presses *I need someone*, and the room does not see it. */
import type { Session } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { care } from '#text/en/care.ts';
import { labels } from '#text/en/labels.ts';
import { hardEvenings } from '../../../words/evenings.ts';
import { moments } from '../../../words/moments.ts';
import type { Player } from '../../../people/cast.ts';
import type { EveningPlan, StageHand } from '../../evening-plan.ts';
import { idOf } from '../hard-ids.ts';
import { coHost, host, member, planned, roomEnough } from '../plan.ts';
import { untilSpeaking } from '../prologues.ts';
import { isRoundedOff } from '../rounding-off.ts';
import { keepsHandDown, listener, scriptedHost } from '../scene.ts';

const pressed = 'the button was pressed';
const taken = 'somebody turned to them';

/** So long the script leaves it to whoever sits at the page and hosts or co-hosts: a rehearsal leaves nobody alone either. */
const teamWaits = minutes(3);
/** And so long it takes when nobody at the page does. */
const teamComes = seconds(40);

export const needsSomeone: EveningPlan = planned({
  id: idOf('needsSomeone'),
  shelf: 'hard',
  words: hardEvenings.needsSomeone,
  format: 'structured_support_90',
  mode: 'gentle',
  size: roomEnough,
  cast: [
    host,
    coHost,
    member('Lena', 'quiet'),
    member('Kofi'),
    member('Ines'),
    member('Hugo', 'types'),
    member('Greta'),
  ],
  you: host.name,
  prologue: untilSpeaking('discussion', seconds(30)),
  moment: {
    look(hand, session) {
      if (hand.isFirst('scene')) hand.note(moments.needsSomeone.scene(coHost.name));
      if (session === null) return;
      press(hand, session);
      follow(hand);
    },
    isOver: (hand) => isRoundedOff(hand, { handled: taken, afterwardsMs: minutes(3), atMostMs: minutes(11) }),
  },
});

const keyOf = (name: string): string => `needs someone: ${name}`;

function press(hand: StageHand, session: Session): void {
  if (hand.firstAt(pressed) !== null || hand.now() < hand.satDownAt + seconds(25)) return;
  const who = listener(hand, session, ['Lena', 'Greta']);
  if (who === undefined) return;
  hand.isFirst(pressed);
  hand.isFirst(keyOf(who.name));
  if (session.phase !== null) keepsHandDown(hand, who, session.phase);
  const on = { id: hand.play.evening.room().id };
  hand.at(hand.now(), 'presses', () =>
    hand.play.act(who, `presses [${labels.needSomeone}]`, (person) => person.presses(labels.needSomeone, { on })),
  );
  const isYours = hand.play.players.some(({ part, playedBy }) => part !== 'member' && playedBy === 'you');
  hand.at(hand.now() + (isYours ? teamWaits : teamComes), 'the team', () => turnsTo(hand));
}

function follow(hand: StageHand): void {
  const who = hand.play.players.find(({ name }) => hand.firstAt(keyOf(name)) !== null);
  if (who !== undefined && isTaken(hand, who)) hand.isFirst(taken);
}

/** What the person themselves reads, and only then. */
function isTaken({ play }: StageHand, who: Player): boolean {
  return play
    .person(who)
    .whispers()
    .some((words) => words.includes(care.someoneSaw));
}

async function turnsTo(hand: StageHand): Promise<void> {
  const helper = scriptedHost(hand);
  if (hand.firstAt(taken) !== null || helper === undefined) return;
  const on = { id: hand.play.evening.desk().id };
  await hand.play.act(helper, `presses [${labels.onIt}] at the desk`, (person) => person.presses(labels.onIt, { on }));
}
