/** `điểm e khoản 2 Điều 50 Nghị định số 152/2025/NĐ-CP`: the provision, and the instrument that it belongs to. */
const citation = /^(?<provision>.*Điều \d+\p{Lu}?) (?<instrument>\S.*)$/u;

/** Articles as one clause, each instrument named once: `khoản 2 Điều 50; Điều 54 Nghị định số 152/2025/NĐ-CP`. */
export function citedArticles(articles: readonly string[]): string {
  const parts = articles.map((article) => citation.exec(article)?.groups ?? { provision: article });
  return [...Map.groupBy(parts, ({ instrument }) => instrument ?? '')]
    .map(([instrument, own]) =>
      [own.map(({ provision }) => provision).join('; '), instrument].filter(Boolean).join(' '),
    )
    .join('; ');
}
