/** Pictures of docs/members.md: what a member sees, on a phone. */
import { labels } from '#text/en/labels.ts';
import { longPhone, type Recipe } from '../recipe.ts';
import { atTheDoors, inATurn, room } from './evenings.ts';

const look = { window: longPhone, colours: 'light' } as const;

export const forMembers: readonly Recipe[] = [
  {
    ...look,
    name: 'member-doors',
    evening: atTheDoors,
    async reach(scene) {
      await scene.be('Ada');
      await scene.open(room);
      return [scene.message('Doors are open')];
    },
  },
  {
    ...look,
    name: 'member-turn',
    evening: inATurn,
    async reach(scene) {
      await scene.be('Ada');
      await scene.open(room);
      return [scene.message('has the floor')];
    },
  },
  {
    ...look,
    name: 'member-more',
    evening: inATurn,
    async reach(scene) {
      await scene.be('Ada');
      await scene.open(room);
      await scene.pressButton(labels.more);
      return [scene.message('Your seat')];
    },
  },
  {
    ...look,
    name: 'member-help',
    evening: inATurn,
    async reach(scene) {
      await scene.be('Ada');
      await scene.open(room);
      await scene.pressButton(labels.needSomeone);
      return [scene.message('Help now')];
    },
  },
];
