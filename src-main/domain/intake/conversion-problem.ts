import type { TextConversion } from './legacy-text.ts';
import { IntakeProblemKind } from './problem.ts';
import type { IntakeProblem } from './problem.ts';

/** The notice that a sheet's text was converted, with its first cell as the example. */
export function conversionProblem(conversion: TextConversion, sheet: string): IntakeProblem {
  const kinds = {
    tcvn3: IntakeProblemKind.convertedTcvn3,
    vni: IntakeProblemKind.convertedVni,
    nfd: IntakeProblemKind.convertedNfd,
  } as const;
  return {
    kind: kinds[conversion.kind],
    criterionCode: null,
    sheet,
    cell: conversion.cell,
    detail: { written: conversion.written, understood: conversion.converted, cells: conversion.cells },
  };
}
