/** What the parts of voting rules are called, by their place in the rule. */
const labels: Readonly<Record<string, string>> = {
  'rule.threshold': 'Tỷ lệ đồng ý',
  'quorum.share': 'Tỷ lệ dự họp',
  'quorum.awardSessionShare': 'Tỷ lệ dự họp khi xét khen thưởng',
  'quorum.warningShare': 'Mức cảnh báo',
  'regulation.motionThreshold': 'Tỷ lệ thông qua việc khác',
  'regulation.maxBallots': 'Số lần bỏ phiếu tối đa',
};
const lastSteps: Readonly<Record<string, string>> = { article: 'Điều khoản', source: 'Nguồn' };

/** The name of the value at a place of an amended rule: `quorum.share.numerator` → `Tỷ lệ dự họp`. */
export function votingLabel(key: string): string {
  const [first = '', second = ''] = key.split('.');
  return labels[`${first}.${second}`] ?? lastSteps[second] ?? 'Giá trị';
}
