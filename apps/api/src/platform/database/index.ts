export { copyIn, type CopyColumns, type CopyValue } from './copy-in.js';
export { Database, type Manager, type PreparedQuery } from './database.js';
export { changedInPlaceSince } from './rows-before.queries.js';
export { Notifications } from './notifications.js';
export { migrate } from './migrate.js';
export { exclusively, inTurn } from './exclusively.js';
export { orderedIds } from './ordered-ids.js';
export { instant, type Told } from './instant.js';
export { DatabaseProbe } from './database-probe.js';
