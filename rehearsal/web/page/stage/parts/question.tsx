import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Press } from './press.tsx';
import './panel.css';

interface QuestionProps {
  readonly title: string;
  readonly means: string;
  readonly yes: string;
  readonly no: string;
  readonly isOpen: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks once before something that cannot be taken back. */
export function Question({ title, means, yes, no, isOpen, onYes, onClose }: QuestionProps) {
  return (
    <ModalOverlay
      className="stage-panel-shade stage-question-shade"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
    >
      <Modal className="stage-question">
        <Dialog role="alertdialog" className="stage-question-inside">
          <Heading slot="title" className="stage-panel-title">
            {title}
          </Heading>
          <p>{means}</p>
          <div className="stage-question-answers">
            <Press look="plain" onPress={onClose}>
              {no}
            </Press>
            <Press
              look="strong"
              onPress={() => {
                onClose();
                onYes();
              }}
            >
              {yes}
            </Press>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
