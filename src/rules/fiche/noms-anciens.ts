/** A public body or scheme that changed its name. */
export interface NomAncien {
  readonly ancien: RegExp;
  readonly nom: string;
  readonly nouveau: string;
  /** Day from which the new name holds. */
  readonly depuis: string;
  readonly source: string;
}

export const NOMS_ANCIENS: readonly NomAncien[] = [
  {
    ancien: /(?<!(?:ex|anciennement|ancien)[\s-]{0,2})\bp[ôo]le[\s-]emploi\b/iu,
    nom: 'Pôle emploi',
    nouveau: 'France Travail',
    depuis: '2024-01-01',
    source: 'loi du 18 décembre 2023 pour le plein emploi',
  },
];
