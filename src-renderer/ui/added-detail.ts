/**
 * What a case's detail adds to its name on a screen: nothing where the name already ends with it, as in
 * “Văn phòng Sở Nội vụ” of “Sở Nội vụ”.
 */
export function addedDetail(name: string, detail: string): string {
  return name.endsWith(detail) ? '' : detail;
}
