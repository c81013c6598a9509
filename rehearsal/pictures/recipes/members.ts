/** Pictures of docs/members.md: what a member sees, on a phone. */
import { labels } from '#text/en/labels.ts';
import { longPhone, withAir, type Recipe } from '../recipe.ts';
import type { Scene } from '../scene.ts';
import { atTheDoors, inATurn, room } from './evenings.ts';

const look = { window: longPhone, colours: 'light' } as const;

async function inTheRoom(scene: Scene, name: string): Promise<void> {
  await scene.be(name);
  await scene.open(room);
}

export const forMembers: readonly Recipe[] = [
  {
    ...look,
    name: 'member-doors',
    evening: atTheDoors,
    async reach(scene) {
      await inTheRoom(scene, 'Cleo');
      return withAir(scene.message('Doors are open'));
    },
  },
  {
    ...look,
    name: 'member-turn',
    evening: inATurn,
    async reach(scene) {
      await inTheRoom(scene, 'Cleo');
      return withAir(scene.message('has the floor'));
    },
  },
  {
    ...look,
    name: 'member-more',
    evening: inATurn,
    async reach(scene) {
      await inTheRoom(scene, 'Ben');
      await scene.pressButton(labels.more);
      return withAir(scene.message('Your seat'));
    },
  },
  {
    ...look,
    name: 'member-help',
    evening: inATurn,
    async reach(scene) {
      await inTheRoom(scene, 'Cleo');
      await scene.pressButton(labels.needSomeone);
      const card = scene.message('Help now');
      await scene.press(card.getByRole('button', { name: 'United States' }));
      await scene.press(scene.page.getByRole('option', { name: 'United Kingdom' }));
      await scene.letGo();
      return withAir(card);
    },
  },
];
