/** Every interaction that was sent, how it was answered, and how long its token lives. */
import { randomBytes } from 'node:crypto';
import { Refused, type World } from '../contract.ts';

export type InteractionKind = 'command' | 'autocomplete' | 'component' | 'modal';

/** How an interaction was answered the first time. */
export type FirstAnswer =
  | { readonly kind: 'message'; readonly messageId: string; readonly ephemeral: boolean }
  | { readonly kind: 'deferred'; readonly messageId: string; readonly ephemeral: boolean }
  | { readonly kind: 'deferred-update' }
  | { readonly kind: 'update'; readonly messageId: string }
  | {
      readonly kind: 'choices';
      readonly choices: readonly { readonly name: string; readonly value: string | number }[];
    }
  | { readonly kind: 'modal'; readonly modal: Record<string, unknown> };

/** The message a pressed component sits on. */
export interface Source {
  readonly channelId: string;
  readonly messageId: string;
  readonly ephemeral: boolean;
}

/** A command that was chosen from the menu on a person (Discord's type 2) or on a message (3). */
export interface Menu {
  readonly type: 2 | 3;
  readonly target: string;
}

export interface SentInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  /** Discord's number: 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  readonly userId: string;
  readonly guildId: string | null;
  readonly channelId: string;
  readonly source: Source | null;
  readonly menu: Menu | null;
  /** The name of the command or the custom_id, for records and for `interaction_metadata`. */
  readonly name: string;
  readonly bornAt: number;
  answer: FirstAnswer | null;
  /** Messages made with this token, the oldest first; the reply itself is among them. */
  readonly messageIds: string[];
}

/** An interaction that has been answered, with its answer. */
export interface Answered {
  readonly interaction: SentInteraction;
  readonly answer: FirstAnswer;
}

/** An interaction the bot has not answered. */
export interface Unanswered {
  readonly kind: InteractionKind;
  readonly name: string;
  readonly userId: string;
  readonly at: number;
}

export const ANSWER_WITHIN_MS = 3_000;
export const TOKEN_LIVES_MS = 15 * 60_000;

export const INTERACTION_TYPE: Readonly<Record<InteractionKind, number>> = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
};

export class InteractionLedger {
  readonly world: World;
  readonly #byToken = new Map<string, SentInteraction>();
  readonly #forgotten: Unanswered[] = [];

  constructor(world: World) {
    this.world = world;
  }

  /**
   * The interactions nobody has answered, the oldest first. Once everything is idle these are the ones the bot left alone; an
   * answer more than three seconds after does not count, because it is refused.
   */
  get unanswered(): readonly Unanswered[] {
    return [...this.#forgotten, ...[...this.#byToken.values()].filter((one) => one.answer === null).map(asUnanswered)];
  }

  /** Opens an interaction with an id and a token of its own. */
  open(
    facts: Pick<SentInteraction, 'kind' | 'userId' | 'guildId' | 'channelId' | 'source' | 'menu' | 'name'>,
  ): SentInteraction {
    const interaction: SentInteraction = {
      ...facts,
      id: this.world.snowflake(),
      token: `aW50ZXJhY3Rpb24${randomBytes(48).toString('base64url')}`,
      type: INTERACTION_TYPE[facts.kind],
      bornAt: this.world.clock.now(),
      answer: null,
      messageIds: [],
    };
    this.#forgetExpired();
    this.#byToken.set(interaction.token, interaction);
    return interaction;
  }

  /**
   * The interaction a callback answers.
   * @throws Refused 10062 when it is unknown or older than three seconds, 40060 when it has been answered.
   */
  toAnswer(id: string, token: string): SentInteraction {
    const interaction = this.#byToken.get(token);
    if (!interaction || interaction.id !== id) throw new Refused(404, 10062, 'Unknown interaction');
    if (interaction.answer) throw new Refused(400, 40060, 'Interaction has already been acknowledged.');
    if (this.world.clock.now() - interaction.bornAt >= ANSWER_WITHIN_MS)
      throw new Refused(404, 10062, 'Unknown interaction');
    return interaction;
  }

  /**
   * The interaction behind a webhook token.
   * @throws Refused 50027 when the token is unknown or 15 minutes old, 10015 when nothing was answered yet.
   */
  byToken(token: string): Answered {
    const interaction = this.#byToken.get(token);
    if (!interaction || this.world.clock.now() - interaction.bornAt >= TOKEN_LIVES_MS) {
      throw new Refused(401, 50027, 'Invalid Webhook Token');
    }
    const { answer } = interaction;
    if (!answer) throw new Refused(404, 10015, 'Unknown Webhook');
    return { interaction, answer };
  }

  /** Tokens are let go when they have expired, or a long rehearsal would keep every press. */
  #forgetExpired(): void {
    for (const [token, interaction] of this.#byToken) {
      if (this.world.clock.now() - interaction.bornAt < TOKEN_LIVES_MS) return;
      if (!interaction.answer) this.#forgotten.push(asUnanswered(interaction));
      this.#byToken.delete(token);
    }
  }
}

function asUnanswered({ kind, name, userId, bornAt }: SentInteraction): Unanswered {
  return { kind, name, userId, at: bornAt };
}
