import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act, ActAnswer } from '#rehearsal/discord/client/acts.ts';
import type { Client } from '#rehearsal/discord/client/client.ts';
import { componentsOf } from '#rehearsal/discord/people/find-component.ts';
import { labelOf } from '#rehearsal/discord/reader/message-text.ts';
import type { EveningPlan, Moment, StageHand } from '#rehearsal/stage/evening-plan.ts';
import { openStage } from '#rehearsal/stage/open-stage.ts';
import type { Stage } from '#rehearsal/stage/stage.ts';
import type { CastMember, OrderAnswer, StageOrder } from '#rehearsal/stage/view.ts';
import { openApi } from '#tests/openapi.ts';
import { TurnedTime } from '../turned-time.ts';

const short: EveningPlan = {
  card: {
    id: 'short',
    shelf: 'calm',
    title: 'A short evening',
    about: 'One hosts a few people.',
    you: 'host',
    people: 4,
  },
  format: 'passing_circle_60',
  mode: 'gentle',
  size: 12,
  cast: [
    { name: 'Fay', part: 'host', temperament: 'steady' },
    { name: 'Gil', part: 'co-host', temperament: 'steady' },
    { name: 'Ada', part: 'member', temperament: 'steady' },
    { name: 'Ben', part: 'member', temperament: 'steady' },
  ],
  you: 'Fay',
  prologue: null,
  moment: null,
};

/** A small evening, changed as a test needs it. */
export function small({ id = 'short', ...change }: Partial<EveningPlan> & { readonly id?: string } = {}): EveningPlan {
  return { ...short, ...change, card: { ...(change.card ?? short.card), id } };
}

/** Sits down in the middle of somebody's turn. */
export const inATurn: EveningPlan['prologue'] = (session, play) =>
  session.floor.kind === 'speaking' &&
  session.floor.turn.startedAt + 10_000 < play.now() &&
  session.floor.turn.ceilingMs >= 60_000 &&
  play.playerOf(session.floor.turn.who)?.part === 'member';

/** A stage with everything that a test looks at. */
export interface Sitting extends AsyncDisposable {
  readonly stage: Stage;
  readonly real: TurnedTime;
  /** The folder in which the bot's store is made. */
  readonly folder: string;
  readonly faults: readonly unknown[];
  order(order: StageOrder): Promise<OrderAnswer>;
  begin(id?: string, seed?: number): Promise<void>;
  /** World time passes, at 60 times life's speed; then the clock stands still. */
  minutes(count: number): Promise<void>;
  who(name: string): CastMember;
  client(name: string): Client;
  does(name: string, act: Act): Promise<ActAnswer>;
  /** Presses the newest button of that label in that channel. */
  presses(name: string, label: string, channel: string): Promise<ActAnswer>;
  types(name: string, command: string, path?: readonly string[], options?: Options): Promise<ActAnswer>;
  channel(name: string, called: string | RegExp): string;
}

type Options = Extract<Act, { do: 'command' }>['options'];

export const homeName = 'circle-home';
export const roomName = 'Tuesday circle';
export const deskName = /^Host desk/u;

export function sitDown(...plans: readonly EveningPlan[]): Sitting {
  const real = new TurnedTime();
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  const faults: unknown[] = [];
  const faulted = (error: unknown): number => faults.push(error);
  const stage = openStage({ plans, description: openApi(), realTime: real, storeIn: folder, faulted });
  const self: Sitting = {
    stage,
    real,
    folder,
    faults,
    order: (order) => stage.order(order),
    async begin(id = plans[0]?.card.id ?? '', seed = 1) {
      const answer = await stage.order({ order: 'begin', evening: id, seed });
      if (!answer.done) throw new Error(`${answer.why} ${String(faults)}`);
    },
    async minutes(count) {
      await stage.order({ order: 'speed', speed: 60 });
      await real.pass(count * 1_000);
      await stage.order({ order: 'speed', speed: 'paused' });
    },
    who(name) {
      const found = stage.view().cast.find((one) => one.name === name);
      if (!found) throw new Error(`${name} is not in the cast`);
      return found;
    },
    client(name) {
      const found = stage.client(self.who(name).id);
      if (!found) throw new Error(`${name} has no client`);
      return found;
    },
    does: (name, act) => self.client(name).act(act),
    channel(name, called) {
      const { channels } = self.client(name).view();
      const fits = (one: string): boolean => (typeof called === 'string' ? one === called : called.test(one));
      const found = channels.find((one) => fits(one.name));
      if (!found) throw new Error(`${name} does not see ${String(called)}`);
      return found.id;
    },
    presses(name, label, channel) {
      const client = self.client(name);
      client.look(channel);
      for (const { message } of (client.view().open?.messages ?? []).toReversed()) {
        const button = [...componentsOf(message.components)].find(
          (one) => labelOf(one) === label && one['disabled'] !== true,
        );
        if (button)
          return client.act({ do: 'press', channel, message: message.id, customId: String(button['custom_id']) });
      }
      throw new Error(`${name} sees no [${label}]`);
    },
    types(name, command, path = [], options = []) {
      const channel = self.channel(name, homeName);
      const client = self.client(name);
      client.look(channel);
      const found = client.view().open?.commands.find((one) => one.name === command);
      if (!found) throw new Error(`${name} has no /${command}`);
      return client.act({ do: 'command', channel, command: found.id, path, options });
    },
    [Symbol.asyncDispose]: () => stage.close(),
  };
  return self;
}

/** A moment that does one thing, as soon as one sits down, and is never over. */
export function once(act: (hand: StageHand) => void): Moment {
  return {
    look(hand) {
      if (hand.isFirst('once')) act(hand);
    },
    isOver: () => false,
  };
}
