export { keepCopy, withCopy } from './copies';
export { SentElsewhere } from './outbox';
export { outbox, queued } from './page-outbox';
export { useQueuedSave } from './use-queued-save';
