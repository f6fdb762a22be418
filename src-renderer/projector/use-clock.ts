import { useEffect, useState } from 'react';

const format = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false });

/** The time of day on this machine's clock, `08:05`. */
export function useClock(): string {
  const [now, setNow] = useState(() => format.format(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(format.format(new Date())), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
