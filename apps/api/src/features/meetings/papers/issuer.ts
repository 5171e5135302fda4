import { isCommittee, signature } from '../../papers/index.js';

/** Ký hiệu of a kind of paper, as far as the issuer's sign is known: `TB-UBND`. */
export const signOf = (kind: string, issuer: string): string => `${kind}-${isCommittee(issuer) ? 'UBND' : ''}`;

/** Who signs for the issuer of a plan: on behalf of a committee its chair, else the head of the body. */
export const signatureOf = (issuer: string): string[] =>
  isCommittee(issuer) ? signature('CHỦ TỊCH', { onBehalf: true }) : signature('THỦ TRƯỞNG CƠ QUAN');
