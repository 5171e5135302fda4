import { UnitPage } from '../features/localities';

export const Component = UnitPage;
