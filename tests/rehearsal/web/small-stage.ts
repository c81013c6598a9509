import type { APIMessage } from 'discord.js';
import type { Act, ActAnswer } from '#rehearsal/discord/client/acts.ts';
import type { Client } from '#rehearsal/discord/client/client.ts';
import type { ClientView, MessageView } from '#rehearsal/discord/client/view.ts';
import type { Stage } from '#rehearsal/stage/stage.ts';
import type { EveningCard, OrderAnswer, StageOrder, StageView } from '#rehearsal/stage/view.ts';

export const evening: EveningCard = {
  id: 'calm',
  shelf: 'calm',
  title: 'A listening round',
  about: 'Everybody has the floor once.',
  you: 'host',
  people: 2,
};

/** A client that shows one word, or one message besides, and writes down what is done. */
class SmallClient implements Client {
  readonly person: string;
  readonly acts: Act[] = [];
  channel: string | null = null;
  word = 'hello';
  message: APIMessage | null = null;
  answer: () => Promise<ActAnswer> = () => Promise.resolve({ done: true });

  constructor(person: string) {
    this.person = person;
  }

  look(channel: string): void {
    this.channel = channel;
  }

  view(): ClientView {
    const me = { id: this.person, name: this.word, room: this.channel, invited: false };
    const rights = {
      mayModerateStage: false,
      mayMute: false,
      mayMove: false,
      mayRequestToSpeak: false,
      dmsClosed: false,
    };
    const guild = { id: '1', name: 'Tuesday circle' };
    const nothing = { people: [], roles: [], channels: [], rooms: [], events: [], form: null };
    const marks = { author: 'Ada', isEphemeral: false, isLoading: false, mentionsMe: false, mayDelete: false };
    const messages: MessageView[] = this.message === null ? [] : [{ message: this.message, ...marks }];
    const open = messages.length === 0 ? null : { id: '9', messages, commands: [] };
    return { me: { ...me, ...rights }, guild, ...nothing, open };
  }

  act(act: Act): Promise<ActAnswer> {
    this.acts.push(act);
    return this.answer();
  }
}

/** A stage without a world behind it: two people, and whatever a test wants it to say. */
export class SmallStage implements Stage {
  readonly orders: StageOrder[] = [];
  readonly clients = new Map(['11', '22'].map((id) => [id, new SmallClient(id)]));
  shown: StageView = {
    now: Date.UTC(2026, 8, 1, 18),
    speed: 'paused',
    busy: 'no',
    evening,
    shelf: [evening],
    cast: [],
    bot: 'up',
    discord: 'well',
    notes: [],
    debrief: null,
    isReplay: false,
  };
  recorded: string | null = null;
  answer: () => Promise<OrderAnswer> = () => Promise.resolve({ done: true });
  readonly #listeners = new Set<() => void>();

  view(): StageView {
    return this.shown;
  }

  order(order: StageOrder): Promise<OrderAnswer> {
    this.orders.push(order);
    return this.answer();
  }

  client(person: string): SmallClient | null {
    return this.clients.get(person) ?? null;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  recording(): string | null {
    return this.recorded;
  }

  /** Time goes on by so many milliseconds on the stage, and whoever listens hears of it. */
  goesOn(ms: number): void {
    this.shown = { ...this.shown, now: this.shown.now + ms };
    for (const listener of this.#listeners) listener();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
