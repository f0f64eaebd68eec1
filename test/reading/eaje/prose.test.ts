import { indicateursDe, indicateursDuClasseur } from './indicateurs';

describe('Indicateurs d’EAJE en phrases', () => {
  it('lit un fait par ligne et les rend à la dernière structure nommée', () => {
    expect(
      indicateursDe([
        ['Trois structures sont gérées par la communauté de communes :'],
        ['- La crèche de Crest « Les Lutins » a un agrément de 24 places et ouvre de 7h30 à 18h.'],
        ['En 2023, la crèche de Crest a accueilli 51 familles.'],
        ['Son taux d’occupation sur l’année 2023 était de 66,4%.'],
        ['- Le multi-accueil de Die est une structure de 18 places ouverte de 8h à 18h30.'],
        ['Son taux d’occupation sur l’année 2023 était de 71,05 %.'],
      ]),
    ).toEqual([
      'Les Lutins | Crest | 2023 | ∅ | pl 24, amp 10.5, to 0.664, fam 51',
      'multi-accueil de Die | Die | 2023 | ∅ | pl 18, amp 10.5, to 0.7105',
    ]);
  });

  it('lit un libellé et sa valeur par ligne', () => {
    expect(
      indicateursDe([
        ['Multi-accueil « Pirouette » de Die'],
        ['Taux de facturation : 107,2 %'],
        ['Prix de revient : 10,85 €/h'],
        ['Participation familiale moyenne horaire : 1,72 €'],
        ['Nombre de places : 18'],
      ]),
    ).toEqual(['Pirouette | Die | ∅ | ∅ | pl 18, tf 1.072, pr 10.85, pf 1.72']);
  });

  it('ne fait qu’un enregistrement des phrases et du tableau d’une même feuille', () => {
    expect(
      indicateursDe([
        ['- Le multi-accueil de Die est une structure de 18 places ouverte de 8h à 18h30.'],
        ['Son taux d’occupation sur l’année 2023 était de 71,05 %.'],
        [],
        [],
        ['Établissement', 'Commune', 'Places', 'Taux d’occupation 2023', 'Coût horaire 2023'],
        ['multi-accueil de Die', 'Die', 18, 0.7105, 11.2],
      ]),
    ).toEqual(['multi-accueil de Die | Die | 2023 | ∅ | pl 18, amp 10.5, to 0.7105, pr 11.2']);
  });

  it('garde les deux quand les chiffres se contredisent', () => {
    expect(
      indicateursDe([
        ['- Le multi-accueil de Die est une structure de 18 places.'],
        ['Son taux d’occupation sur l’année 2023 était de 71,05 %.'],
        [],
        [],
        ['Établissement', 'Commune', 'Places', 'Taux d’occupation 2023'],
        ['multi-accueil de Die', 'Die', 18, 0.751],
      ]),
    ).toHaveLength(2);
  });

  it('ne rend à aucune ce qui est dit de plusieurs micro-crèches', () => {
    expect(
      indicateursDe([
        ['- Micro-crèche « Bulle » à Crest : taux d’occupation de 64 % en 2023'],
        ['En 2023, le multi-accueil et les micro-crèches ont reçu 152 enfants.'],
      ]),
    ).toEqual(['Bulle | Crest | 2023 | ∅ | to 0.64']);
  });

  it('ne lit rien d’un plan qui parle des crèches', () => {
    expect(
      indicateursDuClasseur({
        Diagnostic: [
          ['Les crèches du territoire sont ouvertes de 7h30 à 18h30 et proposent 42 places.'],
          ['Améliorer le taux d’occupation des crèches : viser 75 % en 2026.'],
          ['La crèche de Die, 18 places, ouvre de 8h à 18h.'],
        ],
      }),
    ).toEqual([]);
  });
});
