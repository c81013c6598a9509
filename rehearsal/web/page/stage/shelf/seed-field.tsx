import { Button, Disclosure, DisclosurePanel, Heading, Input, Label, NumberField, Text } from 'react-aria-components';
import { shelf as words } from '../../../../words/stage-shelf.ts';
import { Press } from '../parts/press.tsx';
import { anySeed, largestSeed } from './any-seed.ts';

interface SeedFieldProps {
  readonly seed: number;
  readonly onChange: (seed: number) => void;
}

/** The number by which the others decide, for whoever wants the same evening again. */
export function SeedField({ seed, onChange }: SeedFieldProps) {
  return (
    <Disclosure className="stage-seed">
      <Heading level={2} className="stage-seed-head">
        <Button slot="trigger" className="stage-press stage-press-quiet">
          {words.more}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="stage-seed-inside">
          <NumberField
            className="stage-seed-field"
            value={seed}
            minValue={1}
            maxValue={largestSeed}
            formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
            onChange={(value) => {
              // An emptied field is no number; what was there stays.
              if (Number.isInteger(value)) onChange(value);
            }}
          >
            <Label>{words.seed}</Label>
            <Input className="stage-seed-input" />
            <Text slot="description">{words.seedAbout}</Text>
          </NumberField>
          <Press onPress={() => onChange(anySeed())}>{words.another}</Press>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}
