import type { HeadlineBody } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { headlineMessages } from './messages';

/** Says a headline as a report does: `Dữ liệu số: 3/3 chỉ tiêu đang thực hiện (100%)`. */
export function useHeadlineText(): (headline: HeadlineBody) => string {
  const t = useMessages(headlineMessages);
  const f = useFormat();
  const { plan } = usePlanView();
  return ({ kind, section, counted, count, total, percent }) => {
    const sections = kind === 'target' ? plan.pillars : plan.groups;
    const name = section === null ? null : (sections.find(({ code }) => code === section)?.name ?? section);
    const share = percent === null ? '' : ` (${f.number(percent)}%)`;
    const place = name === null ? '' : `${name}: `;
    return `${place}${f.number(count)}/${f.number(total)} ${t.nouns[kind]} ${t.counts[counted]}${share}`;
  };
}
