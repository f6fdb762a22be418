import type { DocumentId } from '../../../domain/kernel/ids.ts';
import type { DocumentRepository } from '../../document-repositories.ts';

/** What is asked of a document to say whether it stands. */
export type StandingRepository = Pick<DocumentRepository, 'find' | 'deliveries' | 'followUps'>;

/**
 * The register of some years for whoever lists it: each document is asked for as in the register itself, and the first question
 * of a kind reads the answers for all of them.
 */
export function readYears(
  documents: DocumentRepository,
  years: readonly number[],
): StandingRepository & Pick<DocumentRepository, 'ofYear' | 'replacedBy'> {
  const ofYears = new Map(years.map((year) => [year, documents.ofYear(year)]));
  const known = new Map([...ofYears.values()].flat().map((document) => [document.id, document]));
  const forEach = <Row>(
    rowsOf: (year: number) => readonly Row[],
    idOf: (row: Row) => DocumentId | null,
    ask: (id: DocumentId) => Row[],
  ): ((id: DocumentId) => Row[]) => {
    let rows: ReadonlyMap<DocumentId | null, Row[]> | null = null;
    return (id) => {
      if (!known.has(id)) return ask(id);
      rows ??= Map.groupBy(years.flatMap(rowsOf), idOf);
      return rows.get(id) ?? [];
    };
  };
  return {
    ofYear: (year) => ofYears.get(year) ?? documents.ofYear(year),
    find: (id) => known.get(id) ?? documents.find(id),
    deliveries: forEach(
      (year) => documents.deliveriesOfYear(year),
      ({ documentId }) => documentId,
      (id) => documents.deliveries(id),
    ),
    followUps: forEach(
      (year) => documents.followUpsOfYear(year),
      ({ documentId }) => documentId,
      (id) => documents.followUps(id),
    ),
    replacedBy: forEach(
      (year) => documents.replacedByOfYear(year),
      ({ replacedById }) => replacedById,
      (id) => documents.replacedBy(id),
    ),
  };
}
