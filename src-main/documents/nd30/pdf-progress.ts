import type { TellProgress } from '../../application/ports.ts';

/** Turns the share of a PDF file that the library has drawn, from 0 to 1, into its pages. */
export function tellPages(tell: TellProgress | undefined, pages: () => number): (share: number) => void {
  let told = -1;
  return (share) => {
    const all = pages();
    const done = Math.floor(share * all);
    if (done === told) return;
    told = done;
    tell?.(done === all ? { stage: 'packing', done: 0, all: 0 } : { stage: 'drawing', done, all });
  };
}
