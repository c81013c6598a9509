/** Rules about modals. */
import type { Rule } from '../contract.ts';

export const modalRules: readonly Rule[] = [
  {
    id: 'modal.title-45',
    source: 'documented',
    where: 'interactions: Modal',
    says: 'a title has at most 45 characters',
  },
  {
    id: 'modal.five',
    source: 'documented',
    where: 'interactions: Modal',
    says: '1 to 5 components, whatever the API description says',
  },
  {
    id: 'modal.label-child',
    source: 'documented',
    where: 'components: Label',
    says: 'a Label holds one input, with a label up to 45',
  },
  {
    id: 'modal.text-input',
    source: 'documented',
    where: 'components: Text Input',
    says: 'lengths up to 4000 and a placeholder up to 100',
  },
  {
    id: 'modal.required-min',
    source: 'documented',
    where: 'components: String Select',
    says: 'min_values is at least 1 while required',
  },
  {
    id: 'modal.disabled',
    source: 'documented',
    where: 'components: String Select',
    says: 'nothing in a modal is disabled',
  },
  {
    id: 'modal.checkbox-required',
    source: 'documented',
    where: 'components: Checkbox',
    says: 'a lone checkbox cannot be required',
  },
  {
    id: 'modal.min-max',
    source: 'documented',
    where: 'components: Checkbox Group',
    says: 'min_values is not above max_values, and both are at most 10',
  },
  { id: 'modal.radio', source: 'documented', where: 'components: Radio Group', says: '2 to 10 options' },
  {
    id: 'modal.one-default',
    source: 'unverified',
    where: 'components: Radio Group',
    says: 'no more options are chosen from the start than may be chosen',
  },
  {
    id: 'modal.value-fits',
    source: 'unverified',
    where: 'components: Text Input',
    says: 'words that stand in a field from the start are as long as the field asks for',
  },
];
