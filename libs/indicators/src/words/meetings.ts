import type { AgendaSection } from '../agenda/build.js';
import type { DirectiveState } from '../agenda/directive-state.js';
import type { Locale } from '../percent/percent.js';

/** Labels of the parts of an agenda; `own`: lines that somebody wrote. */
export const AGENDA_SECTION_LABELS: Readonly<Record<Locale, Readonly<Record<AgendaSection | 'own', string>>>> = {
  vi: {
    overdue: 'Quá hạn',
    stopped: 'Dừng triển khai',
    blocked: 'Vướng mắc',
    turned: 'Chuyển trạng thái từ phiên họp trước',
    proposal: 'Đề xuất chờ quyết định',
    silent: 'Chậm báo cáo, cập nhật số liệu',
    own: 'Nội dung khác',
  },
  en: {
    overdue: 'Overdue',
    stopped: 'Stopped',
    blocked: 'Blocked',
    turned: 'Turned since the last meeting',
    proposal: 'Proposal waiting',
    silent: 'Late to report or update',
    own: 'Other',
  },
};

/** What became of a directive. */
export const DIRECTIVE_STATE_LABELS: Readonly<Record<Locale, Readonly<Record<DirectiveState, string>>>> = {
  vi: {
    open: 'Chưa thực hiện',
    inProgress: 'Đang thực hiện',
    done: 'Đã thực hiện',
    withdrawn: 'Thôi thực hiện',
  },
  en: { open: 'Not begun', inProgress: 'In progress', done: 'Done', withdrawn: 'Withdrawn' },
};
