import { foldText } from '../kernel/vietnamese-text.ts';

/** Windows' limit for a whole path is 260; this leaves room for the folder. */
const LONGEST_UNIT = 60;

/** `01-xa-bum-to-tu-cham-2026.xlsx`: plain letters, since names go through mail programs and zips of every age. */
export function unitWorkbookName(position: number, unitName: string, year: number): string {
  const number = String(position).padStart(2, '0');
  return `${number}-${plainName(unitName)}-tu-cham-${year}.xlsx`;
}

/** `cum-thi-dua-so-1-tu-cham-2026.zip` */
export function workbooksZipName(clusterName: string, year: number): string {
  return `${plainName(clusterName)}-tu-cham-${year}.zip`;
}

/** `cum-thi-dua-so-1-nop-bieu-2026.xlsx` */
export function returnReportName(clusterName: string, year: number): string {
  return `${plainName(clusterName)}-nop-bieu-${year}.xlsx`;
}

function plainName(name: string): string {
  const plain = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_UNIT)
    .replace(/^-|-$/g, '');
  return plain === '' ? 'don-vi' : plain;
}
