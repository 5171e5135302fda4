export { AdminHome } from './admin-home';
export { IndicatorsPage } from './indicators/indicators-page';
export { MapsPage } from './maps/maps-page';
export { JobsPage } from './jobs/jobs-page';
export { PeoplePage } from './people/people-page';
export { SuccessionsPage } from './successions/successions-page';
export { UnitsPage } from './units/units-page';
export { UsersPage } from './users/users-page';
