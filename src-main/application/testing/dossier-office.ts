import type { ProposalId, RoundId } from '../../domain/kernel/ids.ts';
import { inboxFile } from './office.ts';
import type { Office } from './office.ts';
import { day, openSampleOffice, unitOf } from './sample-office.ts';

export const year = 2026;

/** Opens an annual round of 2026, handed in until 10 December. */
export async function openRound(
  office: Office,
  name = 'Khen thưởng thường xuyên năm 2026',
): Promise<RoundId> {
  const { id } = await office.client.dossiers.saveRound({
    id: null,
    year,
    kind: 'annual',
    name,
    occasion: '',
    basis: 'Kế hoạch thi đua, khen thưởng năm 2026',
    opensOn: day('2026-10-01'),
    deadline: day('2026-12-10'),
    baseRevision: null,
  });
  return id;
}

/** The sample province with a list of nominees taken over into a round. */
export async function openDossierOffice(list = 'danh-sach-de-nghi.xlsx') {
  const office = await openSampleOffice();
  const roundId = await openRound(office);
  const staged = await office.client.intake.readNominees({ year, file: inboxFile(list) });
  const rows = staged.rows.map(({ row }) => row);
  await office.client.intake.acceptNominees({ stagedId: staged.stagedId, year, rows, roundId });
  return { office, roundId };
}

export async function rowsOf(office: Office) {
  return (await office.client.dossiers.list({ year })).rows;
}

export async function rowOf(office: Office, id: ProposalId) {
  const row = (await rowsOf(office)).find((one) => one.id === id);
  if (!row) throw new Error(`No dossier ${id}`);
  return row;
}

/** A nomination of a teacher of the sample for the title of the province. */
export function nomination(office: Office, fields: { name: string; unit?: string; awardCode?: string }) {
  const { name, unit = 'SNV', awardCode = 'CSTDT' } = fields;
  return {
    subjectKind: 'individual' as const,
    salutation: 'Ông',
    name,
    position: 'Chuyên viên',
    unitId: unitOf(office, unit).id,
    awardCode,
    category: 'merit' as const,
    objectClass: '',
    field: '',
    achievement: 'Hoàn thành xuất sắc nhiệm vụ năm 2026',
  };
}

/** Adds nominations and answers with their ids. */
export async function addNamed(office: Office, names: readonly string[], awardCode = 'CSTDT') {
  const nominations = names.map((name) => nomination(office, { name, awardCode }));
  const { results } = await office.client.dossiers.add({ year, roundId: null, nominations });
  return results.map(({ id }) => {
    if (id === null) throw new Error('A nomination was refused');
    return id;
  });
}
