import { codePostalInvalide } from './equipement/code-postal-invalide';
import type { Rule } from './rule';

/** Every rule, in the order in which they run. */
export const regles: readonly Rule[] = [codePostalInvalide];
