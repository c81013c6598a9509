import { seconds } from '#core/time.ts';
import type { Session } from '#core/session/model.ts';
import { runNow } from '#core/session/plan.ts';
import { labels } from '#text/en/labels.ts';
import type { Player } from './cast.ts';
import { hostWish, type HostWish } from './host-wishes.ts';
import { longestPart } from './phases.ts';
import { isHereNow, type Play } from './play.ts';

/** How long a host thinks before pressing, and how often a wish that came to nothing may come again. */
const thinks = seconds(4);
const again = seconds(20);

/** The host runs the evening from the desk. */
export function planHosting(play: Play, session: Session): void {
  planTakeOver(play, session);
  if (hostOf(play, session)?.playedBy === 'you') return;
  const wish = hostWish(session, play.now());
  if (wish) planWish(play, session, wish);
  planPlusMinute(play, session);
  planPause(play, session);
  planHandOver(play, session);
}

/** Whoever hosts now, after a handover too. */
export function hostOf(play: Play, session: Session): Player | undefined {
  const id = session.roles.host;
  return (id === undefined ? undefined : play.playerOf(id)) ?? play.players[0];
}

function planWish(play: Play, session: Session, wish: HostWish): void {
  const sameWish = (now: Session): boolean => {
    const still = hostWish(now, play.now());
    return still !== null && JSON.stringify(still) === JSON.stringify(wish);
  };
  play.agenda.plan({
    key: `host ${JSON.stringify(wish)} ${session.epoch} ${Math.floor(play.now() / again)}`,
    by: 'host',
    at: play.now() + thinks,
    ...(session.floor.kind === 'offered' ? { urgent: 'urgent' as const } : {}),
    when: (now) => (sameWish(now) ? 'now' : 'never'),
    act: (now) => follow(play, now, wish),
  });
}

const buttonFor: Readonly<Record<Exclude<HostWish['kind'], 'pick'>, string>> = {
  start: labels.start,
  next: labels.next,
  end: labels.end,
  'thank-next': labels.thankNext,
  resume: labels.resume,
  pass: labels.pass,
};

async function follow(play: Play, session: Session, wish: HostWish): Promise<void> {
  const host = hostOf(play, session);
  if (host !== undefined && wish.kind === 'pass') {
    const on = { id: session.place.room ?? '' };
    return play.act(host, `presses [${labels.pass}]`, (person) => person.presses(labels.pass, { on }));
  }
  if (wish.kind !== 'pick') return atDesk(play, session, buttonFor[wish.kind]);
  const who = play.playerOf(wish.who);
  if (host === undefined || who === undefined) return;
  await play.act(host, `gives the floor to ${who.name}`, (person) =>
    person.chooses('Give the floor to …', who.name, { on: { id: session.place.desk } }),
  );
}

async function atDesk(play: Play, session: Session, label: string): Promise<void> {
  const host = hostOf(play, session);
  if (host === undefined) return;
  await play.act(host, `presses [${label}]`, (person) => person.presses(label, { on: { id: session.place.desk } }));
}

/** Now and then somebody gets a minute more. */
function planPlusMinute(play: Play, session: Session): void {
  const { floor } = session;
  if (floor.kind !== 'speaking' || floor.turn.told !== 'soon') return;
  const { seq, givenAt } = floor.turn;
  if (!play.agenda.isFirst(`plus ${seq} ${givenAt}`) || !play.random.chance(0.15)) return;
  play.agenda.plan({
    key: `plus minute ${seq} ${givenAt}`,
    by: 'host',
    at: play.now() + seconds(10),
    when: (now) =>
      now.floor.kind === 'speaking' && now.floor.turn.givenAt === givenAt && now.stage.kind === 'running'
        ? 'now'
        : 'never',
    act: (now) => atDesk(play, now, labels.plusMinute),
  });
}

/** One pause in the longest part. */
function planPause(play: Play, session: Session): void {
  const run = runNow(session);
  if (run === null || run.index !== longestPart(session)) return;
  play.agenda.plan({
    key: 'pause',
    by: 'host',
    at: run.startedAt + (run.endsAt - run.startedAt) * 0.55,
    when: (now) => (now.phase === run.index && now.stage.kind === 'running' ? 'now' : 'never'),
    act: (now) => atDesk(play, now, labels.pause),
  });
}

/** In every second evening or so the co-host takes over towards the end of the longest part. */
function planHandOver(play: Play, session: Session): void {
  const run = runNow(session);
  const to = play.players.find((player) => player.part === 'co-host');
  if (run === null || run.index !== longestPart(session) || to === undefined) return;
  if (!play.agenda.isFirst('hand-over decided') || !play.random.chance(0.5)) return;
  play.agenda.plan({
    key: 'hand-over',
    by: 'host',
    at: run.startedAt + (run.endsAt - run.startedAt) * 0.75,
    when: (now) => (isHereNow(play, now, to) && now.stage.kind === 'running' ? 'now' : 'never'),
    async act(now) {
      await atDesk(play, now, labels.handOver);
      const host = hostOf(play, now);
      if (host) await play.act(host, `asks ${to.name} to host`, (person) => person.chooses('Ask to host: …', to.name));
    },
  });
}

/** Whoever is asked to host, because the host would like a rest or has lost their line, takes over after a moment. */
function planTakeOver(play: Play, { handover }: Session): void {
  const to = handover === null ? undefined : play.playerOf(handover.to);
  if (handover === null || to === undefined || to.playedBy === 'you') return;
  play.agenda.plan({
    key: `take-over ${to.name} ${handover.askedAt}`,
    by: to,
    at: play.now() + seconds(15),
    when: (now) => (now.handover?.to === handover.to ? 'now' : 'never'),
    act: (now) =>
      play.act(to, `presses [${labels.takeOver}]`, (person) =>
        person.presses(labels.takeOver, { on: { id: now.place.desk } }),
      ),
  });
}
