import './marks.css';
import { memo, type ReactNode, useMemo } from 'react';
import { clientWords } from '../../../../words/client.ts';
import { ChannelMention, PersonMention, RoleMention } from './mention.tsx';
import { readMarks } from './read-marks.ts';
import { Spoiler } from './spoiler.tsx';
import { Timestamp } from './timestamp.tsx';
import type { Mark } from './tree.ts';

/** A text with Discord's marks. */
export const Marks = memo(function Marks({ text }: { readonly text: string }) {
  const marks = useMemo(() => readMarks(text), [text]);
  return <div className="mark-text">{drawAll(marks)}</div>;
});

function drawAll(marks: readonly Mark[]): ReactNode {
  // A text is drawn anew as a whole, so a mark is told by its place.
  return marks.map((mark, place) => <Drawn key={`${place} ${mark.kind}`} mark={mark} />);
}

function Drawn({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{drawAll(mark.inside)}</strong>;
    case 'em':
      return <em>{drawAll(mark.inside)}</em>;
    case 'underline':
      return <u>{drawAll(mark.inside)}</u>;
    case 'strike':
      return <s>{drawAll(mark.inside)}</s>;
    case 'spoiler':
      return <Spoiler>{drawAll(mark.inside)}</Spoiler>;
    case 'quote':
      return <blockquote className="mark-quote">{drawAll(mark.inside)}</blockquote>;
    case 'subtext':
      return <small className="mark-subtext">{drawAll(mark.inside)}</small>;
    case 'heading':
      return <Heading level={mark.level}>{drawAll(mark.inside)}</Heading>;
    case 'list':
      return <List mark={mark} />;
    case 'code':
      return <code className="mark-code">{mark.text}</code>;
    case 'code-block':
      return <CodeBlock text={mark.text} />;
    case 'link':
      return (
        <a href={mark.to} target="_blank" rel="noopener noreferrer nofollow" title={mark.to}>
          {drawAll(mark.inside)}
          <span className="unseen"> ({clientWords.marks.outsideLink})</span>
        </a>
      );
    case 'person':
      return <PersonMention id={mark.id} />;
    case 'role':
      return <RoleMention id={mark.id} />;
    case 'channel':
      return <ChannelMention id={mark.id} />;
    case 'command':
      return <span className="mark-mention">{mark.text}</span>;
    case 'everyone':
      return (
        <span className="mark-mention" data-me>
          {mark.text}
        </span>
      );
    case 'emoji':
      return <span className="mark-emoji">{mark.text}</span>;
    case 'time':
      return <Timestamp at={mark.at} shape={mark.style} />;
  }
}

/**
 * The channel's name is the heading above. A message may begin with its smallest one, and a list of headings that leaves a
 * level out leads astray: so they are one level, and only look different.
 */
function Heading({ level, children }: { readonly level: number; readonly children: ReactNode }) {
  return (
    <h3 className="mark-heading" data-level={level}>
      {children}
    </h3>
  );
}

function List({ mark }: { readonly mark: Extract<Mark, { kind: 'list' }> }) {
  const items = mark.items.map((item, place) => <li key={place}>{drawAll(item)}</li>);
  if (mark.first === null) return <ul className="mark-list">{items}</ul>;
  return (
    <ol className="mark-list" start={mark.first}>
      {items}
    </ol>
  );
}

/** Long lines scroll inside; so that a keyboard can scroll them too, the block can be reached. */
const reachable = { tabIndex: 0 };

function CodeBlock({ text }: { readonly text: string }) {
  return (
    <pre className="mark-code-block" {...reachable}>
      <code>{text}</code>
    </pre>
  );
}
