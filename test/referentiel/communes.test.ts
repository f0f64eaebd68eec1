import { chargerCommunes, cleCommune, type Commune, type Communes } from '../../src/referentiel';
import donnees from '../../src/referentiel/donnees/communes.json';
import { clesDesCommunes } from '../../src/referentiel/nom-commune';

let communes: Communes;

beforeAll(async () => {
  communes = await chargerCommunes();
});

function codes(trouvees: readonly Commune[]): readonly string[] {
  return trouvees.map(({ code }) => code);
}

describe('trouver une commune par son nom', () => {
  test.each([
    ['ST MARTIN LEZ TATINGHEM', '62757'],
    ['Saint-Martin-lès-Tatinghem', '62757'],
    ['LONGUENESSE CEDEX', '62525'],
    ['Longuenesse Cédex 9', '62525'],
    ['Aire s/ la Lys', '62014'],
    ['Hames Boucres', '62408'],
    ['Les Attaques', '62043'],
    ['aux Attaques', '62043'],
    ['L HAY LES ROSES', '94038'],
    ['Œuf-en-Ternois', '62633'],
    ['Oeuf en ternois', '62633'],
    ['Rochelle (La)', '17300'],
    ['Le Mans', '72181'],
    ['Ajaccio', '2A004'],
    ['Bastia', '2B033'],
    ['SAINT-BENOIT', '97410'],
    ['Fort-de-France', '97209'],
    ['Mamoudzou', '97611'],
    ['Paris 12e', '75056'],
    ['PARIS 12EME ARRONDISSEMENT', '75056'],
    ['Lyon 3e Arrondissement', '69123'],
  ])('%j est la commune %s', (nom, code) => {
    expect(codes(communes.parNom(nom))).toContain(code);
  });

  test('les homonymes viennent tous', () => {
    expect(codes(communes.parNom('Saint-Omer'))).toEqual(['14635', '62765']);
    expect(communes.parNom('Saint-Denis').length).toBeGreaterThan(3);
  });

  test.each([['Norkerque'], ['Groupe scolaire Moulin'], [''], ['—'], ['62100']])(
    '%j n’est pas une commune',
    (nom) => {
      expect(communes.parNom(nom)).toEqual([]);
    },
  );

  test('une commune déléguée dit à quelle commune elle appartient, et prend son EPCI et ses codes postaux', () => {
    const [deleguee] = communes.parNom('Vieille-Chapelle-sur-Rien').concat(communes.parNom('Arbignieu'));
    const parent = communes.parCode('01015');
    expect(deleguee).toMatchObject({
      chefLieu: '01015',
      epci: parent?.epci,
      codesPostaux: parent?.codesPostaux,
    });
    expect(parent?.nom).toBe('Arboys en Bugey');
  });

  test('les clés calculées en colonne sont celles d’un nom seul', () => {
    const noms = donnees.actuelles.noms.split('\n');
    const cles = clesDesCommunes(donnees.actuelles.noms);
    const differentes = noms.filter((nom, ligne) => cleCommune(nom) !== cles[ligne]);
    expect(cles).toHaveLength(noms.length);
    expect(differentes).toEqual([]);
  });
});

describe('codes', () => {
  test('toutes les communes sont là, chacune sous son code', () => {
    expect(communes.parCode('62765')?.nom).toBe('Saint-Omer');
    expect(communes.parCode('2a004')?.nom).toBe('Ajaccio');
    expect(communes.parCode('97411')?.nom).toBe('Saint-Denis');
    expect(communes.parCode('75112')).toMatchObject({ chefLieu: '75056', codesPostaux: ['75012'] });
    expect(communes.parCode('99999')).toBeNull();
    expect(donnees.actuelles.noms.split('\n').length).toBeGreaterThan(34_000);
  });

  test('un code postal donne ses communes, et une commune ses codes postaux', () => {
    expect(codes(communes.parCodePostal('62219'))).toEqual(['62525', '62898']);
    expect(codes(communes.parCodePostal('20090'))).toContain('2A004');
    expect(codes(communes.parCodePostal('69003'))).toEqual(expect.arrayContaining(['69123', '69383']));
    expect(communes.parCodePostal('62291')).toEqual([]);
    expect(communes.parCode('57463')?.codesPostaux.length).toBeGreaterThan(2);
  });

  test.each([
    ['01000', true],
    ['20090', true],
    ['75116', true],
    ['95000', true],
    ['97400', true],
    ['98000', true],
    ['00100', false],
    ['96000', false],
    ['99000', false],
    ['ABCDE', false],
  ])('le département de %s existe : %s', (codePostal, existe) => {
    expect(communes.departementExiste(codePostal)).toBe(existe);
  });
});

describe('trouver un EPCI', () => {
  test.each([
    ['CAPSO', 'CA du Pays de Saint-Omer'],
    ['Pays de Saint-Omer', 'CA du Pays de Saint-Omer'],
    ['Communauté d’agglomération du Pays de St-Omer (CAPSO)', 'CA du Pays de Saint-Omer'],
    ['CCRA', "CC de la Région d'Audruicq"],
    ["Communauté de communes de la région d'Audruicq", "CC de la Région d'Audruicq"],
    ['GCTM', 'CA Grand Calais Terres et Mers'],
    ['TernoisCom', 'CC du Ternois'],
    ['MEL', 'Métropole Européenne de Lille'],
    ['Communauté urbaine de Dunkerque', 'CU de Dunkerque'],
  ])('%j : %s vient d’abord', (texte, nom) => {
    expect(communes.chercherEpci(texte)[0]?.nom).toBe(nom);
  });

  test('des initiales partagées donnent tous les EPCI qui les portent', () => {
    const noms = communes.chercherEpci('CCPO').map(({ nom }) => nom);
    expect(noms).toContain("CC Pays d'Opale");
    expect(noms.length).toBeGreaterThan(1);
  });

  test.each([['Pays'], ['Mairie'], [''], ['Communauté de communes'], ['Les Petits Poussins']])(
    '%j ne désigne aucun EPCI',
    (texte) => {
      expect(communes.chercherEpci(texte)).toEqual([]);
    },
  );

  test('les membres sont les communes d’aujourd’hui', () => {
    const [epci] = communes.chercherEpci('CCRA');
    const membres = communes.membres(epci?.code ?? '');
    expect(membres).toHaveLength(15);
    expect(membres.every(({ chefLieu }) => chefLieu === undefined)).toBe(true);
    expect(communes.epci(epci?.code ?? '')).toEqual(epci);
    expect(communes.membres('000000000')).toEqual([]);
  });
});

describe('commune la plus proche', () => {
  function membresDe(texte: string): readonly Commune[] {
    return communes.membres(communes.chercherEpci(texte)[0]?.code ?? '');
  }

  test.each([
    ['Norkerque', 'Nortkerque'],
    ['ADRUICQ', 'Audruicq'],
    ['Oye Plge', 'Oye-Plage'],
  ])('%s : %s', (nom, attendu) => {
    expect(communes.plusProche(nom, membresDe('CCRA'))?.nom).toBe(attendu);
  });

  test('rien quand le nom est trop loin, ou quand deux communes sont aussi proches', () => {
    expect(communes.plusProche('Marseille', membresDe('CCRA'))).toBeNull();
    const deux = [...communes.parNom('Le Mans'), ...communes.parNom('Les Mages')];
    expect(
      communes.plusProche(
        'Le Mas',
        [...deux, ...communes.parNom('Le Mas')].filter(({ nom }) => nom !== 'Le Mas'),
      )?.nom,
    ).toBe('Le Mans');
    expect(communes.plusProche('Saint-Omer', communes.parNom('Saint-Omer'))).toBeNull();
  });
});
