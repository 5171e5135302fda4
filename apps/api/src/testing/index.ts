export {
  Given,
  type GivenIndicator,
  type GivenPeriod,
  type GivenPlan,
  type GivenProvince,
  type GivenUnit,
  type GivenUser,
} from './given.js';
export { bytesOf, startTestApp, type Client, TestApp, type TestAppOptions } from './start-test-app.js';
export { TEST_PASSWORD, type Template } from './templates.js';
export { eventually } from './eventually.js';
