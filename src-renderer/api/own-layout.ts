import type { ClientContext, ClientLink } from '@orpc/client';
import { TANSTACK_QUERY_OPERATION_CONTEXT_SYMBOL } from '@orpc/tanstack-query';

import { OWN_LAYOUT_HEADER } from '../../src-main/contract/own-layout.ts';

/** The context of a call whose documents are made in the program's own layout. */
export const inOwnLayout: ClientContext = { ownLayout: true };

/** The context of a call that fails where a template does: whoever calls shows the failure and the way out. */
export const asTemplatesAre: ClientContext = { ownLayout: false };

/** The headers with which a call is sent. */
export function headersOf({ context }: { readonly context: ClientContext }): Record<string, string> {
  return context['ownLayout'] === true ? { [OWN_LAYOUT_HEADER]: '1' } : {};
}

/**
 * A link that asks before it gives up: where a document can't be made after the office's template, somebody may want it in the
 * program's layout this time. Questions of a page aren't asked about, only what somebody set going.
 *
 * @param wantsOwnLayout asks for a failed call; false leaves the failure
 */
export function offeringOwnLayout(
  link: ClientLink<ClientContext>,
  wantsOwnLayout: (error: unknown) => Promise<boolean>,
): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      try {
        return await link.call(path, input, options);
      } catch (error) {
        const { context } = options;
        const operation: unknown = context[TANSTACK_QUERY_OPERATION_CONTEXT_SYMBOL];
        const isQuestion = isRecord(operation) && operation['type'] !== 'mutation';
        const isDecided = context['ownLayout'] !== undefined || path[0] === 'documentTemplates';
        if (isQuestion || isDecided || !(await wantsOwnLayout(error))) throw error;
        return link.call(path, input, { ...options, context: { ...context, ...inOwnLayout } });
      }
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
