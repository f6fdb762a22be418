import { ORPCError } from '@orpc/server';

import { fileTypes } from '../../application/file-types.ts';
import { refuse } from '../../contract/refusal.ts';

/** Marks a document as made in a rehearsal. */
export type MarkRehearsal = (kind: 'pdf' | 'docx', bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;

/** What would leave a rehearsal by another way than as a file in the answer. */
const leadsOutside: ReadonlySet<string> = new Set([
  'documents.sign',
  'signing.signWithToken',
  'signing.signByService',
  'signing.tokenCertificates',
  'signing.testService',
  'attachments.sign',
  'attachments.signWithToken',
  'attachments.signByService',
  'documents.exportPackage',
  'verification.sendOut',
  'verification.takeBack',
  'verification.watchFolder',
  'eOffice.tryFolder',
  'eOffice.recall',
  'eOffice.sendAgain',
  'eOffice.update',
  'eOffice.replace',
  'eOffice.packages',
  'eOffice.checkPackage',
  'incoming.answer',
  'setup.backUp',
  'jobs.showInFolder',
]);

const REHEARSAL_PREFIX = 'DIEN-TAP_';

/**
 * Lets nothing out of a rehearsal that could be taken for real: every document in an answer is marked on each page, and
 * whatever can't be marked is refused. It stands before all procedures, those that are yet to be written too.
 */
export async function keepInside<Answer extends { readonly output: unknown }>(
  path: readonly string[],
  next: () => Promise<Answer>,
  mark: MarkRehearsal,
): Promise<Answer> {
  if (leadsOutside.has(path.join('.'))) throw refusedInside();
  const answer = await next();
  return { ...answer, output: await markFiles(answer.output, mark) };
}

/** The answer with its files marked, at any depth; other values are handed on as they are. */
async function markFiles(value: unknown, mark: MarkRehearsal): Promise<unknown> {
  if (value instanceof Blob) return markFile(value, mark);
  if (Array.isArray(value)) return Promise.all(value.map((one) => markFiles(one, mark)));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(async ([key, one]) => [key, await markFiles(one, mark)] as const);
  const marked = Object.fromEntries(await Promise.all(entries));
  const named = value['file'] instanceof Blob && typeof value['name'] === 'string';
  return named ? { ...marked, name: `${REHEARSAL_PREFIX}${String(value['name'])}` } : marked;
}

async function markFile(file: Blob, mark: MarkRehearsal): Promise<File> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes, file.type);
  if (kind === null) throw refusedInside();
  const name = file instanceof File ? file.name : `.${kind}`;
  return new File([await mark(kind, bytes)], `${REHEARSAL_PREFIX}${name}`, { type: fileTypes[kind] });
}

function kindOf(bytes: Uint8Array, type: string): 'pdf' | 'docx' | null {
  const begins = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (begins === '%PDF') return 'pdf';
  return begins === 'PK\u0003\u0004' && type === fileTypes.docx ? 'docx' : null;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function refusedInside(): ORPCError<'REFUSED', unknown> {
  return new ORPCError('REFUSED', { data: refuse('not_in_rehearsal').error });
}
