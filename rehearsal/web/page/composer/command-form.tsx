import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ClientView, Snowflake } from '../../../discord/client/view.ts';
import { composer as words } from '../../../words/page-composer.ts';
import type { Hand } from '../frame/hand.ts';
import { Icon } from '../frame/icons.tsx';
import type { CommandChoice } from './command-choices.ts';
import { OptionField } from './option-field.tsx';
import { PlaceOverTheForm } from './over-the-form.tsx';
import { useCommand } from './use-command.ts';

export interface CommandFormProps {
  readonly choice: CommandChoice;
  readonly channel: Snowflake;
  readonly view: ClientView;
  readonly hand: Hand;
  /** It was sent, or left. */
  readonly onLeft: () => void;
}

/** A slash command that was chosen, with its options as fields: required ones first, the others when they are wanted. */
export function CommandForm(props: CommandFormProps) {
  const { choice, view, hand, onLeft } = props;
  const form = useRef<HTMLFormElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const command = useCommand(props);
  const { problems } = command;
  useEffect(() => {
    if (Object.keys(problems).length > 0) focusFirst(form.current, '[data-problem]');
  }, [problems]);
  useEffect(() => {
    // Where there is nothing that must be filled in, Enter sends at once.
    if (!focusFirst(form.current, '[data-required]')) focusFirst(form.current, '.co-go');
  }, []);
  useEscape(form, onLeft);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void command.send();
  };
  const optional = choice.options.filter((option) => command.added.includes(option.name));
  // The optional ones stand in the order in which they were wanted: the newest is the last.
  const shown = [
    ...choice.options.filter((option) => option.isRequired),
    ...optional.toSorted((one, other) => command.added.indexOf(one.name) - command.added.indexOf(other.name)),
  ];
  const others = choice.options.filter((option) => !shown.includes(option));
  return (
    <PlaceOverTheForm value={place}>
      <div className="co-filling">
        <div ref={setPlace} />
        <form
          ref={form}
          className="co-command"
          aria-label={words.filling(`/${choice.typed}`)}
          noValidate
          onSubmit={submit}
        >
          <div className="co-command-head">
            <p>
              <strong>/{choice.typed}</strong> <span className="co-quiet">{choice.description}</span>
            </p>
            <Button className="fr-icon-button" aria-label={words.leave} onPress={onLeft}>
              <Icon name="close" />
            </Button>
          </div>
          {shown.length > 0 && (
            <div className="co-fields">
              {shown.map((option) => (
                <OptionField
                  key={option.name}
                  asked={option}
                  given={command.given[option.name]}
                  problem={problems[option.name] ?? null}
                  view={view}
                  suggest={(text) => command.suggest(option.name, text)}
                  onGiven={(given) => command.give(option.name, given)}
                  onRemove={option.isRequired ? null : () => command.remove(option.name)}
                  complain={hand.tell}
                />
              ))}
            </div>
          )}
          <div className="co-command-foot">
            {others.length > 0 && (
              <fieldset className="co-optional">
                <legend className="co-quiet">{words.optional}</legend>
                {others.map((option) => (
                  <Button
                    key={option.name}
                    className="co-chip"
                    aria-label={words.add(option.name)}
                    onPress={() => {
                      command.add(option.name);
                      focusLater(form, option.name);
                    }}
                  >
                    <Icon name="plus" />
                    {option.name}
                  </Button>
                ))}
              </fieldset>
            )}
            <Button type="submit" className="co-go">
              {command.isSending ? words.sending : words.send}
            </Button>
          </div>
        </form>
      </div>
    </PlaceOverTheForm>
  );
}

/** Escape leaves the command, wherever the caret is in it; a list that is open over a field takes its own Escape first. */
function useEscape(form: RefObject<HTMLFormElement | null>, leave: () => void): void {
  useEffect(() => {
    const { current } = form;
    const pressed = (event: globalThis.KeyboardEvent): void => {
      const isInList = event.target instanceof Element && event.target.matches('[aria-expanded="true"]');
      if (event.key === 'Escape' && !isInList) leave();
    };
    current?.addEventListener('keydown', pressed);
    return () => current?.removeEventListener('keydown', pressed);
  }, [form, leave]);
}

/** Puts the caret into the first field that fits. False when there is none. */
function focusFirst(form: HTMLFormElement | null, fits: string): boolean {
  const target = form?.querySelector<HTMLElement>(`${fits} :is(input, textarea, button), button${fits}`);
  target?.focus();
  return target !== null && target !== undefined;
}

/** The field is drawn with the next frame. */
function focusLater(form: RefObject<HTMLFormElement | null>, option: string): void {
  requestAnimationFrame(() => focusFirst(form.current, `[data-option="${CSS.escape(option)}"]`));
}
