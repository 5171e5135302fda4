import { WallScreen } from '../features/wall';

export const Component = WallScreen;
