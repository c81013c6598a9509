/** Pictures of docs/rehearsal.md: the stage itself. */
import { labels } from '#text/en/labels.ts';
import { desktop, type Recipe } from '../recipe.ts';
import { desk, fromTheShelf } from './evenings.ts';

export const ofTheRehearsal: readonly Recipe[] = [
  {
    name: 'rehearsal-shelf',
    window: desktop,
    colours: 'light',
    evening: null,
    async reach(scene) {
      await scene.page.getByRole('heading', { level: 1 }).waitFor();
      return 'window';
    },
  },
  {
    name: 'rehearsal-moment',
    window: desktop,
    colours: 'dark',
    evening: fromTheShelf('hard-talks-on'),
    async reach(scene) {
      await scene.open(desk);
      await scene.goOn(() => JSON.stringify(scene.view('Fay').open?.messages ?? []).includes('time was up'));
      return 'window';
    },
  },
  {
    name: 'rehearsal-debrief',
    window: desktop,
    colours: 'light',
    evening: fromTheShelf('hard-needs-someone'),
    async reach(scene) {
      await scene.open(desk);
      await scene.goOn(() => JSON.stringify(scene.view('Fay').open?.messages ?? []).includes('needs someone'));
      await scene.pressButton(labels.onIt);
      await scene.pressButton(labels.steps);
      await scene.pressButton(labels.pauseRoom);
      await scene.goOn(() => scene.stage.view().debrief !== null);
      await scene.page.getByRole('tab').first().waitFor();
      return 'window';
    },
  },
];
