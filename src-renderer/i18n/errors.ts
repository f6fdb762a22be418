import type { RefusalCode } from '../../src-main/contract/refusal.ts';
import { certificatesErrors } from './errors/certificates.ts';
import { councilErrors } from './errors/council.ts';
import { decisionsErrors } from './errors/decisions.ts';
import { documentsErrors } from './errors/documents.ts';
import { dossiersErrors } from './errors/dossiers.ts';
import { eOfficeErrors } from './errors/e-office.ts';
import { generalErrors } from './errors/general.ts';
import { intakeErrors } from './errors/intake.ts';
import { lawErrors } from './errors/law.ts';
import { meetingsErrors } from './errors/meetings.ts';
import { peopleErrors } from './errors/people.ts';
import { schemesErrors } from './errors/schemes.ts';
import { scoringErrors } from './errors/scoring.ts';
import { signingErrors } from './errors/signing.ts';
import { unitsErrors } from './errors/units.ts';
import { messages } from './messages.ts';

type Sentences = { readonly [Code in RefusalCode]: string } & {
  readonly unexpected: string;
  readonly disconnected: string;
};

const vi: Sentences = {
  ...generalErrors.vi,
  ...unitsErrors.vi,
  ...schemesErrors.vi,
  ...councilErrors.vi,
  ...scoringErrors.vi,
  ...intakeErrors.vi,
  ...dossiersErrors.vi,
  ...meetingsErrors.vi,
  ...documentsErrors.vi,
  ...signingErrors.vi,
  ...decisionsErrors.vi,
  ...eOfficeErrors.vi,
  ...certificatesErrors.vi,
  ...peopleErrors.vi,
  ...lawErrors.vi,
};

/** One sentence per refusal: what happened, to which row, and what to do. Each lies with those of its field. */
export const errorMessages = messages(vi, {
  ...generalErrors.en,
  ...unitsErrors.en,
  ...schemesErrors.en,
  ...councilErrors.en,
  ...scoringErrors.en,
  ...intakeErrors.en,
  ...dossiersErrors.en,
  ...meetingsErrors.en,
  ...documentsErrors.en,
  ...signingErrors.en,
  ...decisionsErrors.en,
  ...eOfficeErrors.en,
  ...certificatesErrors.en,
  ...peopleErrors.en,
  ...lawErrors.en,
});
