import { MachinesPage } from '../features/admin';

export const Component = MachinesPage;
