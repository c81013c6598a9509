import { days, type Instant } from '../time.ts';
import { startOfDay } from './day.ts';
import { entries } from './entries.ts';
import type { Entry, Service, Way } from './entry.ts';

/** Why the lines of a country are shown or not. */
export type Lines =
  | { readonly kind: 'shown'; readonly services: readonly Service[]; readonly reviewedAt: Instant }
  /** Too old, or never confirmed (RR-5). */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'not-listed' }
  | { readonly kind: 'no-country' };

/** What a help card says, in the order in which it is shown (RR-3): emergency number, lines, the page for every country. */
export interface Help {
  readonly country: { readonly code: string; readonly name: string } | null;
  /** Empty where none is known: then "your local emergency number". */
  readonly emergency: readonly Way[];
  readonly lines: Lines;
  readonly page: string;
}

/** Numbers older than this are not shown: people have died dialling numbers that had changed (RR-5). */
const hideAfterMs = days(365);
/** From here on operators are asked to check (RR-5). */
const warnAfterMs = days(180);

/** Covers more than 130 countries, and is there for every one of them (domain (d)). */
const internationalPage = 'https://findahelpline.com';

/**
 * What is open for a person in that country now. Pure, and from bundled data alone, so that it answers when nothing else does.
 * @param country ISO 3166 code as the person or the group chose it, never guessed; null when nobody chose.
 */
export function helpFor(country: string | null, now: Instant, from: readonly Entry[] = entries): Help {
  const entry = from.find((one) => one.country === country?.toUpperCase());
  if (!entry) {
    const lines: Lines = { kind: country === null ? 'no-country' : 'not-listed' };
    return { country: null, emergency: [], lines, page: internationalPage };
  }
  return {
    country: { code: entry.country, name: entry.name },
    emergency: entry.emergency,
    lines: linesOf(entry, now),
    page: internationalPage,
  };
}

/** RR-4: the whole entry or nothing of it; a language or an age is never left out. */
function linesOf(entry: Entry, now: Instant): Lines {
  const reviewedAt = startOfDay(entry.reviewedOn);
  if (entry.grade === 'C' || now - reviewedAt > hideAfterMs) return { kind: 'hidden' };
  return { kind: 'shown', services: entry.services, reviewedAt };
}

/** The countries whose numbers operators should check now, the oldest first (RR-5). Grade C is always among them. */
export function staleEntries(now: Instant, from: readonly Entry[] = entries): readonly Entry[] {
  return from
    .filter(({ grade, reviewedOn }) => grade === 'C' || now - startOfDay(reviewedOn) > warnAfterMs)
    .toSorted((a, b) => startOfDay(a.reviewedOn) - startOfDay(b.reviewedOn));
}

/** Every country one can choose, by name. Countries without confirmed lines are there too: their emergency number is. */
export function helpCountries(
  from: readonly Entry[] = entries,
): readonly { readonly code: string; readonly name: string }[] {
  return from.map(({ country, name }) => ({ code: country, name }));
}
