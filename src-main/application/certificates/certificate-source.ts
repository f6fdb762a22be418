import { awardNameOn } from '../../domain/awards/award.ts';
import type { SubjectKind } from '../../domain/awards/award.ts';
import { certificateValues } from '../../domain/certificates/certificate-values.ts';
import type { CertificateValues } from '../../domain/certificates/certificate-values.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { provincePlace } from '../documents/province-heading.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

export type CertificatePorts = Pick<Law, 'awards'> & {
  readonly repositories: Pick<Repositories, 'subjects' | 'decisions' | 'register' | 'certificates'>;
};

/** What an entry prints by the register alone, and the kind of its subject. */
export function registeredValues(
  { awards, repositories }: CertificatePorts,
  entry: RegisterEntry,
): { subjectKind: SubjectKind; values: CertificateValues } {
  const subject = repositories.subjects.find(entry.subjectId);
  if (!subject) throw new Error(`The entry ${entry.id} has no subject`);
  const decision = entry.decisionId === null ? undefined : repositories.decisions.find(entry.decisionId);
  const award = awards.find(({ code }) => code === entry.awardCode);
  const day = entry.decisionDate ?? (`${entry.year}-12-31` as IsoDate);
  const values = certificateValues({
    entry,
    subject,
    // History may bear codes that no catalogue has any more.
    awardName: award ? awardNameOn(award, day) : '',
    signerPosition: decision?.signerPosition ?? '',
    place: provincePlace,
  });
  return { subjectKind: subject.kind, values };
}
