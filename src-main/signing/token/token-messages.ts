/** What the token process is asked; it answers once and ends. */
export type TokenRequest =
  | { readonly kind: 'list'; readonly library: string }
  | {
      readonly kind: 'sign';
      readonly library: string;
      /** SHA-256 of the certificate, in upper-case hexadecimal. */
      readonly certificate: string;
      /** Used for one login, kept nowhere. */
      readonly pin: string;
      readonly algorithm: 'RSA' | 'EC';
      /** SHA-256 of what is signed. */
      readonly digest: Uint8Array;
    };

/** A certificate on a token, with the token that it lies on. */
export type FoundCertificate = {
  readonly der: Uint8Array;
  readonly fingerprint: string;
  readonly tokenLabel: string;
  readonly tokenSerial: string;
  /** The token says that one more wrong PIN locks it. */
  readonly finalTry: boolean;
  readonly locked: boolean;
};

export type TokenAnswer =
  | { readonly ok: true; readonly kind: 'list'; readonly certificates: readonly FoundCertificate[] }
  /** RSA: PKCS#1; EC: r and s of equal length after each other, as PKCS#11 gives them. */
  | { readonly ok: true; readonly kind: 'sign'; readonly signature: Uint8Array }
  | { readonly ok: false; readonly code: TokenProblem; readonly detail: string };

export type TokenProblem =
  /** The driver can't be loaded, or isn't a PKCS#11 module. */
  | 'token_library_wrong'
  /** No token with this certificate is plugged in. */
  | 'token_missing'
  /** It was there when the signing began. */
  | 'token_removed'
  | 'token_pin_wrong'
  | 'token_pin_final_try'
  | 'token_pin_locked'
  | 'token_pin_length'
  | 'token_key_missing'
  | 'token_failed';
