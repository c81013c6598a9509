import type { APIFileComponent } from 'discord.js';
import { clientWords } from '../../../../words/client.ts';
import { sizeWords } from '../file-size.ts';
import { safeAddress } from '../markdown/safe-address.ts';
import { Curtain } from './curtain.tsx';

/** A file as a component. Its name and size are known once the message was sent. */
export function FilePart({ file }: { readonly file: APIFileComponent }) {
  const name = file.name ?? file.file.url.split('/').at(-1) ?? file.file.url;
  const card = <FileCard name={name} size={file.size ?? null} url={file.file.url} />;
  return file.spoiler === true ? <Curtain>{card}</Curtain> : card;
}

interface FileCardProps {
  readonly name: string;
  /** Bytes, where they are known. */
  readonly size: number | null;
  readonly url: string;
}

/** A file's name and size, and a way to open it. */
export function FileCard({ name, size, url }: FileCardProps) {
  const to = safeAddress(url);
  return (
    <div className="part-file">
      <span className="part-file-sign" aria-hidden />
      <span className="part-file-words">
        <span>{name}</span>
        {size === null ? null : <small>{sizeWords(size)}</small>}
      </span>
      {to === null ? null : (
        <a className="part-file-open" href={to} target="_blank" rel="noopener noreferrer">
          {clientWords.components.open}
          <span className="unseen"> {name}</span>
        </a>
      )}
    </div>
  );
}
