import { classeDeTaille, estDansLaClasse } from '../../src/referentiel';

describe('classes de taille', () => {
  test.each([
    ['Micro-crèche', 12, true],
    ['Microcrèche PSU', 13, false],
    ['Petite crèche', 12, false],
    ['Petites crèches', 24, true],
    ['Grande crèche', 59, true],
    ['Grande crèche', 60, false],
    ['Très grande crèche', 60, true],
    ['Petite crèche familiale', 29, true],
    ['Grande crèche familiale', 90, false],
    ['Très grande crèche familiale', 90, true],
    ['Petit jardin d’enfants', 25, false],
    ['Crèche parentale', 24, true],
    ['Multi-accueil à gestion parentale', 25, false],
    ['MAM', 20, true],
    ['Maison d’assistantes maternelles', 21, false],
  ])('%j de %d places : dans sa classe %s', (type, places, attendu) => {
    const classe = classeDeTaille(type);
    expect(classe).not.toBeNull();
    expect(classe && estDansLaClasse(places, classe)).toBe(attendu);
    expect(classe?.source).toMatch(/^[a-z]+(-[a-z0-9]+)?$/);
  });

  test.each([
    ['Crèche'],
    ['Multi-accueil'],
    ['Jardin d’enfants'],
    ['Crèche familiale'],
    ['EAJE'],
    ['Maman bulle'],
  ])('%j n’annonce aucune taille', (type) => {
    expect(classeDeTaille(type)).toBeNull();
  });
});
