/** Writing a message, and taking one away again. */
import { deleteMessage, postMessage } from '../changes/messages.ts';
import type { Channel, StoredMessage } from '../contract.ts';
import { holds, permissionsFor } from '../permissions.ts';
import { fieldsOf, KIND } from '../wire.ts';
import { NO_SUCH_MESSAGE } from './find-component.ts';
import { Impossible, type Actor } from './scene.ts';

const LONGEST_MESSAGE = 2_000;

/** Whether they may write here. A locked thread is for those who manage threads; a category or a forum holds no messages. */
export function mayWrite({ scene: { world }, userId }: Actor, channel: Channel): boolean {
  if (channel.type === KIND.category || channel.type === KIND.forum) return false;
  const may = permissionsFor(world, userId, channel.id);
  const isLocked = fieldsOf(channel).thread_metadata?.locked === true;
  return holds(may, 'VIEW_CHANNEL', 'SEND_MESSAGES') && (!isLocked || holds(may, 'MANAGE_THREADS'));
}

/** @throws Impossible when they may not, or when there is nothing to send or too much. */
export function writeMessage(actor: Actor, channel: Channel, words: string): StoredMessage {
  const { world } = actor.scene;
  if (!mayWrite(actor, channel)) {
    throw new Impossible(
      actor,
      `may not write in #${channel.name ?? channel.id}`,
      'You do not have permission to send messages in this channel.',
    );
  }
  const author = world.users.get(actor.userId);
  if (!author || words.trim() === '') throw new Impossible(actor, 'cannot send that', 'There is nothing to send.');
  if (words.length > LONGEST_MESSAGE)
    throw new Impossible(actor, 'cannot send that', `Your message is too long: ${LONGEST_MESSAGE} characters at most.`);
  return postMessage(world, { channel, author, body: { content: words } });
}

/** Whether a message is theirs to delete: one's own, or with *Manage Messages* anybody's. What only one sees is put away instead. */
export function mayDelete(
  { scene: { world }, userId }: Actor,
  { message, ephemeralFor }: StoredMessage,
  may: bigint = permissionsFor(world, userId, message.channel_id),
): boolean {
  return ephemeralFor === null && (message.author.id === userId || holds(may, 'MANAGE_MESSAGES'));
}

/** @throws Impossible when it is gone, or not theirs to delete. */
export function takeMessageAway(actor: Actor, stored: StoredMessage): void {
  if (!mayDelete(actor, stored))
    throw new Impossible(actor, 'may not delete that', 'You do not have permission to delete this message.');
  if (!deleteMessage(actor.scene.world, stored.message.channel_id, stored.message.id))
    throw new Impossible(actor, 'finds it gone', NO_SUCH_MESSAGE);
}
