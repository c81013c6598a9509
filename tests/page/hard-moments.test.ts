import { expect, test } from 'vitest';
import { hards, idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { hardEvenings } from '#rehearsal/words/evenings.ts';
import { debrief } from '#rehearsal/words/stage-debrief.ts';
import { type AtThePage, atThePage } from './at-the-page.ts';
import { HostInAHardMoment, whatHelps } from './what-helps.ts';

/** The look back has opened by itself, and says what there is to say about this evening. */
async function expectTheLookBack({ page }: AtThePage, title: string): Promise<void> {
  expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe(title);
  expect(await page.getByText(debrief.happened.guide).count()).toBeGreaterThan(0);
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(
    expect.arrayContaining([debrief.happened.title, debrief.talking.title, debrief.saw.title, debrief.think.title]),
  );
}

test.for(hards.map((hard) => [hardEvenings[hard].title, hard] as const))(
  '“%s”: the host helps a little, and can look back on it',
  { timeout: 120_000 },
  ([title, hard]) =>
    atThePage({ evening: idOf(hard) }, async (at) => {
      const host = new HostInAHardMoment(at);
      await host.letsTheClockRun();
      await whatHelps[hard](host);
      await host.goesOnUntil(at.page.getByRole('tab', { name: debrief.happened.title }));
      await expectTheLookBack(at, title);
      const told = await at.page.getByRole('tabpanel', { name: debrief.happened.title }).innerText();
      for (const deed of host.deeds) expect(told).toContain(deed);
      expect(host.deeds).not.toEqual([]);
      const steps = at.page.getByRole('tab', { name: debrief.steps.title });
      expect(await steps.count()).toBe(hard === 'needsSomeone' ? 1 : 0);
    }),
);

test('a host who does nothing at all in a hard moment can look back on it, too', { timeout: 120_000 }, () =>
  atThePage({ evening: idOf('talksOn') }, async (at) => {
    const host = new HostInAHardMoment(at);
    await host.letsTheClockRun();
    await host.goesOnUntil(at.page.getByRole('tab', { name: debrief.happened.title }));
    await expectTheLookBack(at, hardEvenings.talksOn.title);
  }),
);
