export { measureText } from './measure-text';
export { measureMessages, type MeasureMessages } from './messages';
