export { currentLanguage, setLanguage, useLanguage, type Language } from './language';
export { defineMessages, loadMessages, useMessages, type MessageSet } from './messages';
export { commonMessages, type CommonMessages } from './common';
export { ownerName } from './owner-name';
