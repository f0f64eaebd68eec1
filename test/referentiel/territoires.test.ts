import { chercherTerritoire, indexer, preparerTerritoires } from '../../src/referentiel';
import type { TerritoireTrouve } from '../../src/referentiel';
import donnees from '../../src/referentiel/donnees/communes.json';
import { processorTime } from '../processor-time';

const communes = indexer(donnees);

const chercher = (texte: string, limite = 8): readonly TerritoireTrouve[] =>
  chercherTerritoire(communes, texte, limite);

const noms = (texte: string, limite?: number): string[] =>
  chercher(texte, limite).map(({ epci }) => epci.nom);

const soulignes = ({ texte, morceaux }: TerritoireTrouve): string[] =>
  morceaux.map(({ debut, fin }) => texte.slice(debut, fin));

describe('chercher un territoire à mesure que l’on tape', () => {
  it('le trouve par le début de ses mots, et dit où il est et combien de communes il a', () => {
    const [premier] = chercher('grand cal');
    expect(premier).toMatchObject({
      epci: { nom: 'CA Grand Calais Terres et Mers' },
      departement: 'Pas-de-Calais',
      communes: 14,
      par: 'nom',
    });
    expect(premier && soulignes(premier)).toEqual(['Grand', 'Cal']);
  });

  it.each([
    'calais grand',
    'GRAND CALAIS',
    'mers terres',
    'agglomération du grand calais',
    'grand calais 62',
  ])('ne regarde ni l’ordre, ni les accents, ni les mots de peu : %s', (texte) => {
    expect(noms(texte)[0]).toBe('CA Grand Calais Terres et Mers');
  });

  it('le trouve par une commune membre', () => {
    const [premier] = chercher('coulogne');
    expect(premier).toMatchObject({ par: 'commune', texte: 'Coulogne' });
    expect(premier?.epci.nom).toBe('CA Grand Calais Terres et Mers');
  });

  it('met la commune du nom entier avant celles qui commencent pareil', () => {
    const [premier] = chercher('longuenesse');
    expect(premier?.texte).toBe('Longuenesse');
  });

  it('lit « St » comme « Saint »', () => {
    const [premier] = chercher('st omer pays');
    expect(premier?.epci.nom).toContain('Saint-Omer');
  });

  it('connaît les sigles', () => {
    expect(noms('capso')).toContain('CA du Pays de Saint-Omer');
  });

  it('donne tous ceux d’un département, par son nom ou son numéro', () => {
    const parNumero = chercher('62', 40);
    expect(parNumero.every(({ departement }) => departement === 'Pas-de-Calais')).toBe(true);
    expect(parNumero.length).toBeGreaterThan(15);
    expect(noms('pas de calais', 40)).toEqual(expect.arrayContaining(parNumero.map(({ epci }) => epci.nom)));
  });

  it('ne rend rien pour un texte vide ou inconnu', () => {
    expect(noms('  ')).toEqual([]);
    expect(noms('zorglub')).toEqual([]);
  });

  it('ne rend pas plus que demandé, chacun une fois', () => {
    const trouves = noms('saint', 5);
    expect(trouves).toHaveLength(5);
    expect(new Set(trouves).size).toBe(5);
  });

  it('répond à chaque touche sans attente, une fois prêt', async () => {
    await preparerTerritoires(communes);
    const touches = Array.from('saint martin', (_, rang) => 'saint martin'.slice(0, rang + 1));
    const durees: number[] = [];
    for (const texte of [...touches, ...touches, ...touches])
      durees.push(await processorTime(() => chercher(texte, 10)));
    const mediane = durees.sort((a, b) => a - b)[Math.floor(durees.length / 2)];
    // 3 ms d’ordinaire.
    expect(mediane).toBeLessThan(100);
  });
});
