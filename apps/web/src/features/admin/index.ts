export { AdminHome } from './admin-home';
export { PeoplePage } from './people/people-page';
export { UnitsPage } from './units/units-page';
export { UsersPage } from './users/users-page';
