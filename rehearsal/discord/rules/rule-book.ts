/** Every rule of the REST half: what it says, where it stands, and whether anybody has it in writing. */
import type { Rule } from '../contract.ts';
import { cardRules } from './book-cards.ts';
import { channelsRules } from './book-channels.ts';
import { eventsRules } from './book-events.ts';
import { httpRules } from './book-http.ts';
import { messagesRules } from './book-messages.ts';
import { modalRules } from './book-modals.ts';
import { voiceRules } from './book-voice.ts';

export const restRules: readonly Rule[] = [
  ...messagesRules,
  ...cardRules,
  ...modalRules,
  ...voiceRules,
  ...eventsRules,
  ...channelsRules,
  ...httpRules,
];
