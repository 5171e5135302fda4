import { defineMessages } from '../i18n';

const vi = {
  dayPlaceholder: 'ngày/tháng/năm',
  clear: 'Xóa',
  secrets: 'Không nhập nội dung, không tải lên văn bản thuộc bí mật nhà nước.',
};

export type FieldMessages = typeof vi;

/** Words of the fields that every form shares. */
export const fieldMessages = defineMessages<FieldMessages>({ vi, en: () => import('./messages.en') });
