export { IN_DIALOG, UnitSelect, UnitsSelect } from '../../../shared/org/unit-select';
