import type { NewPerson, PersonBody } from '@tiendo/contracts';
import type { Issues } from '../../../shared/keeping';
import type { PersonRole } from './people.queries';

/** A person as the form holds it: text is never null, so that every box is an ordinary one. */
export interface PersonDraft {
  readonly fullName: string;
  readonly position: string;
  readonly unit: string | null;
  readonly role: PersonRole;
  readonly phone: string;
  readonly email: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const newPersonDraft = (today: string): PersonDraft => ({
  fullName: '',
  position: '',
  unit: null,
  role: 'officer',
  phone: '',
  email: '',
  validFrom: today,
  validTo: null,
});

export const draftOfPerson = (person: PersonBody): PersonDraft => ({
  fullName: person.fullName,
  position: person.position ?? '',
  unit: person.unit.code,
  role: person.role,
  phone: person.phone ?? '',
  email: person.email ?? '',
  validFrom: person.validFrom,
  validTo: person.validTo,
});

interface Texts {
  readonly missing: string;
  readonly emailWrong: string;
  readonly orderWrong: string;
}

/** What the server would refuse, said before it is asked. */
export function personIssues(draft: PersonDraft, texts: Texts): Issues<PersonDraft> {
  const email = draft.email.trim();
  return {
    ...(draft.fullName.trim() === '' && { fullName: texts.missing }),
    ...(draft.unit === null && { unit: texts.missing }),
    ...(draft.validFrom === null && { validFrom: texts.missing }),
    ...(email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && { email: texts.emailWrong }),
    ...(draft.validFrom && draft.validTo && draft.validTo < draft.validFrom && { validTo: texts.orderWrong }),
  };
}

/** The draft as it is sent; to be called once `personIssues` finds nothing. */
export const personOf = (draft: PersonDraft): NewPerson => ({
  fullName: draft.fullName.trim(),
  position: draft.position.trim() || null,
  unit: draft.unit ?? '',
  role: draft.role,
  phone: draft.phone.trim() || null,
  email: draft.email.trim() || null,
  validFrom: draft.validFrom ?? '',
  validTo: draft.validTo,
});
