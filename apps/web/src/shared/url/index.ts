export * from './view';
export * from './paths';
