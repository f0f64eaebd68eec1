import { resteDeModele } from '../../src/referentiel';

describe('restes de modèle', () => {
  test.each([
    ['Adresse à compléter', 'Adresse à compléter', 'champ-a-remplir'],
    ['Durant la Ctg (récurrence à définir)', 'récurrence à définir', 'champ-a-remplir'],
    ['Rue XXX', 'XXX', 'champ-a-remplir'],
    ['JJ/MM/AAAA', 'JJ/MM/AAAA', 'champ-a-remplir'],
    ['de N à N+5', 'N+5', 'champ-a-remplir'],
    ['2026 – N+4', 'N+4', 'champ-a-remplir'],
    ['Fait à …………', '…………', 'champ-a-remplir'],
    ['Signé le ________', '________', 'champ-a-remplir'],
    ['[Nom de la structure]', '[Nom de la structure]', 'champ-a-remplir'],
    [
      '62100 CALAIS (commentaire CAF dans Maia : à voir)',
      '(commentaire CAF dans Maia : à voir)',
      'note-interne',
    ],
    ['Consigne : une ligne par équipement', 'Consigne', 'consigne'],
    [
      'Actions (Autant d’actions par axe que nécessaire)',
      '(Autant d’actions par axe que nécessaire)',
      'consigne',
    ],
    ['Texte à rédiger', 'Texte à rédiger', 'champ-a-remplir'],
    ['(décrire ici les étapes de l’action)', '(décrire ici les étapes de l’action)', 'consigne'],
    ['Décrivez en quelques lignes le besoin', 'Décrivez en quelques lignes le besoin', 'consigne'],
    ['(à dupliquer si besoin)', '(à dupliquer si besoin)', 'consigne'],
    ['À compléter par le service', 'À compléter par le service', 'champ-a-remplir'],
    ['Ville de Redon (à confirmer avant le copil)', '(à confirmer avant le copil)', 'champ-a-remplir'],
    ['XX places', 'XX', 'champ-a-remplir'],
    ['XX rue du Lavoir', 'XX', 'champ-a-remplir'],
    ['45 places ?', '45 places ?', 'champ-a-remplir'],
    ['24 pl.?', '24 pl.?', 'champ-a-remplir'],
    ['XX séances par an', 'XX', 'champ-a-remplir'],
    ['Fait à Redon, le XX décembre 2025', 'XX', 'champ-a-remplir'],
    ['Mairie de [collectivité]', '[collectivité]', 'champ-a-remplir'],
    ['[préciser le public]', '[préciser le public]', 'champ-a-remplir'],
    ['Pilote : ???', '???', 'champ-a-remplir'],
    ['Texte à rédiger par le service', 'Texte à rédiger par le service', 'champ-a-remplir'],
  ])('%j : « %s » est resté', (texte, reste, nature) => {
    expect(resteDeModele(texte)).toEqual({ texte: reste, nature });
  });

  test.each([
    ['Séjours (pas de séjour 2023 et 2024)'],
    ['Besoins à préciser avec les familles'],
    ['N-1'],
    ['Rédiger en commun un projet social'],
    ['Présenter les services aux familles arrivées ici'],
    ['N+1'],
    ['Cible N+2'],
    ['Bilan – N+1'],
    ['Les Petits Canailloux…'],
    ['12/03/2024'],
    ['Louis XXIII'],
    ['6 places sont-elles assez ?'],
    ['Patrimoine du XX siècle'],
    ['Aides à compléter par le quotient familial'],
    ['(ancienne mairie)'],
    ['RPE de Calais (3 ETP)'],
  ])('%j n’est pas un reste de modèle', (texte) => {
    expect(resteDeModele(texte)).toBeNull();
  });
});
