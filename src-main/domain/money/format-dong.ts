/** Đồng as documents and screens write them: `11390000` → `11.390.000`. */
export function formatDong(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, '.');
}
