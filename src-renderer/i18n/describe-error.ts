import { ORPCError } from '@orpc/client';
import i18next from 'i18next';

import { RefusalCode } from '../../src-main/contract/refusal.ts';
import type { Refusal } from '../../src-main/contract/refusal.ts';
import { ConnectionLostError } from '../api/transport.ts';

const codes: readonly string[] = Object.values(RefusalCode);

/** The refusal inside an error of the client; null for anything else. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof ORPCError)) return null;
  const data: unknown = error.data;
  return isRefusal(data) ? data : null;
}

/** Whether the person ended the work themselves: an outcome and no failure. */
export function isCancelled(error: unknown): boolean {
  return refusalOf(error)?.code === 'job_cancelled';
}

/** The sentence for an error of a query or command, in the language of the page. */
export function describeError(error: unknown): string {
  const refusal = refusalOf(error);
  if (refusal) return describeRefusal(refusal);
  if (error instanceof ConnectionLostError) return i18next.t('disconnected', { ns: 'errors' });
  return i18next.t('unexpected', { ns: 'errors' });
}

/** The sentence for a refusal that came as an answer and not as an error. */
export function describeRefusal({ code, parameters }: Refusal): string {
  return i18next.t(code, { ns: 'errors', ...parameters });
}

function isRefusal(data: unknown): data is Refusal {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    typeof data.code === 'string' &&
    codes.includes(data.code)
  );
}
