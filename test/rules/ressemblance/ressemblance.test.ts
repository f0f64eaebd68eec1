import { direEcarts, ecarts, memeTexte, similitude } from '../../../src/rules/ressemblance';
import { processorTime } from '../../processor-time';

const NOMS = { un: 'dans le plan', autre: 'dans la fiche' };

test.each([
  ['Créer un RELAIS « petite enfance »', 'créer le relais "petite enfance".'],
  ['Développer l’accueil  des familles', "Developper l'accueil des familles"],
  ['Le temps de l’œuvre', 'temps de l oeuvre'],
])('« %s » et « %s » disent la même chose', (un, autre) => {
  expect(memeTexte(un, autre)).toBe(true);
  expect(ecarts(un, autre)).toEqual([]);
});

test('les mots qui diffèrent, avec leur côté', () => {
  expect(
    direEcarts('Réaliser un diagnostic autour des besoins', 'Réaliser un diagnostic des besoins', NOMS),
  ).toBe('«\u00a0autour\u00a0» seulement dans le plan');
  expect(direEcarts('Un café au bourg', 'Un jardin au bourg et au port', NOMS)).toBe(
    '«\u00a0café\u00a0» dans le plan, «\u00a0jardin\u00a0» dans la fiche\u202f; «\u00a0et au port\u00a0» seulement dans la fiche',
  );
});

test('un pluriel, une préposition ou un sigle sont des écarts légers', () => {
  const leger = (un: string, autre: string): boolean => ecarts(un, autre).every((ecart) => ecart.leger);
  expect(leger('Une initiative locale', 'Des initiatives locales')).toBe(true);
  expect(leger('Bâtiment de Licourt', 'Bâtiment à Licourt')).toBe(true);
  expect(leger('Le relais de la CCHV', 'Le relais de la Communauté de communes de Haute-Vallée')).toBe(true);
  expect(leger('Le relais de VTM', 'Le relais de Val Terres Mers')).toBe(true);
  expect(leger('Ouvrir une crèche', 'Ouvrir une halte')).toBe(false);
});

test('la similitude ne compte pas les petits mots', () => {
  expect(similitude('Accueillir les jeunes dans le bourg', 'Former des bénévoles dans le canton')).toBe(0);
  expect(similitude('Accueillir les jeunes', 'Accueillir des jeunes')).toBe(1);
});

test('deux longs textes se comparent sans peine', async () => {
  const mot = (rang: number): string => `mot${String(rang % 97)}`;
  const long = (decalage: number): string =>
    Array.from({ length: 400 }, (_, rang) => mot(rang + decalage)).join(' ');
  const comparaison = await processorTime(() => expect(ecarts(long(0), long(3)).length).toBeGreaterThan(0));
  expect(comparaison).toBeLessThan(5000);
});
