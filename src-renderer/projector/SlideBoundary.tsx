import { Component } from 'react';
import type { ReactNode } from 'react';

/** Shows another slide where one fails to be drawn: the hall must never see an empty screen for no reason. */
export class SlideBoundary extends Component<
  { fallback: ReactNode; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
