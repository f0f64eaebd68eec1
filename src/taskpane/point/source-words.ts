/** Where the facts of the rules come from, in the words of a technician; keys are those of the rules. */
const SOURCES: Readonly<Record<string, string>> = {
  'bdt-place': 'étude de la Cnaf sur le prix de revient d’une place (2015)',
  'bdt-rpe': 'ordonnance du 19 mai 2021 (relais petite enfance)',
  catalogue: 'relecture d’annexes de conventions signées',
  'caf-15052025': 'caf.fr, plafond de ressources au 1er septembre 2025',
  'caf-ctg': 'Caf, conventions territoriales globales',
  'caf29-fragile': 'Caf du Finistère, structures fragilisées',
  'caf37-heuresexc': 'Caf d’Indre-et-Loire, heures facturées et réalisées',
  'caf45-TF': 'Caf du Loiret, taux de facturation depuis 2025',
  'circ-2021-004': 'circulaire Cnaf 2021-004',
  'datagouv-cp': 'La Poste, base des codes postaux',
  'dataprep-siret': 'Insee, clé des numéros Siret',
  'docplayer-PSU2014': 'guide de la prestation de service unique (2014)',
  'fbl-R2324-20': 'Code de la santé publique, article R. 2324-20',
  haoui: 'norme postale NF Z 10-011',
  'hf-codepostaux': 'La Poste, base des codes postaux',
  'juriblio-46': 'Code de la santé publique, article R. 2324-46',
  'maminou-2006': 'guide de la prestation de service unique (2006)',
  'weka-stats': 'statistiques nationales de l’accueil du jeune enfant',
  'yumpu-PSU2011': 'guide de la prestation de service unique (2011)',
};

/** Null for a key that has no words: better nothing than a key. */
export function sourceInWords(key: string): string | null {
  return SOURCES[key] ?? null;
}
