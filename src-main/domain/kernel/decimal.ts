/**
 * Takes a number to a whole number of its `places`-th decimal part (half away from zero): 95.5 at 2 places is 9550.
 */
export function scaleUp(value: number, places: number): number {
  // The decimal text and not value * 100: 1.005 * 100 is 100.49999999999999 in binary.
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return value < 0 ? -scaled : scaled;
}

/** `9550` at 2 places → `95,5`; `123450` → `1.234,5`. Without trailing zeros, as offices write figures. */
export function formatScaled(scaled: number, places: number): string {
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return `${scaled < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `,${fraction}`}`;
}
