import { messages } from '../../i18n/messages.ts';

/** What the program says of a case, and why: for the list of dossiers, its panel and the page of a person. */
export const eligibilityMessages = messages(
  {
    verdict: {
      eligible: 'Đủ điều kiện',
      not_eligible: 'Không đủ điều kiện',
      missing: 'Thiếu dữ liệu',
      doubtful: 'Cần đối chiếu',
      suspended: 'Tạm dừng xét',
      no_rule: 'Chưa có quy định',
    },
    verdictHint: {
      eligible: 'Đạt mọi điều kiện. Cán bộ thẩm định quyết định.',
      not_eligible: 'Có điều kiện không đạt theo văn bản đã đọc.',
      missing: 'Chưa đủ dữ liệu để nói đạt hay không đạt.',
      doubtful: 'Chỉ không đạt theo quy định chưa đối chiếu văn bản gốc.',
      suspended: 'Đang có việc phải chờ kết luận.',
      no_rule: 'Chưa có điều kiện nào được ghi thành dữ liệu cho hình thức này.',
    },
    outcome: { met: 'Đạt', not_met: 'Không đạt', missing: 'Thiếu dữ liệu' },
    facts: 'Căn cứ dữ liệu',
    supports: { yes: 'ủng hộ', no: 'không ủng hộ', open: 'còn thiếu' },
    rulesOf: 'Theo quy định ngày {{date}}',
    otherText: 'Nếu theo quy định ngày {{date}}',
    mark: { confirmed: 'đã đối chiếu', read: 'đọc ở nguồn trích', open: 'chưa đối chiếu văn bản gốc' },
    conditions: 'Các điều kiện',
  },
  {
    verdict: {
      eligible: 'Eligible',
      not_eligible: 'Not eligible',
      missing: 'Facts missing',
      doubtful: 'To be compared',
      suspended: 'Suspended',
      no_rule: 'No rule yet',
    },
    verdictHint: {
      eligible: 'All conditions are met. The officer decides.',
      not_eligible: 'A condition is not met by a text that was read.',
      missing: 'Too little is known to say whether the conditions are met.',
      doubtful: 'Only rules that nobody has compared with the original speak against it.',
      suspended: 'Something is pending.',
      no_rule: 'No conditions are laid down as data for this award.',
    },
    outcome: { met: 'Met', not_met: 'Not met', missing: 'Facts missing' },
    facts: 'Facts used',
    supports: { yes: 'for it', no: 'against it', open: 'missing' },
    rulesOf: 'By the rules of {{date}}',
    otherText: 'By the rules of {{date}} instead',
    mark: { confirmed: 'compared', read: 'read in a quotation', open: 'not compared with the original' },
    conditions: 'Conditions',
  },
);
