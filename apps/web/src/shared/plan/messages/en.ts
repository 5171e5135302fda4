import type { NoDataMessages } from './vi';

const en: NoDataMessages = {
  inPlan: (plan, when) => `${plan} has some: ${when}`,
  inOwnersPlan: (plan, owner, when) => `${plan} of ${owner} has some: ${when}`,
  here: (when) => `This plan has some: ${when}`,
  simulated: (owner) => `${owner} (simulated)`,
  nowhere: 'No plan that you may see has any of this.',
};

export default en;
