import { minutes } from '#core/time.ts';
import { daysOn } from '../measure/wall-clock.ts';
import type { Week } from './almanac.ts';
import { members, team } from './cast.ts';
import type { Life } from './life.ts';
import { playMeeting } from './meeting.ts';
import type { Answers } from './plans.ts';

/** As a person writes a date: `27 October 2026`. */
const written = (wall: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    Date.parse(`${wall.slice(0, 10)}T12:00Z`),
  );

/** One week, from Wednesday morning to Wednesday morning. */
export async function playWeek(life: Life, week: Week, answers: Answers): Promise<void> {
  const { room, act } = life;
  const { home } = room;
  const on = (days: number, time: string): string => `${daysOn(week.begins, days).slice(0, 10)}T${time}`;
  const [fay] = team;

  await life.until(on(0, '10:30'));
  await act(fay, 'types /rota take', (person) => person.uses('/rota take', {}, { in: home }));
  if (week.turn === 'skipped') {
    await life.until(on(1, '12:00'));
    await act(fay, `types /schedule skip: ${written(week.date)}`, (person) =>
      person.uses('/schedule skip', { date: week.date }, { in: home }),
    );
  }
  if (week.turn === 'moved' && week.meets !== null) {
    const to = `${written(week.meets)} ${week.meets.slice(11)}`;
    await life.until(on(2, '12:00'));
    await act(fay, `types /schedule move: ${written(week.date)} to ${to}`, (person) =>
      person.uses('/schedule move', { date: week.date, to }, { in: home }),
    );
  }
  await life.until(on(3, '12:00'));
  await answer(life, week, answers);
  let host: string = fay;
  if (week.turn === 'the host cannot come') {
    await life.until(on(4, '11:00'));
    host = await hostCannotCome(life);
  }
  if (week.meets !== null) await playMeeting(life, week, host, comes(answers));
  await life.until(daysOn(week.begins, 7));
}

const comes = (answers: Answers): readonly string[] =>
  members.map(({ name }) => name).filter((name) => answers.get(name) !== 'Not this time');

async function answer({ room, act }: Life, week: Week, answers: Answers): Promise<void> {
  for (const [name, label] of answers) {
    await act(name, `presses [${label}] in /meetings`, async (person) => {
      await person.uses('/meetings');
      return person.presses(label);
    });
  }
  const keen = members.find(({ also }) => also === 'event');
  const next = [...room.guild.events.values()].find(({ status }: { readonly status: number }) => status === 1);
  if (keen === undefined || next === undefined || week.number > 2) return;
  await act(keen.name, 'is interested in the event in Discord', (person) => person.isInterestedIn(next));
}

/** The host says so, and those who offered are asked one after the other. Returns who hosts then. */
async function hostCannotCome(life: Life): Promise<string> {
  const { room, act, random, told } = life;
  const [host, second] = team;
  const willing = random.pick([...team.slice(1), null]);
  let before = told.told.length;
  await act(host, 'types /rota leave', (person) => person.uses('/rota leave', {}, { in: room.home }));
  for (let asked = 0; asked < team.length - 1; asked += 1) {
    await life.until(room.clock.now() + minutes(5));
    const questions = told.told.slice(before).filter(({ words }) => words.includes('could you host'));
    const last = questions.at(-1);
    const name = team.find((one) => room.person(one).id === last?.who);
    if (name === undefined) break;
    before = told.told.length;
    const label = name === willing ? 'Yes, I can' : 'No, thank you';
    await act(name, `presses [${label}]`, (person) => person.presses(label));
    if (name === willing) return name;
  }
  await life.until(room.clock.now() + minutes(5));
  await act(second, 'presses [I can co-host] for the meeting', (person) =>
    person.uses('/rota take', { role: { raw: 'co_host' } }, { in: room.home }),
  );
  return second;
}
