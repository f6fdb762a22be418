import { describe, expect, it } from 'vitest';

import { citedArticles } from './cited-articles.ts';

describe('articles that are cited together', () => {
  it('name their instrument once', () => {
    expect(
      citedArticles([
        'điểm e khoản 2 Điều 50 Nghị định số 152/2025/NĐ-CP',
        'khoản 2 Điều 54 Nghị định số 152/2025/NĐ-CP',
        'Điều 5 Quy chế thi đua, khen thưởng của tỉnh',
        'Điều 54 Nghị định số 152/2025/NĐ-CP',
      ]),
    ).toBe(
      'điểm e khoản 2 Điều 50; khoản 2 Điều 54; Điều 54 Nghị định số 152/2025/NĐ-CP; Điều 5 Quy chế thi đua, khen thưởng của tỉnh',
    );
  });

  it('stay as they are where one is cited, or one that names no article', () => {
    expect(citedArticles(['Điều 54 Nghị định số 152/2025/NĐ-CP'])).toBe(
      'Điều 54 Nghị định số 152/2025/NĐ-CP',
    );
    expect(citedArticles(['Nghị quyết số 7 của Hội đồng nhân dân tỉnh'])).toBe(
      'Nghị quyết số 7 của Hội đồng nhân dân tỉnh',
    );
  });
});
