/** Where a database file holds something in space that no row uses. */
export type Slack = { readonly page: number; readonly bytes: string };

/** The first byte of a page that holds rows or an index; all others are free, or carry on a long value. */
const TREE_PAGES: ReadonlySet<number> = new Set([2, 5, 10, 13]);
const LEAF_PAGES: ReadonlySet<number> = new Set([10, 13]);

/**
 * Reads a database file as https://www.sqlite.org/fileformat2.html lays it out and gives the space of each page of rows that
 * isn't zero although no row uses it: between the pointers and the rows, and in the free blocks between rows.
 */
export function usedSlack(file: Buffer): Slack[] {
  const size = file.readUInt16BE(16);
  return Array.from({ length: file.length / size }, (_, index) => {
    const page = file.subarray(index * size, (index + 1) * size);
    // The header of the file comes before that of the first page.
    const start = index === 0 ? 100 : 0;
    const kind = page.readUInt8(start);
    if (!TREE_PAGES.has(kind)) return [];
    const pointers = start + (LEAF_PAGES.has(kind) ? 8 : 12);
    const gap = page.subarray(pointers + 2 * page.readUInt16BE(start + 3), page.readUInt16BE(start + 5));
    return [gap, ...freeBlocks(page, page.readUInt16BE(start + 1))]
      .filter((space) => space.some((byte) => byte !== 0))
      .map((space) => ({ page: index + 1, bytes: space.toString('latin1') }));
  }).flat();
}

/** What lies in the free blocks of a page behind their own four bytes: where the next one is, and how long this one is. */
function freeBlocks(page: Buffer, first: number): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = first; at !== 0; at = page.readUInt16BE(at)) {
    blocks.push(page.subarray(at + 4, at + page.readUInt16BE(at + 2)));
  }
  return blocks;
}
