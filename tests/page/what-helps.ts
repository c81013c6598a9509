/** One thing a host can do at each hard moment, as the host guide suggests it. */
import type { Locator } from 'playwright-core';
import { labels } from '#text/en/labels.ts';
import { stageActs } from '#rehearsal/words/stage-acts.ts';
import { clock } from '#rehearsal/words/stage.ts';
import type { Hard } from '#rehearsal/stage/evenings/hard-ids.ts';
import type { AtThePage } from './at-the-page.ts';
import { type Hands, mouse } from './hands.ts';
import { until } from './host-the-round.ts';
import { Side } from './side.ts';

export const room = 'Tuesday circle';
export const desk = `Host desk: ${room}`;

/** Of the page’s time: half a minute of the evening at sixty times its speed. */
const aMoment = 500;

export class HostInAHardMoment {
  readonly side: Side;
  /** What they did, as a look back tells it. */
  readonly deeds: string[] = [];
  readonly #hand: Hands;
  readonly #at: AtThePage;

  constructor(at: AtThePage) {
    this.side = new Side(at.page);
    this.#hand = mouse(at.page);
    this.#at = at;
  }

  async letsTheClockRun(): Promise<void> {
    await this.#hand.press(this.#at.page.getByRole('radio', { name: clock.speedMeans(60) }));
  }

  /** The evening goes on at sixty times its speed until this is to be seen. */
  goesOnUntil(seen: Locator): Promise<void> {
    return until({ goesOn: () => this.#at.pass(aMoment) }, seen);
  }

  goesTo(channel: string): Promise<void> {
    return this.side.opens(this.#hand, channel);
  }

  /** Presses a button of the open channel as soon as it is there. */
  async presses(label: string): Promise<void> {
    await this.goesOnUntil(this.side.button(label));
    await this.#hand.press(this.side.button(label));
    this.deeds.push(stageActs.presses(label));
  }

  async writes(words: string): Promise<void> {
    await this.side.writes(this.#hand, words);
    this.deeds.push(words);
  }

  /** Reads this in the open channel, or above the room. */
  async reads(words: string): Promise<void> {
    await this.goesOnUntil(this.#at.page.getByText(words).first());
  }
}

type Deed = (host: HostInAHardMoment) => Promise<void>;

const atTheDesk =
  (...presses: readonly string[]): Deed =>
  async (host) => {
    await host.goesTo(desk);
    for (const label of presses) await host.presses(label);
  };

export const whatHelps: Readonly<Record<Hard, Deed>> = {
  talksOn: atTheDesk(labels.thankNext),
  silence: atTheDesk(labels.next, labels.breathe),
  twoAtOnce: async (host) => {
    await host.reads('two voices at once');
    await atTheDesk(labels.pause, labels.resume)(host);
  },
  needsSomeone: atTheDesk(labels.onIt),
  ruleBroken: async (host) => {
    await host.goesTo(room);
    await host.reads('You should just talk to them');
    await host.writes('Let us listen to one another, and keep advice for when somebody asks.');
  },
  hostDrops: async (host) => {
    await host.reads('Your line has dropped');
    await host.goesTo(room);
    await atTheDesk(labels.thankNext)(host);
  },
  botDies: async (host) => {
    await host.reads('The bot is back');
    await atTheDesk(labels.thankNext)(host);
  },
  discordTroubled: async (host) => {
    await host.reads('Discord refuses much');
    await atTheDesk(labels.thankNext)(host);
  },
  tooMany: atTheDesk(labels.start),
  nobodyComes: atTheDesk(labels.end),
};
