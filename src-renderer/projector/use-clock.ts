import { useEffect, useState } from 'react';

const format = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false });

/** A moment as the time of day on this machine's clock, `08:05`. */
export function formatTimeOfDay(milliseconds: number): string {
  return format.format(new Date(milliseconds));
}

/** This machine's clock in milliseconds of the epoch, read anew every second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The time of day, `08:05`. */
export function useClock(): string {
  return formatTimeOfDay(useNow());
}
