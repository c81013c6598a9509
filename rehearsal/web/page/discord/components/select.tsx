import type { APISelectMenuComponent } from 'discord.js';
import { useMemo, useState } from 'react';
import { Chooser } from '../chooser/chooser.tsx';
import { offerOf } from '../chooser/choices.ts';
import { useDoing } from '../doing.ts';
import { useLookOnly, useNames, useStanding } from '../reading.ts';

/** A select of a message: what is chosen is sent when its list closes, and stays shown until the message changes. */
export function MessageSelect({ select }: { readonly select: APISelectMenuComponent }) {
  const names = useNames();
  const { channel, message } = useStanding();
  const { isBusy, run } = useDoing();
  const isLookOnly = useLookOnly();
  const offer = useMemo(() => offerOf(select, names), [select, names]);
  const [sent, setSent] = useState<{ readonly of: APISelectMenuComponent; readonly values: readonly string[] } | null>(
    null,
  );
  const chosen = sent?.of === select ? sent.values : offer.chosen;

  const choose = async (values: readonly string[]): Promise<void> => {
    setSent({ of: select, values });
    const answer = await run({ do: 'choose', channel, message, customId: select.custom_id, values });
    if (answer?.done !== true) setSent(null);
  };
  return (
    <Chooser
      offer={offer}
      chosen={chosen}
      placeholder={select.placeholder ?? null}
      isDisabled={select.disabled === true || isLookOnly}
      isPending={isBusy}
      onChosen={(values) => void choose(values)}
    />
  );
}
