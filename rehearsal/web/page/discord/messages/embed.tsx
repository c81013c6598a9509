import './embed.css';
import type { APIEmbed } from 'discord.js';
import { Picture } from '../components/picture.tsx';
import { cssColor } from '../css-color.ts';
import { Marks } from '../markdown/marks.tsx';
import { safeAddress } from '../markdown/safe-address.ts';
import { Timestamp } from '../markdown/timestamp.tsx';

/** The older kind of box: title, words, fields and a foot. */
export function EmbedBox({ embed }: { readonly embed: APIEmbed }) {
  const edge = embed.color === undefined ? {} : { borderLeftColor: cssColor(embed.color) };
  return (
    <div className="part-container msg-embed" data-accent style={edge}>
      {embed.author === undefined ? null : <small className="msg-embed-author">{embed.author.name}</small>}
      {embed.title === undefined ? null : <Title title={embed.title} url={embed.url} />}
      {embed.description === undefined ? null : <Marks text={embed.description} />}
      {embed.fields === undefined || embed.fields.length === 0 ? null : (
        <dl className="msg-fields">
          {embed.fields.map((field, place) => (
            <div key={place} data-inline={field.inline === true || undefined}>
              <dt>{field.name}</dt>
              <dd>
                <Marks text={field.value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {embed.image === undefined ? null : <Picture url={embed.image.url} about={null} isHidden={false} size="large" />}
      {embed.thumbnail === undefined ? null : (
        <Picture url={embed.thumbnail.url} about={null} isHidden={false} size="small" />
      )}
      <Foot embed={embed} />
    </div>
  );
}

function Title({ title, url }: { readonly title: string; readonly url: string | undefined }) {
  const to = url === undefined ? null : safeAddress(url);
  return (
    <h3 className="msg-embed-title">
      {to === null ? (
        title
      ) : (
        <a href={to} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      )}
    </h3>
  );
}

function Foot({ embed }: { readonly embed: APIEmbed }) {
  if (embed.footer === undefined && embed.timestamp === undefined) return null;
  return (
    <small className="msg-embed-foot">
      {embed.footer?.text}
      {embed.footer !== undefined && embed.timestamp !== undefined ? ' · ' : null}
      {embed.timestamp === undefined ? null : <Timestamp at={Date.parse(embed.timestamp) / 1_000} shape="s" />}
    </small>
  );
}
