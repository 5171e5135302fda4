import { RankingPage } from '../features/rankings';

export const Component = RankingPage;
