import type { Feuilles } from '../classeur';
import { classeur, lireTout } from '../classeur';

const ANNEXE = [
  ['Collectivité', 'Type', 'Nom', 'Adresse', 'Code postal', 'Commune'],
  ['Arques', 'LAEP', 'Môm en Bulle', '12 rue Aristide Briand', '62510', 'Arques'],
  ['Helfaut', 'LAEP', 'La Parenthèse', '1 rue du Parc', '62570', 'Helfaut'],
];

function citees(lignes: Feuilles[string], fusions: readonly string[] = []): string[] {
  const merges = { Diagnostic: fusions };
  const { structuresCitees } = lireTout(classeur({ 'Annexe 2': ANNEXE, Diagnostic: lignes }, { merges }));
  return structuresCitees.map(({ type, nom, commune }) =>
    [type, nom.value, commune?.value ?? '∅'].join(' | '),
  );
}

describe('Les structures qu’un autre tableau que l’annexe 2 cite', () => {
  it('se lisent avec leur type devant leur nom, la commune d’un côté ou de l’autre', () => {
    expect(
      citees([
        ['Commune', 'Lieu', 'Familles'],
        ['Arques', 'LAEP « Môm en Bulle »', 33],
        ['Helfaut', 'Ludothèque La Caverne', 20],
        ['Wizernes', 'Espace de vie sociale Le Lien', 'Agrément 2024-2027'],
      ]),
    ).toEqual([
      'LAEP | LAEP « Môm en Bulle » | Arques',
      'LUDOTHEQUE | Ludothèque La Caverne | Helfaut',
      'EVS | Espace de vie sociale Le Lien | Wizernes',
    ]);
  });

  it('se lisent avec leur type dans une colonne, la commune entre les deux', () => {
    expect(
      citees([
        ['Dispositif', 'Ville', 'Structure', 'Heures'],
        ['Centre social', 'Arques', 'Jean Ferrat', 140],
      ]),
    ).toEqual(['CENTRE_SOCIAL | Jean Ferrat | Arques']);
  });

  it('se lisent sous un type fusionné', () => {
    const lignes = [
      ['Dispositif', 'Structure', 'Commune', 'Heures'],
      ['LAEP', 'Môm en Bulle', 'Arques', 140],
      [null, 'La Parenthèse', 'Helfaut', 90],
      [null, 'Total', null, 230],
    ];
    expect(citees(lignes, ['A2:A4'])).toEqual([
      'LAEP | Môm en Bulle | Arques',
      'LAEP | La Parenthèse | Helfaut',
    ]);
  });

  it.each([
    ['une somme', ['LAEP Total', 53]],
    ['un territoire de comparaison', ['LAEP France', 1400]],
    ['un département', ['LAEP Pas-de-Calais', 310]],
    ['un projet', ['LAEP Les Loupiots', 'Ouverture prévue en 2027']],
    ['un nombre de lieux', ['LAEP', '3 créneaux par semaine']],
    ['une phrase', ['Le LAEP Môm en Bulle accueille les familles le mardi', 'Arques']],
    ['deux structures sur une ligne', ['LAEP Môm en Bulle', 'Ludothèque La Caverne']],
    ['un titre', ['LAEP Môm en Bulle']],
  ])('ne sont pas %s', (_quoi, ligne) => {
    expect(citees([['Lieu', 'Familles'], ligne])).toEqual([]);
  });

  it('ne sont pas les lignes de l’annexe 2', () => {
    expect(citees([])).toEqual([]);
  });
});
