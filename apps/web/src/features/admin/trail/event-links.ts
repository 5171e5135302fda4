import { paths } from '../../../shared/url';
import { PROVINCE_PARAM } from '../parts/admin-province';
import { PARAMS } from '../parts/list-params';

/** Where the subject of an event can be looked at; null: nowhere, or not any more. */
export function subjectLink(province: string, subjectKind: string, subject: string): string | null {
  if (subjectKind === 'plan') return paths.overview(subject);
  if (subjectKind === 'item') {
    const [slug, code] = subject.split('/');
    // A list of either kind finds the code; the kind of an item is not kept with its event.
    return slug && code ? paths.list(slug, /-NV-/i.test(code) ? 'task' : 'target', {}, { q: code }) : null;
  }
  if (subjectKind === 'unit' || subjectKind === 'user') {
    const list = subjectKind === 'unit' ? 'don-vi' : 'nguoi-dung';
    const search = new URLSearchParams({ [PROVINCE_PARAM]: province, [PARAMS.q]: subject });
    return `${paths.admin}/${list}?${search.toString()}`;
  }
  return null;
}
