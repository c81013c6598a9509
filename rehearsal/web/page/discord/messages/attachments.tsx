import type { APIAttachment } from 'discord.js';
import { FileCard } from '../components/file.tsx';
import { Picture } from '../components/picture.tsx';

/** Files that came with a message: pictures are shown, all others named. */
export function Attachments({ attachments }: { readonly attachments: readonly APIAttachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <div className="part-inside">
      {attachments.map((file) =>
        isPicture(file) ? (
          <Picture
            key={file.id}
            url={file.url}
            about={file.description ?? file.filename}
            isHidden={file.filename.startsWith('SPOILER_')}
            size="large"
          />
        ) : (
          <FileCard key={file.id} name={file.filename} size={file.size} url={file.url} />
        ),
      )}
    </div>
  );
}

function isPicture({ content_type: type, filename }: APIAttachment): boolean {
  return type?.startsWith('image/') ?? /\.(png|jpe?g|gif|webp)$/i.test(filename);
}
