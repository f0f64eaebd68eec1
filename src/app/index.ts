export * from './controle';
