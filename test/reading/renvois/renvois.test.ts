import { classeur, lireTout } from '../classeur';

function renvoisDe(texte: string): string[] {
  const { renvois } = lireTout(classeur({ Texte: [['Convention'], [texte]] }));
  return renvois.map(({ cible, numero }) => `${cible} ${numero.value.texte}`);
}

describe('Les renvois d’un texte', () => {
  it.each([
    ['Un atelier par mois (voir fiche 12 bis)', ['fiche 12 bis']],
    ['La liste est jointe (cf. annexe 9).', ['annexe 9']],
    ['Les annexes 7 et 8 reprennent le schéma.', ['annexe 7', 'annexe 8']],
    ['En lien avec les fiches actions 3 et 4', ['fiche 3', 'fiche 4']],
    ['Répondre aux besoins définis dans l’objectif 2.', ['objectif 2']],
    ['Selon les articles 4 et 5 de la présente convention', ['article 4', 'article 5']],
    ['À mener avec le relais (voir action 3)', ['action 3']],
  ])('se lisent dans « %s »', (texte, attendus) => {
    expect(renvoisDe(texte)).toEqual(attendus);
  });

  it.each([
    'Vu l’article L. 263-1 du code de l’action sociale',
    'Vu l’article L263-1',
    'Selon l’annexe 2 de la circulaire de janvier',
    'Vu l’article 9 de l’ordonnance du 19 mai 2021',
    'Une fiche de poste 3 jours par semaine',
    'Objectif 2.1 : Ouvrir un lieu d’écoute',
    'Action 3 : un atelier de lecture',
    'Développer l’offre (Action 6 bis)',
    'La fiche 2021 du diagnostic',
  ])('n’y a pas de renvoi dans « %s »', (texte) => {
    expect(renvoisDe(texte)).toEqual([]);
  });
});

describe('Une fiche seule dans sa case', () => {
  it.each([
    ['à droite de « Lien avec »', [['Lien avec', 'Fiche action n° 12']]],
    ['sous « Articulation avec d’autres fiches »', [['Articulation avec d’autres fiches'], ['Fiche 12']]],
    ['à droite de « Fiches liées »', [['Fiches liées', 'Fiche n° 12 : Créer un relais']]],
  ])('est un renvoi %s', (_lieu, lignes) => {
    const { renvois } = lireTout(classeur({ Texte: lignes }));
    expect(renvois.map(({ cible, numero }) => `${cible} ${numero.value.texte}`)).toEqual(['fiche 12']);
  });

  it('est un titre ailleurs', () => {
    const lignes = [['Pilote', 'Fiche action n° 12'], ['Fiche 12 : Créer un relais']];
    expect(lireTout(classeur({ Texte: lignes })).renvois).toEqual([]);
  });
});

describe('Les titres numérotés', () => {
  function titresDe(feuilles: Record<string, string[][]>): string[] {
    const { titres } = lireTout(classeur(feuilles));
    return titres.map(
      ({ nature, numero, vide, enListe }) =>
        `${nature} ${numero.value.texte}${vide ? ' vide' : ''}${enListe ? ' en liste' : ''}`,
    );
  }

  it('se lisent en tête d’une feuille et dans son nom', () => {
    const feuilles = { 'Annexe 2': [['Liste']], Texte: [['ARTICLE 15 : RECOURS'], ['Un texte.']] };
    expect(titresDe(feuilles)).toEqual(['annexe 2', 'article 15']);
  });

  it('laissent une annexe vide quand le suivant vient aussitôt', () => {
    const feuilles = { Annexes: [['ANNEXE 1 – Diagnostic'], ['ANNEXE 2 – Liste'], ['Une crèche.']] };
    expect(titresDe(feuilles)).toEqual(['annexe 1 vide', 'annexe 2']);
  });

  it('d’un sommaire se disent en liste', () => {
    const lignes = [['Sommaire'], ['Annexe 1 : Diagnostic'], ['Annexe 2 : Liste'], ['Annexe 3 : Plan']];
    expect(titresDe({ Sommaire: lignes })).toEqual([
      'annexe 1 en liste',
      'annexe 2 en liste',
      'annexe 3 en liste',
    ]);
  });
});
