/** What came of an action, as the person sees it. */
import { findMessage } from '../changes/messages.ts';
import { text } from '../changes/read.ts';
import type { StoredMessage } from '../contract.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import { tellInteraction } from '../interactions/payload.ts';
import { messageLines } from '../reader/message-text.ts';
import type { Actor } from './scene.ts';

/** What Discord writes under a press nobody answered. */
export const FAILED = 'This interaction failed';

export interface Outcome {
  /** What was shown: the private answer if there was one, else the title of the form, else the public answer. */
  readonly text: string;
  /** The message that answered, or that the press changed. */
  readonly message?: StoredMessage;
  /** The form that opened. */
  readonly modal?: Record<string, unknown>;
  /** True when the bot did not answer. */
  readonly failed: boolean;
}

/** What is sent to the bot. */
export interface Sending {
  readonly kind: SentInteraction['kind'];
  readonly channelId: string;
  readonly guildId: string | null;
  readonly name: string;
  readonly data: Record<string, unknown>;
  readonly source?: SentInteraction['source'];
  /** Set for a command from the menu on a person or a message. */
  readonly menu?: SentInteraction['menu'];
  readonly message?: unknown;
}

/** Sends an interaction; the answer is written into it when it comes. */
export function open(actor: Actor, sending: Sending): SentInteraction {
  const { world, ledger } = actor.scene;
  const { kind, channelId, guildId, name, data, source = null, menu = null, message } = sending;
  const interaction = ledger.open({ kind, userId: actor.userId, guildId, channelId, source, name, menu });
  tellInteraction(world, interaction, { data, locale: actor.locale, ...(message === undefined ? {} : { message }) });
  return interaction;
}

/** Sends an interaction and waits until the bot has answered it or is idle without having done so. */
export async function send(actor: Actor, sending: Sending): Promise<SentInteraction> {
  const interaction = open(actor, sending);
  await actor.scene.idle();
  return interaction;
}

/** Reads off what the person sees of it. */
export function outcomeOf(actor: Actor, interaction: SentInteraction): Outcome {
  const { answer } = interaction;
  if (!answer) return { text: FAILED, failed: true };
  if (answer.kind === 'modal') return { text: text(answer.modal, 'title') ?? '', modal: answer.modal, failed: false };
  const message = answered(actor, interaction);
  const words =
    privateWords(actor, interaction) || (message ? messageLines(actor.scene.world, message).join('\n') : '');
  return { text: words, failed: false, ...(message ? { message } : {}) };
}

function answered(
  { scene: { world } }: Actor,
  { answer, source, channelId }: SentInteraction,
): StoredMessage | undefined {
  if (!answer) return undefined;
  if ('messageId' in answer)
    return findMessage(world, source?.messageId === answer.messageId ? source.channelId : channelId, answer.messageId);
  return source ? findMessage(world, source.channelId, source.messageId) : undefined;
}

/** What the answers to one action showed to this person alone. */
export function privateWords({ scene: { world } }: Actor, interaction: SentInteraction): string {
  return interaction.messageIds
    .map((id) => findMessage(world, interaction.channelId, id))
    .filter((stored) => stored !== undefined && stored.ephemeralFor !== null)
    .flatMap((stored) => (stored ? messageLines(world, stored) : []))
    .join('\n');
}
