export { AccountsModule } from './accounts.module.js';
export { Actor, Public, Requires, SignedIn } from './access.js';
export { ActorContext, ANONYMOUS, type ActorMembership } from './actor-context.js';
export { PERMISSIONS, ROLE_PERMISSIONS, type Permission } from './permissions.js';
