import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardNameOn } from '../../domain/awards/award.ts';
import { printedSheet } from '../../domain/certificates/compose-certificate.ts';
import type { CertificateTemplate, PrinterOffset } from '../../domain/certificates/template.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { formatScaled } from '../../domain/kernel/decimal.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { CertificateRepository } from '../award-repositories.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { CertificateFonts, CertificateWriter } from './certificate-ports.ts';
import type { CertificatePorts } from './certificate-source.ts';
import { prepareBatch } from './prepare-batch.ts';
import type { Batch, PreparedCertificate } from './prepare-batch.ts';

type PrintPorts = CommandPorts &
  CertificatePorts & {
    repositories: Repositories;
    certificateFonts: CertificateFonts;
    certificateWriter: CertificateWriter;
    clock: Clock;
  };

type PrintedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** A certificate with a template: what is left of a batch once it was looked through. */
type ReadyCertificate = PreparedCertificate & { readonly template: CertificateTemplate };

/**
 * Makes the file of a batch, one page for each certificate in the size of its stock and only what the stock lacks, and
 * records every page in the print log. What was printed before needs a reason. The office prints the file from its own
 * viewer: the program can't see the paper, so the log says what was handed out for printing.
 */
export async function printCertificates(
  ports: PrintPorts,
  { printer, reason, ...batch }: Batch & { printer: string; reason: string },
): Promise<Result<PrintedFile, Refusal>> {
  const ready = await readyBatch(ports, batch);
  if (!ready.ok) return ready;
  const faulty = ready.value.filter(({ problems }) => problems.length > 0);
  const [first] = faulty;
  if (first) return refuse('certificate_faulty', { name: first.entry.name, count: faulty.length - 1 });
  const early = reprintWithoutReason(ports.repositories.certificates, ready.value, reason);
  if (early) return early;

  const offset = offsetOf(ports.repositories.certificates, printer);
  const file = await writeBatch(ports, ready.value, { offset, isTrial: false });
  return command(ports, 'print_certificates', printer, ({ certificates }) => {
    // Asked again: another window may have printed one of them while the file was made.
    const overtaken = reprintWithoutReason(certificates, ready.value, reason);
    if (overtaken) return overtaken;
    const at = ports.clock.now();
    for (const { entry, template } of ready.value) {
      certificates.addPrint({ entryId: entry.id, templateId: template.id, at, printer, reason });
    }
    return ok({
      value: file,
      payload: { entryIds: ready.value.map(({ entry }) => entry.id), printer, reason },
      changed: [{ topic: 'certificates' as const, id: null }],
    });
  });
}

/** The same pages with frames and what the stock bears, for plain paper; faults and all, and nothing is recorded. */
export async function trialCertificates(
  ports: PrintPorts,
  { printer, ...batch }: Batch & { printer: string },
): Promise<Result<PrintedFile, Refusal>> {
  const ready = await readyBatch(ports, batch);
  if (!ready.ok) return ready;
  const offset = offsetOf(ports.repositories.certificates, printer);
  return ok(await writeBatch(ports, ready.value, { offset, isTrial: true }));
}

/** The certificates of a batch where each has a template, all templates the same sheet and every award stands. */
async function readyBatch(
  ports: PrintPorts,
  batch: Batch,
): Promise<Result<readonly ReadyCertificate[], Refusal>> {
  const prepared = await prepareBatch(ports, batch);
  if (!prepared.ok) return prepared;
  const ready: ReadyCertificate[] = [];
  for (const { template, ...rest } of prepared.value) {
    const { entry } = rest;
    if (entry.status === EntryStatus.revoked) return refuse('entry_revoked', { name: entry.name });
    if (template === null) {
      return refuse('template_missing', { name: entry.name, award: awardName(ports, entry) });
    }
    ready.push({ ...rest, template });
  }
  const [sheet] = ready;
  const other = ready.find(({ template }) => sheet && sizeText(template) !== sizeText(sheet.template));
  if (sheet && other) {
    return refuse('sheets_differ', { first: sizeText(sheet.template), second: sizeText(other.template) });
  }
  return ok(ready);
}

function awardName({ awards }: CertificatePorts, entry: RegisterEntry): string {
  const award = awards.find(({ code }) => code === entry.awardCode);
  return award
    ? awardNameOn(award, entry.decisionDate ?? (`${entry.year}-12-31` as IsoDate))
    : entry.awardCode;
}

function reprintWithoutReason(
  certificates: CertificateRepository,
  ready: readonly ReadyCertificate[],
  reason: string,
): ReturnType<typeof refuse> | null {
  if (reason !== '') return null;
  const prints = certificates.prints(ready.map(({ entry }) => entry.id));
  const printed = new Map(prints.map((print) => [print.entryId, print]));
  const first = ready.find(({ entry }) => printed.has(entry.id));
  const print = first && printed.get(first.entry.id);
  if (!print) return null;
  return refuse('reprint_reason_missing', {
    name: first.entry.name,
    at: formatDate(localMomentOf(print.at).date),
    others: printed.size > 1 ? ` (+${printed.size - 1})` : '',
  });
}

function offsetOf(certificates: CertificateRepository, printer: string): Pick<PrinterOffset, 'dx' | 'dy'> {
  return certificates.offsets().find((offset) => offset.printer === printer) ?? { dx: 0, dy: 0 };
}

async function writeBatch(
  { certificateWriter, clock }: PrintPorts,
  ready: readonly ReadyCertificate[],
  options: Parameters<typeof printedSheet>[2],
): Promise<PrintedFile> {
  const [first] = ready;
  if (!first) throw new Error('The batch is empty');
  const size = sizeText(first.template);
  const title = `${options.isTrial ? 'Xem thử' : 'In'} ${ready.length} bằng, khổ ${size} mm`;
  const bytes = await certificateWriter.writeCertificates({
    title,
    preparedAt: clock.now(),
    sheets: ready.map(({ template, composed }) => printedSheet(template, composed, options)),
  });
  const kind = options.isTrial ? 'xem-thu' : 'in-bang';
  return { name: `${kind}-${ready.length}-to-${size.replace(' × ', 'x')}.pdf`, bytes };
}

/** `400 × 300`, in millimetres. */
export function sizeText({ width, height }: Pick<CertificateTemplate, 'width' | 'height'>): string {
  return `${formatScaled(width, 2)} × ${formatScaled(height, 2)}`;
}
