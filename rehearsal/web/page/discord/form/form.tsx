import './form.css';
import { type SyntheticEvent, useMemo, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { OpenForm } from '../../../../discord/client/view.ts';
import { clientWords } from '../../../../words/client.ts';
import { ClientFrame, type ClientFrameProps } from '../client-frame.tsx';
import { Waiting } from '../components/waiting.tsx';
import { Marks } from '../markdown/marks.tsx';
import { useHands, useLookOnly } from '../reading.ts';
import { type Draft, firstDraft, givenIn, type Value } from './draft.ts';
import { Field } from './field.tsx';
import { fieldsOf, partsOf } from './form-parts.ts';
import { type Problems, problemsIn } from './problems.ts';

const words = clientWords.form;

interface FormProps extends Omit<ClientFrameProps, 'children'> {
  readonly form: OpenForm;
  /** Whose form it is, said where two people are looked through at once; otherwise null. */
  readonly whose: string | null;
}

/** The form that is open before somebody. Escape closes it, and what was typed is lost, as in Discord. */
export function Form({ form, whose, ...client }: FormProps) {
  return (
    <ClientFrame {...client}>
      <OpenDialog key={form.id} form={form} whose={whose} />
    </ClientFrame>
  );
}

function OpenDialog({ form, whose }: { readonly form: OpenForm; readonly whose: string | null }) {
  const { act } = useHands();
  const close = (): void => void act({ do: 'close-form', form: form.id });
  return (
    <ModalOverlay className="form-shade" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : close())}>
      <Modal className="form-modal">
        <Dialog className="form-dialog">
          <header className="form-head">
            <div>
              {whose === null ? null : <p className="form-whose">{words.as(whose)}</p>}
              <Heading slot="title" className="form-title">
                {form.modal.title}
              </Heading>
            </div>
            <Button className="form-close" aria-label={words.close} onPress={close}>
              ×
            </Button>
          </header>
          <Fields form={form} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Fields({ form, onClose }: { readonly form: OpenForm; readonly onClose: () => void }) {
  const { act } = useHands();
  const parts = useMemo(() => partsOf(form.modal), [form.modal]);
  const fields = useMemo(() => fieldsOf(parts), [parts]);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(fields));
  const [wasSent, setWasSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const body = useRef<HTMLFormElement>(null);
  const isLookOnly = useLookOnly();
  // Nothing is called wrong before somebody tried to send it; from then on it is put right while they type.
  const problems: Problems = wasSent ? problemsIn(fields, draft) : {};

  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setWasSent(true);
    const [wrong] = fields.filter((field) => problemsIn([field], draft)[field.id] !== undefined);
    if (wrong) return focusOn(body.current, fields.indexOf(wrong));
    setBusy(true);
    setFailure(null);
    const answer = await act({ do: 'submit', form: form.id, fields: givenIn(draft) });
    // A form that was taken goes away with the next look at the client; until then it is not sent again.
    if (answer.done) return;
    setBusy(false);
    setFailure(answer.why);
  };
  const change = (id: string, value: Value): void => setDraft((before) => ({ ...before, [id]: value }));

  return (
    <form className="form-body" noValidate ref={body} onSubmit={(event) => void submit(event)}>
      <div className="form-fields">
        {parts.map((part, place) =>
          part.kind === 'words' ? (
            <Marks key={place} text={part.text} />
          ) : (
            <div key={part.field.id} data-field={fields.indexOf(part.field)}>
              <Field
                field={part.field}
                value={draft[part.field.id]}
                problem={problems[part.field.id] ?? null}
                onValue={(value) => change(part.field.id, value)}
              />
            </div>
          ),
        )}
      </div>
      {failure === null ? null : (
        <p className="form-failure" role="alert">
          {words.failed}
          {failure === words.failed ? null : <small>{failure}</small>}
        </p>
      )}
      <footer className="form-foot">
        <Button className="part-button" data-look="secondary" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button className="part-button" data-look="primary" type="submit" isDisabled={isLookOnly} isPending={isBusy}>
          <span className="part-face">{words.submit}</span>
          {isBusy ? <Waiting /> : null}
        </Button>
      </footer>
    </form>
  );
}

function focusOn(body: HTMLElement | null, place: number): void {
  const field = body?.querySelector(`[data-field="${place}"]`);
  const control = field?.querySelector('input:not([type="file"]), textarea, button');
  if (control instanceof HTMLElement) control.focus();
}
