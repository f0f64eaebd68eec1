import { suivi } from '../../src/annexes';
import type { LigneSuivi } from '../../src/reading';
import type { Feuilles } from '../reading/classeur';
import { matiereDe, pointsDe, relire } from './matiere';
import { snapshotDesSpecs } from './feuille-lue';

const SUIVI: Feuilles = {
  'Suivi des actions': [
    ['Axe', 'N°', 'Action', 'Pilote', 'Échéance', 'Indicateur', 'Statut', 'Taux d’avancement', 'Commentaire'],
    [
      'Petite enfance',
      '1',
      'Ouvrir un lieu d’accueil',
      'Caf',
      '2027',
      'Nombre de familles',
      'En cours',
      '50 %',
      'Local trouvé',
    ],
    ['Petite enfance', '2', 'Renforcer le relais', 'Communauté', '2026', null, 'Réalisée', '100 %', null],
    ['Jeunesse', '3', 'Créer un point info', 'Ville', '2028', null, 'Pas commencé', null, null],
  ],
};
const PLAN: Feuilles = {
  'Plan d’actions': [
    ['Axe', 'N°', 'Actions', 'Objectifs opérationnels', 'Pilote', 'Échéance'],
    ['Petite enfance', '1', 'Ouvrir un lieu d’accueil', 'Trouver un local', 'Caf', '2027'],
    ['Jeunesse', '2', 'Créer un point info', 'Former les animateurs', 'Ville', '2028'],
  ],
};

function enClair(ligne: LigneSuivi): string {
  const { theme, numero, action, objectif, statut, avancement, echeance, commentaire } = ligne;
  return [
    theme?.value,
    numero?.value.texte,
    action?.value,
    objectif?.value,
    statut?.value,
    avancement?.value,
    echeance?.debut,
    commentaire?.value,
  ].join(' | ');
}

describe('le tableau de suivi', () => {
  it('reprend le suivi du classeur et se relit tel quel', () => {
    const matiere = matiereDe(SUIVI);
    expect(matiere.lecture.suivi).toHaveLength(3);
    const relus = relire(suivi(matiere, {})).suivi.map(enClair);
    expect(relus).toEqual(matiere.lecture.suivi.map(enClair));
  });

  it('garde pilotes et indicateurs, que les enregistrements ne portent pas', () => {
    const textes = suivi(matiereDe(SUIVI), {})[0]
      ?.rows.flat()
      .map((c) => c?.value);
    expect(textes).toEqual(expect.arrayContaining(['Communauté', 'Nombre de familles']));
  });

  it('se prépare depuis le plan quand rien n’est suivi, sans rien à redire', async () => {
    const specs = suivi(matiereDe(PLAN), {});
    expect(relire(specs).suivi.map(enClair)).toEqual([
      'Petite enfance | 1 | Ouvrir un lieu d’accueil | Trouver un local |  |  | 2027-01-01 | ',
      'Jeunesse | 2 | Créer un point info | Former les animateurs |  |  | 2028-01-01 | ',
    ]);
    expect(await pointsDe(specs)).toEqual([]);
  });

  it('compte les statuts', () => {
    const specs = suivi(matiereDe(SUIVI), {});
    const resume = snapshotDesSpecs(specs).sheets[0]?.cells.value(2, 0);
    expect(resume).toBe(
      'Lignes suivies\u00a0: 3 · Réalisée\u00a0: 1 · En cours\u00a0: 1 · Partiellement réalisée\u00a0: 0 · Non réalisée\u00a0: 1 · Abandonnée\u00a0: 0 · Sans statut\u00a0: 0 · Avancement moyen\u00a0: 75\u00a0%',
    );
  });
});
