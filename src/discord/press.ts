import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import { type ChannelId, channelId, memberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Performer } from '#runtime/performer.ts';
import type { Driver } from '#runtime/driver.ts';
import type { InTurn } from '#runtime/in-turn.ts';
import type { CardKind, Store } from '#store/store.ts';
import type { Catalogue, Words } from '#text/catalogue.ts';
import type { Answer } from './answer.ts';
import type { Care } from './care.ts';
import type { Cards } from './cards.ts';
import { decodePress, type Press } from './custom-id.ts';
import { intentOf } from './intent-of.ts';
import type { Panels } from './panels.ts';
import type { Payload } from './payload.ts';
import type { Caller } from './person.ts';
import { standingOf } from './presence.ts';
import { plain } from './render/plain.ts';

/** One press on one of our messages, decoded as far as Discord's library goes. */
export interface Pressed {
  readonly customId: string;
  readonly message: string;
  /** On a private panel, which may be written over; a card in a channel may not. */
  readonly isPrivate: boolean;
  readonly by: Caller;
  /** The first choice of a select. */
  readonly chosen: string | null;
}

export function pressedBy(interaction: MessageComponentInteraction, by: Caller): Pressed {
  const chosen = interaction.isAnySelectMenu() ? (interaction.values[0] ?? null) : null;
  const { customId, message } = interaction;
  return { customId, message: message.id, isPrivate: message.flags.has(MessageFlags.Ephemeral), by, chosen };
}

export type Presses = (pressed: Pressed, answer: Answer) => Promise<void>;

export function createPresses(parts: {
  readonly store: Pick<Store, 'sessions' | 'groups' | 'cards'>;
  readonly driver: Driver;
  readonly performer: Pick<Performer, 'hold'>;
  readonly inTurn: InTurn;
  readonly cards: Cards;
  readonly panels: Panels;
  readonly care: Care;
  readonly helpCard: (channel: ChannelId, country: string | null, locale: string) => Payload;
  readonly words: Words;
}): Presses {
  const { store, driver, performer, inTurn, cards, panels, care, helpCard, words } = parts;

  /** Help comes first and needs neither engine nor store. */
  const help = async (press: Press, { by, message, chosen }: Pressed, answer: Answer): Promise<boolean> => {
    const text = words(by.locale);
    if (press.kind === 'help') {
      await (chosen === null
        ? answer.whisper(helpCard(by.channel, null, by.locale))
        : answer.update(helpCard(by.channel, chosen, by.locale)));
      return true;
    }
    if (press.kind === 'need-someone' && by.guild !== null) {
      const desk = channelId(press.arg);
      const [reached] = await Promise.all([
        care.alert({ guild: by.guild, member: by.member, channel: by.channel, desk }),
        answer.whisper(helpCard(by.channel, null, by.locale)),
      ]);
      await answer.also(plain(reached ? text.care.asked : text.care.notReached));
      return true;
    }
    if (press.kind === 'on-it' && by.guild !== null) {
      // The person hears of it also when the answer to the helper is lost.
      const [told] = await Promise.all([
        care.takenOn({ guild: by.guild, member: memberId(press.arg) }, { channel: by.channel, message }),
        answer.whisper(plain(text.care.taken(`<@${by.member}>`))),
      ]);
      if (!told) await answer.also(plain(text.care.notTold(`<@${press.arg}>`)));
      return true;
    }
    return false;
  };

  const cardPressed = async (session: Session, message: string): Promise<CardKind | null> => {
    const shown = await store.cards.of(session.id);
    return shown.find((card) => card.message === message)?.kind ?? null;
  };

  const onSession = async (press: Press, session: Session, pressed: Pressed, answer: Answer): Promise<void> => {
    const { by, chosen } = pressed;
    const text = words(by.locale);
    const asking = { member: by.member, chosen, locale: by.locale };
    const group = await store.groups.find(session.place.guild, session.place.group);
    const standing = group ? standingOf(group, by) : 'member';
    if (press.kind === 'show') {
      await answer.whisper(panels.show(press.arg, session, { ...asking, standing }));
      return;
    }
    const intent = intentOf(press, session, by.member, chosen);
    if (!intent) {
      await answer.whisper(plain(text.house.oldCard));
      return;
    }
    const card = await cardPressed(session, pressed.message);
    const letGo = card === null ? () => undefined : performer.hold(session.id, card);
    try {
      const outcome = await driver.submit(session.id, { intent, standing, sawEpoch: press.epoch });
      if (outcome === null) await answer.whisper(plain(text.house.oldCard));
      else if ('refused' in outcome) await answer.whisper(plain(text.refusal(outcome.refused)));
      else if (card !== null) await showOn(card, session, answer);
      else if (pressed.isPrivate) await answer.update(plain(noteOn(text, intent.kind)));
      else await answer.whisper(plain(noteOn(text, intent.kind)));
      const heard = outcome !== null && 'session' in outcome;
      if (heard && intent.kind === 'cannot-hear') {
        await answer.also(panels.show('sound', session, { ...asking, standing }));
      }
    } finally {
      letGo();
    }
  };

  const noteOn = (text: Catalogue, kind: string): string => {
    const notes: Readonly<Record<string, string>> = text.house.notes;
    return notes[kind] ?? text.house.noted;
  };

  /** The press's own answer carries its card, drawn from how things are by now. */
  const showOn = async (card: CardKind, was: Session, answer: Answer): Promise<void> => {
    const session = (await store.sessions.load(was.id)) ?? was;
    const payload = await cards.draw(session, card);
    await answer.update(payload);
    await cards.answered(session, card, payload);
  };

  return async (pressed, answer) => {
    const press = decodePress(pressed.customId);
    const text = words(pressed.by.locale);
    if (!press) return answer.whisper(plain(text.house.oldCard));
    if (await help(press, pressed, answer)) return;
    const session = press.session === null ? null : await store.sessions.load(press.session);
    if (!session) return answer.whisper(plain(text.house.oldCard));
    if (session.place.guild !== pressed.by.guild) return answer.whisper(plain(text.house.notYours));
    // Answers of one session go out one after the other, so that an older card never overtakes a newer one.
    await inTurn.do(session.id, () => onSession(press, session, pressed, answer));
  };
}
