/** What somebody does with cards, commands and forms: each becomes an interaction, or what the client says instead. */
import { record } from '../changes/read.ts';
import { open, type Sending } from '../people/outcome.ts';
import { componentNamed, type Found } from '../people/find-component.ts';
import { filledForm } from '../people/filled-form.ts';
import { choosingExactly, pressing } from '../people/press.ts';
import { Impossible, type Actor } from '../people/scene.ts';
import type { SentInteraction } from '../interactions/ledger.ts';
import type { Act, ActAnswer, FieldGiven } from './acts.ts';
import { FORM_GONE, type Forms } from './forms.ts';
import { fileGiven } from './given-file.ts';
import { menuSending } from './menu-command.ts';
import { answerOrRest } from './patience.ts';
import type { Shown } from './shown.ts';
import { suggestSending, typedSending } from './typed-command.ts';

/** What Discord writes when nobody answered: under a card or a form, and under a command. */
const FAILED = 'This interaction failed';
const NO_RESPONSE = 'The application did not respond';
const NO_SUGGESTIONS = 'Loading options failed';

export type HandAct = Extract<Act, { do: 'press' | 'choose' | 'submit' | 'command' | 'suggest' | 'context' }>;

export interface Hands {
  readonly actor: Actor;
  readonly forms: Forms;
  readonly shown: Shown;
}

/**
 * Does it and waits for the answer.
 * @throws Impossible for what the client would not let them do.
 */
export async function useHands(hands: Hands, act: HandAct): Promise<ActAnswer> {
  const { actor, forms } = hands;
  switch (act.do) {
    case 'press':
      return answered(await sent(hands, pressing(actor, pressable(hands, act, 'button'))), FAILED);
    case 'choose':
      return answered(await sent(hands, choosingExactly(actor, pressable(hands, act, 'select'), act.values)), FAILED);
    case 'submit': {
      const answer = answered(await sent(hands, formSending(hands, act.form, act.fields)), FAILED);
      // A form that failed stays, so that nothing has to be typed again.
      if (answer.done) forms.close(act.form);
      return answer;
    }
    case 'command':
      return answered(await sent(hands, typedSending(actor, act)), NO_RESPONSE);
    case 'context':
      return answered(await sent(hands, menuSending(actor, act)), NO_RESPONSE);
    case 'suggest': {
      const { answer } = await sent(hands, suggestSending(actor, act, act.focused));
      if (answer?.kind !== 'choices') return { done: false, why: NO_SUGGESTIONS };
      return { done: true, suggestions: answer.choices };
    }
  }
}

async function sent({ actor, forms }: Hands, sending: Sending): Promise<SentInteraction> {
  const interaction = open(actor, sending);
  if (interaction.kind !== 'autocomplete') forms.await(interaction);
  await answerOrRest(actor.scene, interaction);
  return interaction;
}

function answered({ answer }: SentInteraction, otherwise: string): ActAnswer {
  return answer ? { done: true } : { done: false, why: otherwise };
}

/** The component as it stands, or as the client has just shown it: a press may cross with the edit that takes it away. */
function pressable(
  { actor, shown }: Hands,
  act: HandAct & { do: 'press' | 'choose' },
  kind: 'button' | 'select',
): Found {
  const found = componentNamed(actor, act, kind) ?? shown.find(actor, act, kind);
  if (!found) throw new Impossible(actor, `does not see "${act.customId}"`, 'This is not on the message any more.');
  return found;
}

function formSending({ actor, forms }: Hands, id: string, fields: Readonly<Record<string, FieldGiven>>): Sending {
  const before = forms.open();
  if (before?.form.id !== id) throw new Impossible(actor, 'has no such form open', FORM_GONE);
  return filledForm(actor, before.opened, record(before.form.modal), (input) => {
    const given = fields[String(input['custom_id'])];
    return typeof given === 'object' && 'files' in given ? given.files.map(fileGiven) : given;
  });
}
