export * from './period.js';
export * from './label.js';
export * from './window.js';
export * from './calendar.js';
export * from './choice.js';
export * from './form-in-time.js';
export * from './units-asked.js';
export * from './chase.js';
