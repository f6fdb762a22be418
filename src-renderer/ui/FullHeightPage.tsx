import './full-height-page.css';

import type { ReactNode } from 'react';

/** A page that fills the window, for one table or two panes that scroll in themselves. */
export function FullHeightPage({ children }: { children: ReactNode }) {
  return <div className="full-height-page">{children}</div>;
}
