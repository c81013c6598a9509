import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { stage as words } from '../../../../words/stage.ts';
import { Press } from './press.tsx';
import './panel.css';

interface PanelProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something that lies over the page until it is closed: at the side of a window, at the foot of a phone. */
export function Panel({ title, isOpen, onClose, children }: PanelProps) {
  return (
    <ModalOverlay
      className="stage-panel-shade"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
    >
      <Modal className="stage-panel">
        <Dialog className="stage-panel-inside">
          <div className="stage-panel-head">
            <Heading slot="title" className="stage-panel-title">
              {title}
            </Heading>
            <Press look="quiet" onPress={onClose}>
              {words.close}
            </Press>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
