import type { APIFileUploadComponent } from 'discord.js';
import { useId, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { GivenFile } from '../../../../discord/client/acts.ts';
import { clientWords } from '../../../../words/client.ts';
import { givenFile } from '../../composer/given-file.ts';
import { Star } from './field-words.tsx';
import type { FormField } from './form-parts.ts';
import { limitsOf } from './problems.ts';

const words = clientWords.form;

interface UploadFieldProps {
  readonly field: FormField;
  readonly input: APIFileUploadComponent;
  readonly files: readonly GivenFile[];
  readonly problem: string | null;
  readonly onFiles: (files: readonly GivenFile[]) => void;
}

/** Files from the person's own disk. */
export function UploadField({ field, input, files, problem, onFiles }: UploadFieldProps) {
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { most } = limitsOf(field);
  const kinds = input.file_types ?? [];

  const add = async (picked: FileList | null): Promise<void> => {
    const read = await Promise.all([...(picked ?? [])].map((file) => readFile(file, kinds)));
    const refused = read.flatMap((one) => ('why' in one ? [one.why] : []));
    const added = read.flatMap((one) => ('why' in one ? [] : [one]));
    setRefusal(refused[0] ?? null);
    // With room for one, another file takes its place.
    onFiles(most === 1 ? [...files, ...added].slice(-1) : [...files, ...added].slice(0, most));
  };
  const told = problem ?? refusal;

  return (
    <fieldset className="form-field" aria-describedby={told === null ? undefined : id}>
      <legend className="form-label">
        {field.label}
        {field.isRequired ? <Star /> : null}
        {field.isRequired ? <span className="unseen"> ({words.required})</span> : null}
      </legend>
      {field.description === null ? null : <span className="form-description">{field.description}</span>}
      {files.length === 0 ? null : (
        <ul className="form-files" aria-label={words.chosenFiles}>
          {files.map((file, place) => (
            <li key={`${place} ${file.filename}`}>
              <span>{file.filename}</span>
              <Button
                className="form-remove"
                aria-label={words.removeFile(file.filename)}
                onPress={() => onFiles(files.filter((other) => other !== file))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileTrigger
        allowsMultiple={most > 1}
        acceptedFileTypes={kinds.map((one) => (one.startsWith('.') ? one : `${one}/*`))}
        onSelect={(picked) => void add(picked)}
      >
        <Button className="form-upload">{words.upload(most)}</Button>
      </FileTrigger>
      {told === null ? null : (
        <span className="form-problem" id={id}>
          {told}
        </span>
      )}
    </fieldset>
  );
}

async function readFile(file: File, kinds: readonly string[]): Promise<GivenFile | { readonly why: string }> {
  const isOfKind = kinds.some((one) =>
    one.startsWith('.') ? file.name.toLowerCase().endsWith(one.toLowerCase()) : file.type.startsWith(`${one}/`),
  );
  return kinds.length > 0 && !isOfKind ? { why: words.wrongKind(kinds.join(', ')) } : givenFile(file);
}
