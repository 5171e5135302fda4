export { api, addressOf, newKey, sendStored, type BodyOf, type StoredWrite } from './client';
export { itemList } from './item-list';
export { ApiProblem, NetworkFailure, isProblem } from './problem';
export { createQueryClient, LOOK_AGAIN_MS } from './query-client';
export { passesByItself, recoverByItself, whenServerIsWell } from './recovery';
export { noteSession, registerSignInDialog, signInAgain, signedInAs } from './sign-in-gate';
export { askWithWallKey } from './wall-key';
