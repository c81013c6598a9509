/** When a recurring event comes again, in the few shapes Discord allows. Days are counted in UTC: the rule has no zone. */
import type { APIGuildScheduledEventRecurrenceRule } from 'discord.js';

export const FREQUENCY = { yearly: 0, monthly: 1, weekly: 2, daily: 3 } as const;

const DAY_MS = 86_400_000;

/** Five years of days: a yearly rule on 29 February needs four of them, and a rule that never matches must end. */
const DAYS_LOOKED_AHEAD = 5 * 366;

/** The first occurrence after `after` (epoch ms), at the same time of day; null when the rule yields none. */
export function nextStart(rule: APIGuildScheduledEventRecurrenceRule, after: number): number | null {
  for (let day = 1; day <= DAYS_LOOKED_AHEAD; day += 1) {
    const candidate = after + day * DAY_MS;
    if (falls(rule, candidate, after)) return candidate;
  }
  return null;
}

function falls(rule: APIGuildScheduledEventRecurrenceRule, at: number, after: number): boolean {
  const date = new Date(at);
  const weekday = (date.getUTCDay() + 6) % 7;
  const frequency: number = rule.frequency;
  const weekdays: readonly number[] = rule.by_weekday ?? [];
  const months: readonly number[] = rule.by_month ?? [];
  const nths: readonly { n: number; day: number }[] = rule.by_n_weekday ?? [];
  switch (frequency) {
    case FREQUENCY.daily:
      return weekdays.length === 0 || weekdays.includes(weekday);
    case FREQUENCY.weekly:
      return at === after + rule.interval * 7 * DAY_MS;
    case FREQUENCY.monthly: {
      const nth = Math.ceil(date.getUTCDate() / 7);
      return nths.some((each) => each.n === nth && each.day === weekday);
    }
    default: {
      const inMonth = months.includes(date.getUTCMonth() + 1);
      return inMonth && (rule.by_month_day ?? []).some((each) => each === date.getUTCDate());
    }
  }
}
