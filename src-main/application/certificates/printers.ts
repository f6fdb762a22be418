import type { Refusal } from '../../contract/refusal.ts';
import { refuse } from '../../contract/refusal.ts';
import { calibrationSheet } from '../../domain/certificates/calibration-sheet.ts';
import type { PrinterOffset } from '../../domain/certificates/template.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { CertificateFonts, CertificateWriter } from './certificate-ports.ts';
import { sizeText } from './print-certificates.ts';

/** Keeps how far a printer shifts what it prints. */
export function savePrinterOffset(
  ports: CommandPorts,
  offset: PrinterOffset,
): Result<Record<string, never>, Refusal> {
  return command(ports, 'save_printer_offset', offset.printer, ({ certificates }) => {
    certificates.saveOffset(offset);
    return ok({ value: {}, payload: { ...offset }, changed: [{ topic: 'certificates', id: null }] });
  });
}

/** Forgets a printer. */
export function removePrinterOffset(
  ports: CommandPorts,
  { printer }: { printer: string },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_printer_offset', printer, ({ certificates }) => {
    if (!certificates.offsets().some((offset) => offset.printer === printer)) return refuse('not_found');
    certificates.removeOffset(printer);
    return ok({ value: {}, payload: { printer }, changed: [{ topic: 'certificates', id: null }] });
  });
}

/** The sheet on which the shift of a printer is measured, or checked where it is known. */
export async function writeCalibrationSheet(
  ports: {
    repositories: Pick<Repositories, 'certificates'>;
    certificateFonts: CertificateFonts;
    certificateWriter: CertificateWriter;
    clock: Clock;
  },
  { width, height, printer }: { width: number; height: number; printer: string | null },
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }, Refusal>> {
  const offsets = ports.repositories.certificates.offsets();
  const offset = printer === null ? null : offsets.find((known) => known.printer === printer);
  if (offset === undefined) return refuse('not_found');
  const faces = await ports.certificateFonts.metrics();
  const size = sizeText({ width, height });
  const bytes = await ports.certificateWriter.writeCertificates({
    title: `Tờ căn chỉnh máy in, khổ ${size} mm`,
    preparedAt: ports.clock.now(),
    sheets: [calibrationSheet({ width, height, offset }, faces)],
  });
  return ok({ name: `to-can-chinh-${size.replace(' × ', 'x')}.pdf`, bytes });
}
