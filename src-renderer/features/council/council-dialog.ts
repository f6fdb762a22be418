import type { MemberRow } from './council-figures.ts';

/** The form that is open on the page of the council. */
export type CouncilDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'term' }
  | { readonly kind: 'decision' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'edit'; readonly member: MemberRow | null }
  | { readonly kind: 'replace'; readonly member: MemberRow }
  | { readonly kind: 'end'; readonly member: MemberRow }
  | { readonly kind: 'remove'; readonly member: MemberRow };
