import { Fragment, useLayoutEffect, useRef } from 'react';
import { composer as words } from '../../../words/page-composer.ts';
import type { SuggestionItem } from './suggestion-item.ts';
import type { Listbox } from './use-listbox.ts';

export interface SuggestionListProps {
  readonly label: string;
  readonly items: readonly SuggestionItem[];
  readonly listbox: Listbox;
}

/** The list over the text box. */
export function SuggestionList({ label, items, listbox }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { lit } = listbox;
  useLayoutEffect(() => {
    const options = list.current?.querySelectorAll('[role="option"]');
    options?.[lit]?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return (
    <div className="co-suggestions">
      <div ref={list} {...listbox.listProps} aria-label={label}>
        {items.map((item, index) => (
          <Fragment key={item.key}>
            {item.heading !== null && (
              <div className="co-group" aria-hidden="true">
                {item.heading}
              </div>
            )}
            <div className="co-suggestion" {...listbox.optionProps(index)}>
              <span className="co-suggestion-name">{item.name}</span>
              <span className="co-suggestion-detail">{item.detail}</span>
            </div>
          </Fragment>
        ))}
      </div>
      <output className="unseen">{words.found(items.length)}</output>
    </div>
  );
}
