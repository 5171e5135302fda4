import { GuidePage } from '../features/guides';

export const Component = GuidePage;
