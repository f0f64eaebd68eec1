/** Where the facts of the rules come from, in the words of a technician; keys are those of the rules. */
const SOURCES: Readonly<Record<string, string>> = {
  'bdt-rpe': 'ordonnance du 19 mai 2021 (relais petite enfance)',
  catalogue: 'relecture d’annexes de conventions signées',
  'caf-ctg': 'Caf, conventions territoriales globales',
  'circ-2021-004': 'circulaire Cnaf 2021-004',
  'datagouv-cp': 'La Poste, base des codes postaux',
  'dataprep-siret': 'Insee, clé des numéros Siret',
  'fbl-R2324-20': 'Code de la santé publique, article R. 2324-20',
  haoui: 'norme postale NF Z 10-011',
  'hf-codepostaux': 'La Poste, base des codes postaux',
  'juriblio-46': 'Code de la santé publique, article R. 2324-46',
};

/** Null for a key that has no words: better nothing than a key. */
export function sourceInWords(key: string): string | null {
  return SOURCES[key] ?? null;
}
