export { annexHead, annexNames } from './paper-annex.js';
export { ending } from './paper-ending.js';
export { DOCX, fileOf, type Paper, paperName, paperPlace, takenOut } from './paper-file.js';
export { isCommittee, issuerLines, openDay, openNumber, paperHead } from './paper-head.js';
export { documentOf, heading, type PaperChild, paragraph, picture, table, type TableLine } from './paper-parts.js';
export { signature } from './signature.js';
export { issuerOf, type PaperIssuer, placeOfUnit, type SigningUnit } from './unit-issuer.js';
