import { Button, FileTrigger } from 'react-aria-components';
import { useId } from 'react';
import { composer as words } from '../../../words/page-composer.ts';
import { givenFile } from './given-file.ts';
import type { FieldProps } from './words-field.tsx';

/** A file from the person's own disk. */
export function FileField({
  asked,
  given,
  problem,
  onGiven,
  complain,
}: FieldProps & { readonly complain: (why: string) => void }) {
  const id = useId();
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = await givenFile(file);
    if ('why' in read) complain(read.why);
    else onGiven({ kind: 'file', file: read });
  };
  return (
    <fieldset className="co-file" aria-describedby={`${id}-help`}>
      <legend>
        {asked.name}
        {asked.isRequired && <span className="co-required"> {words.required}</span>}
      </legend>
      <FileTrigger onSelect={(files) => void choose(files?.[0])}>
        <Button className="co-choose-file">{given?.kind === 'file' ? given.file.filename : words.chooseFile}</Button>
      </FileTrigger>
      <span id={`${id}-help`} className={problem === null ? 'co-help' : 'co-problem'}>
        {problem ?? asked.description}
      </span>
    </fieldset>
  );
}
