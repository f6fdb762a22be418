import { AsyncLocalStorage } from 'node:async_hooks';

import type { LayoutChoice } from '../application/documents/template-ports.ts';
import { OWN_LAYOUT_HEADER } from '../contract/own-layout.ts';

const asked = new AsyncLocalStorage<true>();

/** Does the work of one request; documents made in it have the program's own layout. */
function withOwnLayout<Answer>(work: () => Answer): Answer {
  return asked.run(true, work);
}

/** What the request that is being answered has asked for. */
export const layoutChoice: LayoutChoice = { ownLayoutAsked: () => asked.getStore() === true };

/** Between the connection and the procedures: a call with the header of the own layout is answered with it. */
export function honourLayoutHeader<Answer>({
  request,
  next,
}: {
  request: { readonly headers: Readonly<Record<string, unknown>> };
  next: () => Answer;
}): Answer {
  return request.headers[OWN_LAYOUT_HEADER] === undefined ? next() : withOwnLayout(next);
}
