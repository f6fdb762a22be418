/** How far a document is at a receiver (QCVN 102, Status). */
export const DeliveryStatus = {
  arrived: '01',
  refused: '02',
  received: '03',
  waiting: '04',
  processing: '05',
  done: '06',
  recalled: '13',
  recallAgreed: '15',
  recallRefused: '16',
} as const;
export type DeliveryStatus = (typeof DeliveryStatus)[keyof typeof DeliveryStatus];

/** Whether a receiver answers a recall or an update. */
export function isAnswerToRecall(code: string): boolean {
  return code === DeliveryStatus.recallAgreed || code === DeliveryStatus.recallRefused;
}

/** A refusal says why. */
export function needsReason(code: string): boolean {
  return code === DeliveryStatus.refused || code === DeliveryStatus.recallRefused;
}
