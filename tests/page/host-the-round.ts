/** What a first-time host does who reads the desk and follows it, by whatever hand. */
import type { Locator, Page } from 'playwright-core';
import { labels } from '#text/en/labels.ts';
import { clock } from '#rehearsal/words/stage.ts';
import { rooms } from '#rehearsal/words/page-rooms.ts';
import { debrief } from '#rehearsal/words/stage-debrief.ts';
import { stageSays } from '#rehearsal/words/stage-says.ts';
import type { Hands } from './hands.ts';
import type { Side } from './side.ts';

export interface HostAtThePage {
  readonly page: Page;
  readonly hand: Hands;
  readonly side: Side;
  /** Lets the evening go on for a while. */
  goesOn(): Promise<void>;
}

/** A meeting that takes more than this is stuck. */
const mostSteps = 150;

/** So many things may happen without anybody taking the floor before the host goes on to the next part. */
const quietFor = 4;

/** Presses *Next thing*. */
export const nextThing =
  (page: Page, hand: Hands): HostAtThePage['goesOn'] =>
  () =>
    hand.press(page.getByRole('button', { name: clock.next }));

/** The evening goes on until this is to be seen. */
export async function until({ goesOn }: Pick<HostAtThePage, 'goesOn'>, seen: Locator): Promise<void> {
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if (await seen.isVisible()) return;
    await goesOn();
  }
  throw new Error(`${String(seen)} does not come, however long the evening goes on.`);
}

/**
 * Leads from *Start* to *End* by what stands at the desk, which must be open: thanks everybody who speaks, goes on when it
 * has been quiet, and ends with the last part. Returns the parts it went through, and whom it thanked how often.
 */
export async function leadsThrough(host: HostAtThePage): Promise<{ readonly parts: number; readonly thanked: number }> {
  const { hand, side } = host;
  const parts = new Set<number>();
  let thanked = 0;
  let waited = 0;
  await hand.press(side.button(labels.start));
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const desk = readDesk(await side.messages.innerText());
    parts.add(desk.part);
    if (waited < (desk.isSomebodySpeaking ? 1 : quietFor) && !desk.isPartOver) {
      await host.goesOn();
      waited += 1;
      continue;
    }
    waited = 0;
    if (desk.isSomebodySpeaking) {
      thanked += 1;
      await hand.press(side.button(labels.thankNext));
    } else if (desk.part < desk.of) await hand.press(side.button(labels.next));
    else {
      await hand.press(side.button(labels.end));
      return { parts: parts.size, thanked };
    }
  }
  throw new Error('The meeting does not come to its end.');
}

/** The last guest goes home, and the stage looks back. */
export async function goesHome({ page, hand, side, goesOn }: HostAtThePage): Promise<void> {
  await hand.press(side.all.getByRole('button', { name: rooms.leave, exact: true }));
  await until({ goesOn }, page.getByRole('tab', { name: debrief.happened.title }));
  await page.getByText(stageSays.meetingOver).first().waitFor();
}

function readDesk(words: string) {
  const [, part, of] = /Part (\d+) of (\d+)/u.exec(words) ?? [];
  return {
    part: Number(part ?? 0),
    of: Number(of ?? 0),
    isSomebodySpeaking: /Floor: @/u.test(words),
    isPartOver: /Its time was up/u.test(words),
  };
}
