export { type EventClass, type Follower, TransactionEvents } from './transaction-events.js';
