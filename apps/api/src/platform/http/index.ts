export { Allowances } from './allowances.js';
export {
  ApiProblem,
  type ApiProblemOptions,
  isProblemCode,
  problemAt,
  type ProblemField,
  refusal,
} from './api-problem.js';
export { CursorInteger, decodeCursor, encodeCursor, type CursorKey } from './cursor.js';
export { etagOf, IfMatch, ifMatchOf, requireVersion, sendWithEtag } from './etag.js';
export { AnswerNotKept } from './idempotency.interceptor.js';
export { languageOf, type Bilingual } from './language.js';
export { ReadyAnswers } from './ready-answers.js';
export { RecentlyUsed } from './recently-used.js';
export { requestCaller, setRequestCaller } from './request-caller.js';
export { VisitorReads } from './visitor-reads.js';
export { pointerOf } from './pointer.js';
export { WritesAbout } from './write-turns.interceptor.js';
