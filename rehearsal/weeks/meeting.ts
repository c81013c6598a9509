import { minutes, seconds } from '#core/time.ts';
import { labels } from '#text/en/labels.ts';
import { instantOfWall } from '../measure/wall-clock.ts';
import type { Week } from './almanac.ts';
import type { Life } from './life.ts';
import { armedFor } from './dying.ts';

/** The usual format opens its doors so long before the start. */
export const doorsBefore = minutes(10);

/** How many of those who come take a turn: enough to see that the floor goes round. */
const turns = 2;

/** The part in which hands are raised comes after so many presses on *Next*. */
const partsBefore = 4;

/** One short meeting: doors, arrivals, a few turns, the end, and everybody goes home. */
export async function playMeeting(life: Life, week: Week, host: string, comes: readonly string[]): Promise<void> {
  const { room, act, random } = life;
  const startsAt = instantOfWall(week.meets ?? '', life.zone);
  await openDoors(life, week, startsAt - doorsBefore);
  await life.until(startsAt - minutes(6));
  const people = [host, ...random.shuffled(comes).slice(0, 4)];
  for (const name of people) {
    await life.until(room.clock.now() + seconds(20));
    await act(name, 'comes in', (person) => person.joins(room.room()));
  }
  await life.until(startsAt);
  const desk = { on: room.desk() };
  await act(host, 'presses [Start]', (person) => person.presses('Start', desk));
  for (let part = 0; part < partsBefore; part += 1) {
    await life.until(room.clock.now() + minutes(2));
    await room.person(host).presses('Next', desk);
  }
  for (const name of people.slice(1, 1 + turns)) await takeTurn(life, name);
  await life.until(room.clock.now() + minutes(1));
  await act(host, 'presses [End]', (person) => person.presses('End', desk));
  await life.until(room.clock.now() + minutes(3));
  for (const name of people) await room.person(name).leaves();
}

/** A hand, two minutes, and *I'm done*. */
async function takeTurn({ room, act, until }: Life, name: string): Promise<void> {
  await until(room.clock.now() + seconds(30));
  await act(name, `presses [${labels.raiseHand}]`, (person) => person.presses(labels.raiseHand, { on: room.room() }));
  await until(room.clock.now() + minutes(2));
  await act(name, `presses [${labels.done}]`, (person) => person.presses(labels.done, { on: room.room() }));
}

/** They open by themselves; once, the bot dies in the midst of it or is down when they should. */
async function openDoors(life: Life, week: Week, opensAt: number): Promise<void> {
  const { room, dying, random } = life;
  switch (week.crash) {
    case 'none':
      return;
    case 'midst':
      await life.until(opensAt - seconds(1));
      life.says('The bot dies while it opens the doors, and is started again.', 'hitch');
      dying.arm(Math.floor(random.between(1, 8)));
      await life.until(opensAt + armedFor);
      return dying.settle();
    case 'down':
      await life.until(opensAt - minutes(2));
      life.says('The bot’s machine loses its power for five minutes.', 'hitch');
      await room.crash();
      await room.clock.advance(minutes(5), () => room.idle());
      await room.boot();
      life.says('It is back.', 'hitch');
  }
}
