/** The picture at the top of the README: one meeting, seen by its host and by a member. */
import { seats } from '../../words/page.ts';
import { desktop, type Recipe } from '../recipe.ts';
import { desk, inATurn, room } from './evenings.ts';

export const ofTheReadme: readonly Recipe[] = [
  {
    name: 'an-evening',
    window: { ...desktop, height: 940 },
    colours: 'light',
    evening: inATurn,
    async reach(scene) {
      await scene.open(desk);
      await scene.press(scene.side().getByRole('button', { name: seats.second }));
      await scene.be('Cleo', 'second');
      await scene.open(room, 'second');
      return 'window';
    },
  },
];
