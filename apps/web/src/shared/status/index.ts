export { STATUS_ART, type Fill, type StatusArt, type Tone } from './status-art';
export { StatusMark, StatusGlyph } from './status-mark';
export { glyphMarkup } from './glyph';
export { StatusFill } from './status-fill';
export { StatusBar } from './status-bar';
export { OverdueBadge } from './overdue-badge';
export { statusMessages, type StatusMessages } from './messages';
export { readToneColors, toneColor, type ToneColors } from './tone';
