import { TodayPage } from '../features/today';

export const Component = TodayPage;
