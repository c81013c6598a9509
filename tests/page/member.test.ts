import { expect, test } from 'vitest';
import { atThePage } from './at-the-page.ts';
import { comesPassesSharesAndAsks, memberEvening } from './a-members-evening.ts';
import { mouse } from './hands.ts';

test(
  'a member comes late, passes, types a share, and asks for help that only the host team hears of',
  { timeout: 120_000 },
  () =>
    atThePage({ evening: memberEvening }, async ({ page, stage }) => {
      await comesPassesSharesAndAsks(page, mouse(page));
      expect(stage.view().cast.find(({ name }) => name === 'Lena')?.here).toBe('voice');
    }),
);
