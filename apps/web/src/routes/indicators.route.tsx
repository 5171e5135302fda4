import { IndicatorsPage } from '../features/admin';

export const Component = IndicatorsPage;
