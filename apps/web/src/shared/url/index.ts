export * from './view';
export * from './paths';
export { BLOCK_PARAM, blockOfWord, wordOfBlock } from './blocks';
