import { lireNumero, numeroEnTete, numerosEnFin } from '../../../src/reading/numeros';

describe('Le numéro écrit seul', () => {
  it.each([
    ['Action 3 bis', '3 bis'],
    ['Fiche n°3bis', '3 bis'],
    ['3-bis', '3 bis'],
    ['Fiche action n° 15', '15'],
    ['FICHE-ACTION N°4', '4'],
    ['FA 03', '3'],
    ['OG 5', '5'],
    ['Axe III', '3'],
    ['1.1.1', '1.1.1'],
    ['1-2', '1.2'],
    ['1.2.b', '1.2.b'],
    ['A3', 'A3'],
    ['3A', '3a'],
    ['PE-1', 'PE-1'],
    ['Fiche action PE 1', 'PE-1'],
    ['FICHE PROJET N°4', '4'],
    ['Action II.A.2', 'II.A.2'],
    ['A-3', 'A3'],
    ['Action J-2.1', 'J2.1'],
  ])('lit « %s » comme %s', (imprime, texte) => {
    expect(lireNumero(imprime)).toMatchObject({ texte, malforme: false });
  });

  it.each([
    ['4. 2', '4.2'],
    ['Objectif 5. 2', '5.2'],
    ['2.', '2'],
  ])('reconnaît « %s » comme un numéro %s mal écrit', (imprime, texte) => {
    expect(lireNumero(imprime)).toMatchObject({ texte, malforme: true });
  });

  it.each(['2023', '12/05/2023', '46,74', '15GG', '1 000', '0', '3-6 ans', 'Action', '40 %'])(
    'ne prend pas « %s » pour un numéro',
    (imprime) => {
      expect(lireNumero(imprime)).toBeNull();
    },
  );
});

describe('Le numéro en tête d’un libellé', () => {
  const enClair = (libelle: string): string | null => {
    const lu = numeroEnTete(libelle);
    return lu && `${lu.numeros.map(({ numero }) => numero.texte).join(', ')} | ${lu.reste}`;
  };

  it.each([
    ['Objectif 4. 2 : Ouvrir un café des familles', '4.2 | Ouvrir un café des familles'],
    ['3. 3 FORMER LES ÉQUIPES', '3.3 | FORMER LES ÉQUIPES'],
    ['3.4. 4 Former les équipes', '3.4.4 | Former les équipes'],
    ['2.1. Former les équipes', '2.1 | Former les équipes'],
    ['2. 3 structures à soutenir', '2 | 3 structures à soutenir'],
    ['Actions 3 et 4 : Former', '3, 4 | Former'],
    ['Fiche action n° 3 bis – Forum', '3 bis | Forum'],
    ['Axe 5:', '5 | '],
    ['EJ3 – Créer un espace jeunes', 'EJ-3 | Créer un espace jeunes'],
    ['Action PE-1 Ouvrir un relais', 'PE-1 | Ouvrir un relais'],
    ['III.B.1 : Former', 'III.B.1 | Former'],
  ])('sépare « %s »', (libelle, attendu) => {
    expect(enClair(libelle)).toBe(attendu);
  });

  it.each([
    '1er trimestre 2026',
    '1 000 premiers jours',
    '3-6 ans : accueil du mercredi',
    '100 % santé',
    'ACTION POUR 3 COMMUNES',
    'RPE 3 communes',
    'CM1-CM2 : atelier',
    'FAIT 3 fois',
    'J.M. Dupont',
  ])('ne voit pas de numéro en tête de « %s »', (libelle) => {
    expect(numeroEnTete(libelle)).toBeNull();
  });

  it('dit qu’un nombre nu devant des mots n’est pas sûr', () => {
    expect(numeroEnTete('3 crèches à ouvrir')?.sur).toBe(false);
    expect(numeroEnTete('3 – Ouvrir une crèche')?.sur).toBe(true);
  });
});

describe('Les numéros entre parenthèses à la fin d’un libellé', () => {
  it.each([
    ['Développer l’offre (Action 6, 6 bis, 6 ter)', ['6', '6 bis', '6 ter']],
    ['Développer l’offre (Action 2 et 2 bis)', ['2', '2 bis']],
    ['Développer l’offre (Action 3 Action 3 bis et 3 ter)', ['3', '3 bis', '3 ter']],
    ['Développer l’offre (Actions 3 à 5)', ['3', '4', '5']],
    ['Développer l’offre (Action 4 mise à jour)', ['4']],
  ])('lit « %s »', (libelle, attendu) => {
    const lu = numerosEnFin(libelle);
    expect(lu?.numeros.map(({ numero }) => numero.texte)).toEqual(attendu);
    expect(lu?.reste).toBe('Développer l’offre');
  });

  it('laisse une parenthèse qui parle d’autre chose', () => {
    expect(numerosEnFin('Gérer les écrans (action à dimension territoriale)')).toBeNull();
    expect(numerosEnFin('Ouvrir une crèche (12 places)')).toBeNull();
  });
});
