/** Reads a time of day as it is typed: `08:00`, `8h30`, `8 giờ`, `14g15`; null for anything else. */
export function readTypedTime(text: string): string | null {
  const match = /^(\d{1,2})\s*(?:[:hg.]|giờ|$)\s*(\d{2})?\s*(?:phút|p)?$/iu.exec(
    text.trim().normalize('NFC'),
  );
  if (!match) return null;
  const [, hour = '', minute = '00'] = match;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}
