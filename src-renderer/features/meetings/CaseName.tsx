import { addedDetail } from '../../ui/added-detail.ts';

/** A case of a ballot in a table: its name, and quieter what else tells who it is. */
export function CaseName({ name, detail }: { name: string; detail: string }) {
  const added = addedDetail(name, detail);
  return (
    <>
      {name}
      {added !== '' && <span className="meeting-detail">, {added}</span>}
    </>
  );
}
