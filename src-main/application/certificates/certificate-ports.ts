import type { PrintedSheet } from '../../domain/certificates/compose-certificate.ts';
import type { Face, FaceMetrics } from '../../domain/certificates/lay-out-block.ts';
import type { Instant } from '../../domain/kernel/dates.ts';

/** Pages of certificates, or the one of a calibration sheet. */
export type CertificateJob = {
  readonly title: string;
  readonly preparedAt: Instant;
  readonly sheets: readonly PrintedSheet[];
};

/** Writes laid out pages as pdf, each in its own size, off the main thread. */
export interface CertificateWriter {
  writeCertificates(job: CertificateJob): Promise<Uint8Array<ArrayBuffer>>;
}

/** The fonts that certificates are set in. */
export interface CertificateFonts {
  files(): Promise<Readonly<Record<Face, Uint8Array<ArrayBuffer>>>>;
  metrics(): Promise<FaceMetrics>;
}
