import { AllotmentsPage } from '../features/plans';

export const Component = AllotmentsPage;
