import { OpennessPage } from '../features/plans';

export const Component = OpennessPage;
