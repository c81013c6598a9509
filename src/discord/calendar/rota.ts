import type { Notice } from '#store/store.ts';
import type { Payload } from '../payload.ts';
import type { CalendarHouse, CalendarPart } from './part.ts';
import { createRotaApp } from './rota/app.ts';
import { createAfterVerbs } from './rota/after-verbs.ts';
import { createBriefs } from './rota/brief.ts';
import { createCalls } from './rota/calls.ts';
import { createChanges, createOnAgain } from './rota/changes.ts';
import { createDebriefs } from './rota/debrief.ts';
import { createDeskSender } from './rota/desk-sender.ts';
import { createDuties, createFitOf } from './rota/duties.ts';
import { createRotaNotice } from './rota/notice.ts';
import { createLeftTheTeam } from './rota/left-the-team.ts';
import { createSaying } from './rota/saying.ts';
import { createSettle } from './rota/settle.ts';
import { createSwaps } from './rota/swaps.ts';
import { createOnTheTeam } from './rota/team.ts';
import { createRotaVerbs } from './rota/verbs.ts';
import { createViews } from './rota/views.ts';
import type { RotaApp } from './rota-app.ts';

export interface RotaPart extends CalendarPart {
  readonly app: RotaApp;
  /** What a direct message of the kinds `stand-in`, `swap` and `rota` says now; null when there is nothing to ask any more. */
  rotaNotice(notice: Notice): Promise<Payload | null>;
}

/** Those who host: who does what, standing in for each other, the brief before and the debrief after (FA-7, FA-8, BO-1, BO-3, BO-5). */
export function createRota(house: CalendarHouse): RotaPart {
  const { store } = house;
  const settle = createSettle(house);
  const fitOf = createFitOf(house);
  const onTheTeam = createOnTheTeam(house.client);
  const calls = createCalls(house, { fitOf, settle, onTheTeam });
  const duties = createDuties(house, { fitOf, calls, settle });
  const swaps = createSwaps(house, { fitOf, settle });
  const leftTheTeam = createLeftTheTeam(house, { onTheTeam, settle });
  const briefs = createBriefs(house, leftTheTeam);
  const debriefs = createDebriefs(house);
  const views = createViews(house, leftTheTeam);
  const parts = { views, duties, swaps, calls, onTheTeam };
  const app = createRotaApp(house, parts);
  const noticeChanges = createChanges(house, settle);
  const isOnAgain = createOnAgain(house, settle);
  const sender = createDeskSender(house, createSaying(house, { briefs, debriefs }));

  const minute = async (): Promise<void> => {
    await briefs.look();
    await debriefs.look();
    await calls.minute();
    await leftTheTeam.minute();
  };

  return {
    app,
    rotaNotice: createRotaNotice(house),
    verbs: { ...createRotaVerbs(house, app, parts), ...createAfterVerbs(house, { debriefs, views }) },
    books: [calls.book, sender],
    async heard(event) {
      if (event.kind === 'session') await debriefs.afterSession(event.session);
      if (event.kind === 'over') await debriefs.after(event.meeting);
      if (event.kind !== 'planned') return;
      const { added, moved, gone, cancelled } = event.change;
      if (moved.length + gone.length + cancelled.length > 0) await noticeChanges();
      for (const meeting of added) await isOnAgain(meeting);
    },
    async carryOn() {
      await noticeChanges();
      for (const key of await store.rota.unsettled()) await settle(key.guild, key);
      for (const word of await store.deskWords.standing()) await settle(word.guild, word);
      await briefs.carryOn();
      await debriefs.carryOn();
      await minute();
    },
    minute,
  };
}
