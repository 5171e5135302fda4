import { NewPlanPage } from '../features/plans';

export const Component = NewPlanPage;
