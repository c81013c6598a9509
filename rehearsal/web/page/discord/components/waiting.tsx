import { ProgressBar } from 'react-aria-components';
import { clientWords } from '../../../../words/client.ts';

/** Three quiet dots over what was pressed, until the answer is there. */
export function Waiting() {
  return (
    <ProgressBar className="part-waiting" isIndeterminate aria-label={clientWords.components.sending}>
      <span aria-hidden />
      <span aria-hidden />
      <span aria-hidden />
    </ProgressBar>
  );
}
