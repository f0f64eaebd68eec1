export * from './profil';
export * from './types';
