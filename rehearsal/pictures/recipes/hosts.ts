/** Pictures of docs/hosts.md and of the README: the desk. */
import { labels } from '#text/en/labels.ts';
import { desktop, longPhone, type Recipe } from '../recipe.ts';
import { atTheDoors, desk, fromTheShelf, inATurn, room } from './evenings.ts';

const look = { window: longPhone, colours: 'light' } as const;

export const forHosts: readonly Recipe[] = [
  {
    name: 'an-evening',
    window: desktop,
    colours: 'light',
    evening: inATurn,
    async reach(scene) {
      await scene.open(desk);
      await scene.press(scene.side().getByRole('button', { name: 'Look through' }));
      await scene.be('Cleo', 'second');
      await scene.open(room, 'second');
      return 'window';
    },
  },
  {
    ...look,
    name: 'host-doors',
    evening: atTheDoors,
    async reach(scene) {
      await scene.open(desk);
      return [scene.message('Desk:')];
    },
  },
  {
    ...look,
    name: 'host-desk',
    evening: inATurn,
    async reach(scene) {
      await scene.open(desk);
      return [scene.message('Desk:')];
    },
  },
  {
    ...look,
    name: 'host-alarm',
    evening: fromTheShelf('hard-needs-someone'),
    async reach(scene) {
      await scene.open(desk);
      await scene.goOn(() => JSON.stringify(scene.view('Fay').open?.messages ?? []).includes('needs someone'));
      return [scene.message('Desk:'), scene.message('needs someone')];
    },
  },
  {
    ...look,
    name: 'host-steps',
    evening: fromTheShelf('hard-needs-someone'),
    async reach(scene) {
      await scene.open(desk);
      await scene.goOn(() => JSON.stringify(scene.view('Fay').open?.messages ?? []).includes('needs someone'));
      await scene.pressButton(labels.steps);
      return [scene.message(labels.pauseRoom)];
    },
  },
];
