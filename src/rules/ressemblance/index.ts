export { direEcarts, ecarts, type Ecart, type Noms } from './ecart';
export { cleDeTexte, estPetit, jetonsDe, memeTexte } from './jetons';
export { motsProches, similitude } from './similitude';
