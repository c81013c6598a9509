import { Component, type ReactNode } from 'react';
import { page as words } from '../../../words/page.ts';

interface FaultProps {
  readonly children: ReactNode;
}

/** Where a fault of the page itself ends: it is said in one sentence, and the rest of the page goes on. */
export class Fault extends Component<FaultProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (
      <p className="fr-waiting" role="alert">
        {words.fault}
      </p>
    ) : (
      this.props.children
    );
  }
}
