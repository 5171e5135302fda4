import { BLOCK_CODES } from '@tiendo/indicators/succession';
import { blockOfWord, wordOfBlock } from './blocks';

it.each(BLOCK_CODES)('reads %s by its word and by its code', (block) => {
  expect(blockOfWord(wordOfBlock(block))).toBe(block);
  expect(blockOfWord(block)).toBe(block);
  expect(wordOfBlock(block)).not.toBe(block);
});

it.each([null, '', 'lang', 'toString', '__proto__'])('reads nothing off %j', (word) => {
  expect(blockOfWord(word)).toBeNull();
});
