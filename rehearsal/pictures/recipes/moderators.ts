/** Pictures of docs/moderators.md: setting up a group and its meetings. */
import { desktop, type Recipe } from '../recipe.ts';
import { fromTheShelf, home } from './evenings.ts';

const look = { window: { ...desktop, width: 1_000, height: 720 }, colours: 'light' } as const;
const plan = fromTheShelf('chair-moderator');

export const forModerators: readonly Recipe[] = [
  {
    ...look,
    name: 'moderator-create',
    evening: plan,
    async reach(scene) {
      await scene.open(home);
      await scene.choose('/group create');
      await scene.fill('name', 'Thursday listening');
      await scene.fill('zone', 'Lond');
      return 'window';
    },
  },
  {
    ...look,
    name: 'moderator-schedule',
    evening: plan,
    async reach(scene) {
      await scene.open(home);
      await scene.choose('/schedule add');
      await scene.fill('words', 'every second Tuesday 7pm');
      await scene.send();
      return 'window';
    },
  },
  {
    ...look,
    name: 'moderator-events',
    evening: plan,
    async reach(scene) {
      await scene.open(home);
      await scene.choose('/schedule add');
      await scene.fill('words', 'every second Tuesday 7pm');
      await scene.send();
      await scene.pressButton('Save');
      await scene.goOn(() => scene.view('Mo').events.length > 1);
      await scene.press(scene.side().getByRole('button', { name: /events?$/u }));
      return 'window';
    },
  },
];
