const units = ['B', 'KB', 'MB', 'GB'] as const;
const decimals = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `1536` → `1,5 KB`. */
export function formatFileSize(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  return `${decimals.format(bytes / 1024 ** power)} ${units[power]}`;
}
