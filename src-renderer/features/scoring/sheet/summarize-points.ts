import { formatPoints, pointsOf, sumPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { GridSummary } from '../../../grid/index.ts';

/** Sum and average of selected points; the average is rounded to hundredths. */
export const summarizePoints: GridSummary = (values) => {
  const points = values.map(pointsOf);
  const sum = sumPoints(points);
  return {
    sum: formatPoints(sum),
    average: values.length === 0 ? '' : formatPoints(pointsOf(Math.round(sum / values.length))),
    ...(values.length === 0
      ? {}
      : {
          min: formatPoints(pointsOf(Math.min(...points))),
          max: formatPoints(pointsOf(Math.max(...points))),
        }),
  };
};
