import { readEOfficeSettings } from '../e-office/e-office-settings.ts';
import type { AuditTrail } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** The year the office works on when it has chosen none. */
const firstYear = 2026;

/** What the first page needs to know. */
export function setupStatus(
  repositories: Repositories,
  audit: Pick<AuditTrail, 'head'>,
  program: { version: string; dataFolder: string; outboxFolder: string },
) {
  const head = audit.head();
  const year = repositories.settings.get('year');
  return {
    started: repositories.settings.get('started') === true,
    year: typeof year === 'number' ? year : firstYear,
    hasSample: repositories.settings.get('hasSample') === true,
    ...program,
    outboxFolder: readEOfficeSettings(repositories).outboxFolder ?? program.outboxFolder,
    auditHead: head.seq === 0 ? null : head.hash,
  };
}
