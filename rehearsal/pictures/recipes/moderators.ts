/** Pictures of docs/moderators.md and docs/schedules.md: setting up a group and its meetings. */
import { en } from '#text/en/index.ts';
import { events } from '../../words/page.ts';
import { desktop, only, type Recipe } from '../recipe.ts';
import type { Scene } from '../scene.ts';
import { fromTheShelf, home } from './evenings.ts';

const look = { window: { ...desktop, width: 1_140, height: 860 }, colours: 'light' } as const;
const chair = fromTheShelf('chair-moderator');

/** The preview of a plan stands there, and nothing is saved. */
export async function previewed(scene: Scene): Promise<void> {
  await scene.open(home);
  await scene.choose('/schedule add');
  await scene.fill('words', 'every second Tuesday 7pm');
  await scene.send();
}

export async function planned(scene: Scene): Promise<void> {
  await previewed(scene);
  await scene.pressButton(en.calendar.schedule.labels.save);
}

export const forModerators: readonly Recipe[] = [
  {
    ...look,
    name: 'moderator-create',
    evening: chair,
    async reach(scene) {
      await scene.open(home);
      await scene.choose('/group create');
      await scene.fill('name', 'Thursday listening');
      await scene.fill('zone', 'Lond');
      return only(scene.conversation());
    },
  },
  {
    ...look,
    name: 'moderator-schedule',
    evening: chair,
    async reach(scene) {
      await previewed(scene);
      await scene.letGo();
      return only(scene.conversation());
    },
  },
  {
    ...look,
    name: 'moderator-events',
    evening: chair,
    async reach(scene) {
      await planned(scene);
      await scene.goOn(() => scene.view('Mo').events.length > 1);
      await scene.press(scene.side().getByRole('button', { name: /events?$/u }));
      return only(scene.page.getByRole('dialog', { name: events.title }));
    },
  },
];
