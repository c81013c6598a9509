import type { SessionId } from '#core/ids.ts';
import type { CalendarHouse, CalendarPart } from './part.ts';
import { createDoorsBook } from './opening/doors-book.ts';
import { createHostFinder } from './opening/hosts.ts';
import { createMakeWay } from './opening/make-way.ts';
import { createMiss } from './opening/miss.ts';
import { createOpenOne } from './opening/open-one.ts';
import { createOurs } from './opening/ours.ts';
import { createLookWhetherOver } from './opening/over.ts';
import { createPrepare } from './opening/prepare.ts';
import { createSayOnce } from './opening/say-once.ts';
import { createOpeningWords } from './opening/words.ts';
import { createOnTheTeam } from './rota/team.ts';

/** Opens the doors of planned meetings on their minute, and knows when a meeting is over. */
export function createOpening(
  house: CalendarHouse,
): CalendarPart & Required<Pick<CalendarPart, 'books' | 'heard' | 'carryOn' | 'minute'>> {
  const { store } = house;
  const words = createOpeningWords(house, createSayOnce(house));
  const hosts = createHostFinder(store, createOnTheTeam(house.client));
  const ours = createOurs(house, words, hosts);
  const openOne = createOpenOne(house, {
    words,
    ours,
    hosts,
    makeWay: createMakeWay(house, words),
    miss: createMiss(house, words),
  });
  const lookWhetherOver = createLookWhetherOver(house);
  const prepare = createPrepare(house);

  const lookAt = async (id: SessionId): Promise<void> => {
    const meeting = await store.meetings.ofSession(id);
    if (meeting?.state === 'open') return lookWhetherOver(meeting);
    const session = meeting === null ? await store.sessions.load(id) : null;
    if (session) await ours.adopt(session);
  };

  /** From the rows alone: hints are lost in a crash. */
  const lookAtAll = async (): Promise<void> => {
    for (const session of await store.sessions.unfinished()) await ours.adopt(session);
    for (const meeting of await store.meetings.open()) {
      await ours.sayWhatIsOwed(meeting);
      await lookWhetherOver(meeting);
    }
  };

  return {
    books: [createDoorsBook(house, openOne)],
    async heard(event) {
      prepare.heard(event);
      if (event.kind === 'session') await lookAt(event.session);
    },
    carryOn: lookAtAll,
    async minute() {
      await lookAtAll();
      await prepare.minute();
    },
  };
}
