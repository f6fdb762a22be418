import type { ClientContext } from '@orpc/client';

import { OWN_LAYOUT_HEADER } from '../../src-main/contract/own-layout.ts';

/** The context of a call whose documents are made in the program's own layout. */
export const inOwnLayout: ClientContext = { ownLayout: true };

/** The headers with which a call is sent. */
export function headersOf({ context }: { readonly context: ClientContext }): Record<string, string> {
  return context['ownLayout'] === true ? { [OWN_LAYOUT_HEADER]: '1' } : {};
}
