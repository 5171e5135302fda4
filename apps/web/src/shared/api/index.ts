export { api, request, addressOf, type ApiAnswer, type RequestOptions } from './client';
export { ApiProblem, NetworkFailure, isProblem } from './problem';
export { createQueryClient } from './query-client';
export { noteSession, registerSignInDialog, signInAgain } from './sign-in-gate';
