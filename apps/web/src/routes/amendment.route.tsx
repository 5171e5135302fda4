import { AmendPage } from '../features/plans';

export const Component = AmendPage;
