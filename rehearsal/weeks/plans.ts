import type { Random } from '../people/random.ts';
import { type Asked, type Due, dueFor } from '../measure/due-reminders.ts';
import { instantOfWall } from '../measure/wall-clock.ts';
import type { Week } from './almanac.ts';
import { members } from './cast.ts';

export type AnswerLabel = 'Coming' | 'Just listening' | 'Maybe' | 'Not this time';

/** Who answers what in a week; most say nothing at all, and come. */
export type Answers = ReadonlyMap<string, AnswerLabel>;

const choices: readonly AnswerLabel[] = ['Coming', 'Coming', 'Just listening', 'Maybe', 'Not this time'];

export function answersOf(week: Week, random: Random): Answers {
  const said = new Map<string, AnswerLabel>();
  for (const { name, also } of members) {
    const picked = random.pick(choices);
    if (also === 'answers' && week.meets !== null && picked !== undefined && random.chance(0.5)) said.set(name, picked);
  }
  return said;
}

/** When what was asked for counts from: the members ask on the first morning. */
export const askedAt = (weeks: readonly Week[], zone: string): number =>
  instantOfWall(weeks[0]?.begins ?? '', zone) + 15 * 60_000;

/** What has to come, by name, reckoned from what people asked for and when meetings are. */
export function remindersDue(weeks: readonly Week[], answers: readonly Answers[], zone: string): readonly Due[] {
  const since = askedAt(weeks, zone);
  return members.flatMap(({ name, leads, quiet, dms }) => {
    const asked: Asked = { who: name, zone, leads, quiet, since };
    const starts = weeks.flatMap(({ meets }, index) =>
      meets === null || answers[index]?.get(name) === 'Not this time' ? [] : [instantOfWall(meets, zone)],
    );
    const due = dueFor(asked, starts);
    // Once refused, it is not tried again.
    return dms === 'closed' ? due.slice(0, 1) : due;
  });
}
