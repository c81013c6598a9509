import type { APIMediaGalleryComponent } from 'discord.js';
import { Picture } from './picture.tsx';

/** One to ten pictures. */
export function Gallery({ gallery }: { readonly gallery: APIMediaGalleryComponent }) {
  return (
    <div className="part-gallery" data-many={gallery.items.length > 1 || undefined}>
      {gallery.items.map((item, place) => (
        <Picture
          key={`${place} ${item.media.url}`}
          url={item.media.url}
          about={item.description ?? null}
          isHidden={item.spoiler === true}
          size="large"
        />
      ))}
    </div>
  );
}
