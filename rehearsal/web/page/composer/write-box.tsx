import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { composer as words } from '../../../words/page-composer.ts';
import { Icon } from '../frame/icons.tsx';
import { SuggestionList } from './suggestion-list.tsx';
import { useListbox } from './use-listbox.ts';
import { useWriting, type WritingOptions } from './use-writing.ts';

export interface WriteBoxProps extends WritingOptions {
  /** A command was just sent or left: the caret comes back to the box. */
  readonly takesFocus: boolean;
}

/** The text box: Enter sends, Shift+Enter begins a new line, a slash offers commands and an @ people. */
export function WriteBox(props: WriteBoxProps) {
  const { channel, takesFocus } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const writing = useWriting(props);
  const { text, offer } = writing;
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);

  const caretDue = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caretDue.current !== null) box.current?.setSelectionRange(caretDue.current, caretDue.current);
    caretDue.current = null;
  });

  const focusAt = (caret: number | null): void => {
    if (caret === null) return;
    // The new text stands in the box only after it was drawn, and the next key may come right behind.
    caretDue.current = caret;
    box.current?.focus();
  };
  const take = (index: number): void => focusAt(writing.take(index));
  const listbox = useListbox({
    count: offer?.items.length ?? 0,
    about: offer?.about ?? '',
    litFirst: 0,
    tab: 'stays',
    onChoose: take,
    onLeave: writing.leaveOffer,
  });
  const pressed = (event: KeyboardEvent): void => {
    if (listbox.takesKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void writing.send();
  };
  const slash = (): void => {
    writing.write('/', 1);
    focusAt(1);
  };

  return (
    <div className="co-writing">
      {offer && offer.items.length > 0 && (
        <SuggestionList
          label={offer.kind === 'commands' ? words.commands : words.people}
          items={offer.items}
          listbox={listbox}
        />
      )}
      {offer?.kind === 'commands' && offer.items.length === 0 && (
        <output className="co-suggestions co-nothing">{words.nothingFound}</output>
      )}
      <div className="co-box">
        <Button className="co-slash" aria-label={words.commands} onPress={slash}>
          <Icon name="slash" />
        </Button>
        <textarea
          ref={box}
          rows={1}
          value={text}
          placeholder={words.label(channel.name)}
          aria-label={words.label(channel.name)}
          {...listbox.boxProps}
          onChange={(event) => writing.write(event.target.value, event.target.selectionStart)}
          onSelect={(event) => writing.caretAt(event.currentTarget.selectionStart)}
          onKeyDown={pressed}
        />
        <Room left={writing.room} />
        <Button
          className="co-send"
          aria-label={words.send}
          isDisabled={text.trim() === '' || writing.room < 0}
          onPress={() => {
            void writing.send();
            box.current?.focus();
          }}
        >
          <Icon name="send" />
        </Button>
      </div>
    </div>
  );
}

/** From here on the box says how many characters are left. */
const countsFrom = 200;

function Room({ left }: { readonly left: number }) {
  if (left > countsFrom) return null;
  return (
    <span className="co-room" data-over={left < 0 || undefined}>
      <span aria-hidden="true">{words.left(left)}</span>
      <span className="unseen">{words.leftInWords(left)}</span>
    </span>
  );
}
