export { Database, type Manager } from './database.js';
export { Notifications } from './notifications.js';
export { migrate } from './migrate.js';
