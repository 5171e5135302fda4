import type { MapMessages } from './vi';

const en: MapMessages = {
  title: 'Maps',
  reasons: {
    unknown: 'none of its properties is the code or a name of a unit',
    ambiguous: 'several units have the name; put the code into a property',
    twice: 'the unit has another area in the file',
    noGeometry: 'it has no sound area (Polygon or MultiPolygon, longitude, latitude)',
  },
  block: 'Block',
  asOf: 'Units on the day',
  emptyTitle: 'No units',
  emptyDetail: 'The block has no unit on this day.',
  tiles: 'Tile map',
  board: 'Units on the tile map',
  boardHint: 'Drag a tile to its place, or choose one and use the arrow keys. Two tiles change places.',
  place: (row, column) => `row ${row}, column ${column}`,
  tileAt: (name, row, column) => `${name}, row ${row}, column ${column}`,
  movedTo: (name, row, column) => `${name} moved to row ${row}, column ${column}`,
  neverSaved: 'Laid out by official order; no layout is saved.',
  unplaced: (count) => `${count} units are not in the saved layout and stand in free places.`,
  savedFor: (count) => `The layout is saved for ${count} units.`,
  automatic: 'Lay out anew',
  saved: 'The tile layout is saved',
  boundaries: 'Boundaries',
  noBoundaries: 'No boundary file yet; pages show the tile map.',
  boundariesOf: (file, count, source) => `In use: ${file}, ${count} areas. Source: ${source}.`,
  noSource: 'not stated',
  boundaryHint:
    'A GeoJSON file (FeatureCollection) of 5 MB at most, in longitude and latitude. Each area needs a property that is the code or a name of its unit, former ones too.',
  file: 'GeoJSON file',
  source: 'Source of the boundaries',
  tooLarge: 'The file is above 5 MB; simplify its lines first.',
  unreadable: 'The file cannot be read as JSON.',
  upload: 'Upload boundaries',
  matched: (count) => `${count} areas taken.`,
  unmatched: (count) => `${count} areas are no unit`,
  feature: (number, label) => `Area ${number} (${label})`,
  noLabel: 'no name',
  missing: (count) => `${count} units without a boundary`,
};

export default en;
