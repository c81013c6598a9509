/** Pictures of docs/rehearsal.md: the stage itself. */
import { labels } from '#text/en/labels.ts';
import { desktop, only, type Recipe } from '../recipe.ts';
import { desk, fromTheShelf } from './evenings.ts';
import { alarmed } from './hosts.ts';

const look = { window: desktop, colours: 'light' } as const;

export const ofTheRehearsal: readonly Recipe[] = [
  {
    ...look,
    name: 'rehearsal-shelf',
    evening: null,
    async reach(scene) {
      await scene.page.getByRole('heading', { level: 1 }).waitFor();
      return 'window';
    },
  },
  {
    ...look,
    name: 'rehearsal-bar',
    evening: fromTheShelf('hard-talks-on'),
    async reach(scene) {
      await scene.open(desk);
      return only(scene.page.getByRole('banner'));
    },
  },
  {
    ...look,
    name: 'rehearsal-moment',
    window: { ...desktop, height: 940 },
    colours: 'dark',
    evening: fromTheShelf('hard-talks-on'),
    async reach(scene) {
      await scene.open(desk);
      await scene.goOnUntil('Fay', 'time is up');
      return 'window';
    },
  },
  {
    ...look,
    name: 'rehearsal-debrief',
    evening: fromTheShelf('hard-needs-someone'),
    async reach(scene) {
      await alarmed(scene);
      await scene.pressButton(labels.onIt);
      await scene.pressButton(labels.pauseRoom);
      await scene.goOn(() => scene.stage.view().debrief !== null);
      await scene.page.getByRole('tab').first().waitFor();
      return 'window';
    },
  },
];
