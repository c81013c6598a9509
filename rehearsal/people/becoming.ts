import { seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { labels } from '#text/en/labels.ts';
import { settleAnew } from './arriving.ts';
import type { Player, Trait } from './cast.ts';
import { isOver } from './phases.ts';
import { type Play, seatOf } from './play.ts';

type Seat = Session['people'][number];

/** How long somebody takes to change their mind. */
const thinks = seconds(12);

/** What somebody undoes, or does, when they are like somebody else from now on. */
interface Change {
  readonly trait: Trait;
  readonly turns: 'to' | 'from';
  readonly words: string;
  fits(seat: Seat): boolean;
  act(play: Play, player: Player, session: Session): Promise<void>;
}

const changes: readonly Change[] = [
  {
    trait: 'only-listens',
    turns: 'from',
    words: labels.speak,
    fits: (seat) => seat.seat === 'listen' && !seat.late && !seat.listenOnly,
    act: (play, player, session) => pressesInPanel(play, player, session, labels.speak),
  },
  {
    trait: 'types',
    turns: 'from',
    words: labels.speakAloud,
    fits: (seat) => seat.here === 'voice' && seat.types,
    act: (play, player, session) => pressesInPanel(play, player, session, labels.speakAloud),
  },
  {
    trait: 'types',
    turns: 'from',
    words: 'voice',
    fits: (seat) => seat.here === 'text',
    act: (play, player, { place }) => play.act(player, 'comes in', (person) => person.joins({ id: place.room ?? '' })),
  },
  {
    trait: 'types',
    turns: 'to',
    words: labels.typeShare,
    fits: (seat) => seat.here === 'voice' && !seat.types,
    act: (play, player, session) => pressesInPanel(play, player, session, labels.typeShare),
  },
  {
    trait: 'vanishes',
    turns: 'from',
    words: 'microphone',
    fits: (seat) => seat.here === 'voice',
    act: (play, player) => play.act(player, 'switches their microphone on', (person) => person.selfMutes(false)),
  },
];

/**
 * Somebody is like somebody else from now on: what they had in mind is forgotten, and what they have settled is settled anew.
 * @param before their traits until now; the player has the new ones
 */
export function planBecoming(play: Play, player: Player, before: ReadonlySet<Trait>): void {
  play.agenda.forgetPlansOf(player);
  settleAnew(play, player);
  for (const change of changes) {
    const { trait, turns, words } = change;
    const isSo = before.has(trait) !== player.traits.has(trait) && (turns === 'to') === player.traits.has(trait);
    if (!isSo) continue;
    play.agenda.plan({
      key: `becomes ${player.name} ${words} ${play.now()}`,
      by: player,
      at: play.now() + thinks,
      when(session) {
        const seat = seatOf(play, session, player);
        return !isOver(session) && seat !== undefined && change.fits(seat) ? 'now' : 'never';
      },
      act: (session) => change.act(play, player, session),
    });
  }
}

async function pressesInPanel(play: Play, player: Player, session: Session, label: string): Promise<void> {
  const on = { id: session.place.room ?? '' };
  await play.act(player, `presses [${labels.more}]`, (person) => person.presses(labels.more, { on }));
  await play.act(player, `presses [${label}]`, (person) => person.presses(label));
}
