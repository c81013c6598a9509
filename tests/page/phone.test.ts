import { expect, test } from 'vitest';
import { care } from '#text/en/care.ts';
import { atThePage } from './at-the-page.ts';
import { comesPassesSharesAndAsks, memberEvening } from './a-members-evening.ts';
import { finger } from './hands.ts';

test.for([
  ['a usual phone by day', { width: 390, height: 844 }, 'light'],
  ['a small phone by night', { width: 360, height: 640 }, 'dark'],
] as const)('a member comes late, passes, shares and asks for help on %s', { timeout: 120_000 }, ([, size, colours]) =>
  atThePage({ evening: memberEvening, size, colours }, async ({ page }) => {
    expect(await comesPassesSharesAndAsks(page, finger(page))).toContain(care.someoneSaw);
  }),
);
