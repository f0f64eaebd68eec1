export { descriptionAnonyme } from './description';
