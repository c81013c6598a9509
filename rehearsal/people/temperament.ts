/** What somebody is like in a meeting. Steady people do what the card offers, in good time. */
export const temperaments = [
  'steady',
  'quiet',
  'talks-long',
  'late',
  'bad-line',
  'first-time',
  'listens-only',
  'types',
  'vanishes',
  'breaks-a-rule',
  'needs-someone',
] as const;

export type Temperament = (typeof temperaments)[number];
