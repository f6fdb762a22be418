import { Attendance, InvitationReply } from '../../../../src-main/domain/voting/attendance.ts';

/** What a key does to the line of the roll that has the focus. */
export type RollAction =
  | { readonly kind: 'attendance'; readonly attendance: Attendance }
  | { readonly kind: 'reply'; readonly reply: InvitationReply }
  | { readonly kind: 'note'; readonly event: 'arrived' | 'left' }
  | { readonly kind: 'take_back' }
  | { readonly kind: 'move'; readonly to: 'next' | 'previous' | 'first' | 'last' };

/** Letters of what is done, in the order of the legend: **C**ó mặt, **V**ắng, … */
export const rollKeys = {
  c: { kind: 'attendance', attendance: Attendance.present },
  v: { kind: 'attendance', attendance: Attendance.absent },
  y: { kind: 'attendance', attendance: Attendance.writtenOpinion },
  t: { kind: 'attendance', attendance: Attendance.substitute },
  n: { kind: 'reply', reply: InvitationReply.coming },
  k: { kind: 'reply', reply: InvitationReply.declined },
  d: { kind: 'note', event: 'arrived' },
  r: { kind: 'note', event: 'left' },
  z: { kind: 'take_back' },
} as const satisfies Record<string, RollAction>;

const actions: ReadonlyMap<string, RollAction> = new Map<string, RollAction>([
  ...Object.entries(rollKeys),
  ['arrowdown', { kind: 'move', to: 'next' }],
  ['arrowup', { kind: 'move', to: 'previous' }],
  ['home', { kind: 'move', to: 'first' }],
  ['end', { kind: 'move', to: 'last' }],
]);

/** The action of a key, `đ` being the same as `d` for whoever types Vietnamese; null for any other key. */
export function rollActionOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): RollAction | null {
  if (event.altKey || event.metaKey) return null;
  if (event.ctrlKey) return event.key.toLowerCase() === 'z' ? rollKeys.z : null;
  return actions.get(event.key.toLowerCase().replace('đ', 'd')) ?? null;
}
