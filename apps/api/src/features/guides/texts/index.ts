import type { Guide } from '../guide.js';
import { ADMIN } from './admin.js';
import { AUDITOR } from './auditor.js';
import { COMMUNE } from './commune.js';
import { LEADER } from './leader.js';
import { OFFICE } from './office.js';
import { REPORTER } from './reporter.js';
import { UNIT_LEADER } from './unit-leader.js';

/** Every guide, in the order in which they are told. */
export const GUIDES: readonly Guide[] = [COMMUNE, REPORTER, UNIT_LEADER, OFFICE, LEADER, ADMIN, AUDITOR];
