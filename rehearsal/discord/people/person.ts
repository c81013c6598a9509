/**
 * Somebody with a Discord client. They can do what a client lets them do and nothing else: hidden commands are not there,
 * disabled buttons do not give way, and a form is not sent before it is complete.
 */
import { extrasOf } from '../changes/extras.ts';
import { subscribe, unsubscribe } from '../changes/subscriptions.ts';
import type { StoredMessage } from '../contract.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import { readChannel, visibleMessages } from '../reader/read-channel.ts';
import { messageLines } from '../reader/message-text.ts';
import { typeCommand, type Options } from './command-call.ts';
import { editEvent, type EventEdit, eventSeenBy, takeEventAway } from './event-hand.ts';
import { findButton, findSelect, type On } from './find-component.ts';
import { submitting, type FormValues } from './form.ts';
import { FAILED, outcomeOf, privateWords, send, type Outcome } from './outcome.ts';
import type { Pick } from './picked.ts';
import { channelNamed, dmOf, readableChannels, usualChannel } from './places.ts';
import { choosing, pressing, stalePressing } from './press.ts';
import { leaveServer } from './departure.ts';
import { RoomGoer, type Somebody, type Where } from './room-goer.ts';
import { Impossible } from './scene.ts';
import { takeMessageAway, writeMessage } from './writing.ts';

export class Person extends RoomGoer {
  #last: SentInteraction | null = null;
  #openForm: SentInteraction | null = null;

  /** Types a slash command: in their room's chat, in the first channel they can write in, or where `in` says ('dm': to the bot). */
  async uses(line: string, options: Options = {}, where: { readonly in?: Where } = {}): Promise<Outcome> {
    const channel = this.#channelFor(where.in);
    return this.#after(await send(this.actor, await typeCommand(this.actor, line, options, channel)));
  }

  /** Presses the newest enabled button with this label that they can see. */
  async presses(label: string, where: { readonly on?: On } = {}): Promise<Outcome> {
    return this.#after(
      await send(this.actor, pressing(this.actor, findButton(this.actor, label, where.on, this.#last))),
    );
  }

  /** Presses a button of a card as it was before it changed. On a card that is gone the press fails without reaching the bot. */
  async pressesOld(messageId: string, customId: string): Promise<Outcome> {
    const sending = stalePressing(this.actor, messageId, customId);
    return sending ? this.#after(await send(this.actor, sending)) : { text: FAILED, failed: true };
  }

  /** Chooses from a select, by its placeholder and the labels or names of what is chosen. */
  async chooses(
    placeholder: string,
    picks: Pick | readonly Pick[],
    where: { readonly on?: On } = {},
  ): Promise<Outcome> {
    const found = findSelect(this.actor, placeholder, where.on, this.#last);
    return this.#after(await send(this.actor, choosing(this.actor, found, isList(picks) ? picks : [picks])));
  }

  /** Sends the form that is open, with values by label. */
  async submits(values: FormValues = {}): Promise<Outcome> {
    const opened = this.#openForm;
    if (opened?.answer?.kind !== 'modal') throw new Impossible(this.actor, 'has no form open');
    const sent = await send(this.actor, submitting(this.actor, opened, opened.answer.modal, values));
    this.#openForm = null;
    return this.#after(sent);
  }

  /** What the last action showed to them alone: private words, the title of a form, or that it failed. '' for nothing. */
  sees(): string {
    if (!this.#last) return '';
    const { answer } = this.#last;
    return answer && answer.kind !== 'modal'
      ? privateWords(this.actor, this.#last)
      : outcomeOf(this.actor, this.#last).text;
  }

  /** Every private answer that is still there, the oldest first. */
  whispers(): string[] {
    return this.#visible()
      .filter((stored) => stored.ephemeralFor !== null)
      .map((stored) => messageLines(this.world, stored).join('\n'));
  }

  /** A channel as text, the way they see it. */
  reads(channel: Where): string {
    const { world } = this;
    return readChannel(world, this.#channelFor(channel).id, this.id);
  }

  /** Says in Discord's calendar that they are interested in an event, or (`false`) no longer. */
  async isInterestedIn(event: Somebody, interested = true): Promise<void> {
    eventSeenBy(this.actor, this.guild, event.id);
    if (interested) subscribe(this.world, this.guild, event.id, this.id);
    else unsubscribe(this.world, this.guild, event.id, this.id);
    await this.actor.scene.idle();
  }

  /** Deletes an event in Discord's calendar: their own, or anybody's with *Manage Events*. */
  async deletesEvent(event: Somebody): Promise<void> {
    takeEventAway(this.actor, this.guild, event.id);
    await this.actor.scene.idle();
  }

  /** Changes an event in Discord's calendar: their own, or anybody's with *Manage Events*. */
  async editsEvent(event: Somebody, change: EventEdit): Promise<void> {
    editEvent(this.actor, this.guild, event.id, change);
    await this.actor.scene.idle();
  }

  /** Takes no direct messages of bots any more, as one sets it in the server's privacy settings (50007). */
  closesDirectMessages(): void {
    extrasOf(this.world).dmsClosed.add(this.id);
  }

  /** Takes them again. */
  opensDirectMessages(): void {
    extrasOf(this.world).dmsClosed.delete(this.id);
  }

  /** Leaves the server for good. */
  async leavesServer(): Promise<void> {
    leaveServer(this.world, this.guild, this.id);
    await this.actor.scene.idle();
  }

  /** Writes a message. */
  async types(words: string, where?: Where): Promise<StoredMessage> {
    const stored = writeMessage(this.actor, this.#channelFor(where), words);
    await this.actor.scene.idle();
    return stored;
  }

  /** Deletes a message: their own, or with *Manage Messages* anybody's. */
  async deletes(stored: StoredMessage): Promise<void> {
    takeMessageAway(this.actor, stored);
    await this.actor.scene.idle();
  }

  #channelFor(where: Where | undefined): ReturnType<typeof usualChannel> {
    if (where === undefined) return usualChannel(this.actor);
    return where === 'dm' ? dmOf(this.world, this.id) : channelNamed(this.actor, where);
  }

  #after(interaction: SentInteraction): Outcome {
    this.#last = interaction;
    if (interaction.answer?.kind === 'modal') this.#openForm = interaction;
    return outcomeOf(this.actor, interaction);
  }

  #visible(): StoredMessage[] {
    const all = readableChannels(this.actor).flatMap((one) => visibleMessages(this.world, one.id, this.id));
    return all.toSorted((a, b) => Number(BigInt(a.message.id) - BigInt(b.message.id)));
  }
}

function isList(picks: Pick | readonly Pick[]): picks is readonly Pick[] {
  return Array.isArray(picks);
}
