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
  {
    ancien: /(?<!(?:ex|anciennement|ancien)[\s-]{0,2})\bDDCS(?:PP)?\b/u,
    nom: 'DDCS',
    nouveau: 'DDETS, ou SDJES pour la jeunesse',
    depuis: '2021-04-01',
    source: 'décret n° 2020-1545 du 9 décembre 2020',
  },
  {
    ancien: /(?<!(?:ex|anciens?|anciennement)[\s-]{0,2})\bRAM\b/u,
    nom: 'RAM',
    nouveau: 'relais petite enfance (RPE)',
    depuis: '2021-09-01',
    source: 'ordonnance n° 2021-611 du 19 mai 2021',
  },
];
