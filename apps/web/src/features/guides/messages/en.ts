import type { GuideMessages } from './vi';

const en: GuideMessages = {
  title: 'Guides',
  lead: 'By role; each can be taken out as a Word document.',
  own: 'For your role',
  others: 'Other guides',
  document: 'Download the guide (.docx)',
  back: 'All guides',
  inVietnamese: 'The guides are written in Vietnamese.',
};

export default en;
