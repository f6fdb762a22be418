import type { TokenProblem } from './token-messages.ts';

/** Return values of PKCS#11 functions (OASIS PKCS#11 v2.40) that an officer can do something about. */
const problems: ReadonlyMap<number, TokenProblem> = new Map([
  [0x03, 'token_missing'], // CKR_SLOT_ID_INVALID
  [0x30, 'token_removed'], // CKR_DEVICE_ERROR
  [0x32, 'token_removed'], // CKR_DEVICE_REMOVED
  [0xa0, 'token_pin_wrong'], // CKR_PIN_INCORRECT
  [0xa1, 'token_pin_length'], // CKR_PIN_INVALID
  [0xa2, 'token_pin_length'], // CKR_PIN_LEN_RANGE
  [0xa4, 'token_pin_locked'], // CKR_PIN_LOCKED
  [0xb3, 'token_removed'], // CKR_SESSION_HANDLE_INVALID
  [0xe0, 'token_missing'], // CKR_TOKEN_NOT_PRESENT
  [0xe1, 'token_missing'], // CKR_TOKEN_NOT_RECOGNIZED
]);

/** What a function of the driver said instead of success. */
export class TokenFailure extends Error {
  readonly code: TokenProblem;
  readonly detail: string;

  constructor(code: TokenProblem, detail: string) {
    super(`Token: ${code} (${detail})`);
    this.name = 'TokenFailure';
    this.code = code;
    this.detail = detail;
  }
}

/** @param value what the function returned, other than 0 for success */
export function failureOf(functionName: string, value: number): TokenFailure {
  const code = problems.get(value) ?? 'token_failed';
  return new TokenFailure(code, `${functionName} 0x${value.toString(16).padStart(2, '0')}`);
}
