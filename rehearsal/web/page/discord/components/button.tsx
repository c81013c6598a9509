import type { APIButtonComponent } from 'discord.js';
import { Button, Link } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';
import { style } from '../component-kinds.ts';
import { useDoing } from '../doing.ts';
import { Emoji } from '../emoji.tsx';
import { safeAddress } from '../markdown/safe-address.ts';
import { useLookOnly, useStanding } from '../reading.ts';
import { Waiting } from './waiting.tsx';

type Pressable = Extract<APIButtonComponent, { custom_id: string }>;
type Leading = Extract<APIButtonComponent, { url: string }>;

const words = clientWords.components;

const looks = {
  [style.primary]: 'primary',
  [style.secondary]: 'secondary',
  [style.success]: 'success',
  [style.danger]: 'danger',
} as const;

/** A button of a message, in one of its styles. */
export function MessageButton({ button }: { readonly button: APIButtonComponent }) {
  if (button.style === style.link) return <LinkButton button={button} />;
  // A button to buy something. Nothing is sold here, so it says so little that it cannot be pressed.
  if (button.style === style.premium) return <span className="part-unknown">{words.unknown}</span>;
  return <PressButton button={button} />;
}

function PressButton({ button }: { readonly button: Pressable }) {
  const { channel, message } = useStanding();
  const { isBusy, run } = useDoing();
  const isLookOnly = useLookOnly();
  return (
    <Button
      className="part-button"
      data-look={looks[button.style]}
      isDisabled={button.disabled === true || isLookOnly}
      isPending={isBusy}
      {...(button.label === undefined ? { 'aria-label': button.emoji?.name ?? '' } : {})}
      onPress={() => void run({ do: 'press', channel, message, customId: button.custom_id })}
    >
      <Face button={button} />
      {isBusy ? <Waiting /> : null}
    </Button>
  );
}

function LinkButton({ button }: { readonly button: Leading }) {
  const to = safeAddress(button.url);
  if (to === null || button.disabled === true) {
    return (
      <span className="part-button" data-look="secondary" data-disabled>
        <Face button={button} />
      </span>
    );
  }
  return (
    <Link className="part-button" data-look="secondary" href={to} target="_blank" rel="noopener noreferrer">
      <Face button={button} />
      <span className="part-out" aria-hidden />
      <span className="unseen"> ({words.opensOutside})</span>
    </Link>
  );
}

function Face({ button }: { readonly button: Pressable | Leading }) {
  return (
    <span className="part-face">
      {button.emoji === undefined ? null : <Emoji emoji={button.emoji} />}
      {button.label}
    </span>
  );
}
