import type { Brand } from './brand.ts';
import { formatScaled, scaleUp } from './decimal.ts';

/** A measured figure (tonnes, đồng, a percentage) in thousandths: 97,9 is 97900. Always an integer. */
export type Quantity = Brand<number, 'thousandths of a measured figure'>;

/** Takes a figure as workbooks write it to thousandths (half away from zero). */
export function quantityFrom(value: number): Quantity {
  return quantityOf(scaleUp(value, 3));
}

/** Thousandths that are known to be an integer already. */
export function quantityOf(thousandths: number): Quantity {
  if (!Number.isSafeInteger(thousandths))
    throw new Error(`Not a whole number of thousandths: ${thousandths}`);
  return thousandths as Quantity;
}

/** `1250500` → `1.250,5`. Without trailing zeros. */
export function formatQuantity(quantity: Quantity): string {
  return formatScaled(quantity, 3);
}
