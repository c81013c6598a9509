/** Pictures of docs/hosts.md: the desk, as a host sees it on a phone. */
import { care } from '#text/en/care.ts';
import { labels } from '#text/en/labels.ts';
import { longPhone, only, phone, withAir, type Recipe } from '../recipe.ts';
import type { Scene } from '../scene.ts';
import { planned } from './moderators.ts';
import { atTheDoors, desk, fromTheShelf, inATurn } from './evenings.ts';

const look = { window: longPhone, colours: 'light' } as const;
const theDesk = /^.{0,40}Desk:/su;

/** Somebody has pressed I need someone, and the desk stands open before the host. */
export async function alarmed(scene: Scene): Promise<void> {
  await scene.open(desk);
  await scene.goOnUntil('Fay', care.needsSomeone(''));
}

export const forHosts: readonly Recipe[] = [
  {
    ...look,
    name: 'host-doors',
    evening: atTheDoors,
    async reach(scene) {
      await scene.open(desk);
      return withAir(scene.message(theDesk));
    },
  },
  {
    ...look,
    name: 'host-desk',
    evening: inATurn,
    async reach(scene) {
      await scene.open(desk);
      return withAir(scene.message(theDesk));
    },
  },
  {
    name: 'host-alarm',
    window: phone,
    colours: 'dark',
    evening: fromTheShelf('hard-needs-someone'),
    async reach(scene) {
      await alarmed(scene);
      return only(scene.conversation());
    },
  },
  {
    ...look,
    name: 'host-steps',
    evening: fromTheShelf('hard-needs-someone'),
    async reach(scene) {
      await alarmed(scene);
      await scene.pressButton(labels.steps);
      return withAir(scene.message(care.stepsTitle.replace('# ', '')));
    },
  },
  {
    ...look,
    name: 'host-debrief',
    evening: fromTheShelf('chair-moderator'),
    async reach(scene) {
      await planned(scene);
      await scene.goOn(() => scene.view('Fay').channels.some(({ name }) => name === desk));
      await scene.be('Fay');
      await scene.open(desk);
      await scene.goOnUntil('Fay', 'Debrief');
      return withAir(scene.message('Debrief'));
    },
  },
];
