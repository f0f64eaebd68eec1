import { classeur, lireTout } from '../classeur';

type Lignes = readonly (readonly (string | number | null)[])[];

function annoncesDe(lignes: Lignes): readonly string[] {
  return lireTout(classeur({ Page: lignes })).annonces.map(({ objet, nombre, liste }) => {
    const elements = liste?.elements.map(({ value }) => value).join(' + ') ?? 'aucune liste';
    return `${String(nombre.value)} ${objet} : ${liste ? `${liste.nature} ${elements}` : elements}`;
  });
}

const lignes = (...textes: readonly string[]): Lignes => textes.map((texte) => [texte]);

describe('Les places annoncées', () => {
  it('additionne les lignes du dessous, jusqu’à l’annonce suivante', () => {
    const lues = annoncesDe(
      lignes(
        'En gestion PSU (60 places) :',
        '1 multi-accueil de 35 places',
        '1 micro-crèche de 12 places',
        'En gestion Paje (12 places) :',
        '1 micro-crèche de 12 places',
      ),
    );
    expect(lues).toEqual(['60 places : somme 35 + 12', '12 places : somme 12']);
  });

  it('lit ensemble les structures et leurs places', () => {
    const lues = annoncesDe(
      lignes(
        'Le territoire compte 3 EAJE pour 90 places :',
        '- Multi-accueil Arc-en-ciel : 40 places',
        '- Crèche familiale : 32 places',
        '- Micro-crèche Tom Pouce : 12 places',
      ),
    );
    expect(lues).toEqual(['3 equipements : compte 1 + 1 + 1', '90 places : somme 40 + 32 + 12']);
  });

  it('choisit la lecture qui convient : places agréées ou places réservées, une structure ou plusieurs', () => {
    const liste = [
      '- 1 crèche de 36 places — dont la ville réserve 21 places',
      '- 2 micro-crèches de 12 places',
    ];
    expect(annoncesDe(lignes('Places soutenues (60 places) :', ...liste))).toEqual([
      '60 places : somme 36 + 24',
    ]);
    expect(annoncesDe(lignes('Places soutenues (45 places) :', ...liste))).toEqual([
      '45 places : somme 21 + 24',
    ]);
  });

  it('lit le détail dans la même cellule', () => {
    expect(
      annoncesDe(lignes('En gestion PSU (47 places) : 1 multi-accueil de 35 places, 1 jardin de 12 places')),
    ).toEqual(['47 places : somme 35 + 12']);
    expect(
      annoncesDe([
        ['Places', 'En PSU (47 places) :\n- 1 multi-accueil de 35 places\n- 1 jardin de 12 places'],
      ]),
    ).toEqual(['47 places : somme 35 + 12']);
  });

  it('ne donne pas de liste quand une ligne ne dit pas ses places', () => {
    const lues = annoncesDe(
      lignes(
        'En gestion PSU (60 places) :',
        '1 multi-accueil de 35 places',
        '1 jardin d’enfants',
        '1 crèche de 12 places',
      ),
    );
    expect(lues).toEqual(['60 places : aucune liste']);
  });

  it('refait une addition écrite, et non la fin d’un produit ou d’un millier', () => {
    expect(annoncesDe(lignes('Places soutenues par la ville : 40 + 25 + 12 = 117 places'))).toContain(
      '117 places : somme 40 + 25 + 12',
    );
    expect(annoncesDe(lignes('Soit 12 x 30 + 5 = 365 jours, et 700 + 800 = 1 500 heures.'))).toEqual([]);
  });

  it('additionne les lieux entre parenthèses, mais pas ce qui suit « dont »', () => {
    expect(
      annoncesDe(lignes('Un accueil de 40 places sur 2 sites (20 places au port et 20 places au bourg).')),
    ).toEqual(['40 places : somme 20 + 20']);
    expect(annoncesDe(lignes('Contrat colo de 16 places à Redon (8 hiver + 8 été)'))).toEqual([
      '16 places : somme 8 + 8',
    ]);
    expect(annoncesDe(lignes('Une crèche de 36 places (dont 21 réservées et 4 en urgence).'))).toEqual([]);
  });
});

describe('Les sommes dites', () => {
  it('additionne ce que « soit » conclut, le nom répété ou non', () => {
    const dite = 'En 2023, 94 enfants viennent à la crèche et 58 au jardin, soit 162 enfants accueillis.';
    expect(annoncesDe(lignes(dite))).toEqual(['162 autre : somme 94 + 58']);
    expect(
      annoncesDe(lignes('0,5 ETP de coordination et 0,3 ETP d’animation, soit 0,9 ETP')).slice(-1),
    ).toEqual(['0.9 etp : somme 0.5 + 0.3']);
  });

  it.each([
    '40 places en 2022 et 45 places en 2024, soit 5 places de plus.',
    '40 places à Redon et 25 places à Guer, soit 12 places pour 100 enfants.',
    '94 garçons et 58 filles, soit 162 enfants.',
    '40 places dont 12 à Redon et 20 à Guer, soit 32 places.',
    '2 crèches de 12 places et 3 de 10 places, soit 54 places.',
  ])('laisse ce qui n’est pas leur somme : %s', (phrase) => {
    expect(annoncesDe(lignes(phrase))).toEqual([]);
  });
});

describe('Les listes comptées', () => {
  it('compte les lignes qui nomment ce qui est annoncé', () => {
    const lues = annoncesDe(
      lignes(
        'Le pays compte 4 relais petite enfance, pour 31 communes :',
        '- RPE de Redon',
        '- RPE d’Allaire',
        '- RPE de Guer',
      ),
    );
    expect(lues).toEqual(['4 equipements : aucune liste', '31 communes : aucune liste']);
    expect(
      annoncesDe(lignes('Le pays compte 4 relais petite enfance :', '- RPE de Redon', '- RPE d’Allaire')),
    ).toEqual(['4 equipements : compte 1 + 1']);
  });

  it('saute les phrases entre les puces et s’arrête au titre suivant', () => {
    const lues = annoncesDe(
      lignes(
        'Il existe deux autres structures sur le territoire :',
        '- La crèche du Port',
        'Elle accueille les enfants toute la semaine.',
        '- La crèche du Bourg',
        'Les horaires sont :',
        '- lundi',
        '- mardi',
      ),
    );
    expect(lues).toEqual(['2 structures : compte 1 + 1']);
  });

  it('ne prend pas un commentaire pour la liste annoncée', () => {
    const lues = annoncesDe(
      lignes(
        'Les 3 animatrices du relais ont pour missions :',
        '- informer les parents',
        '- animer des ateliers',
      ),
    );
    expect(lues).toEqual(['3 autre : aucune liste']);
  });

  it('additionne un détail par lieu, et compte des noms', () => {
    expect(annoncesDe(lignes('Implantation de 3 maisons France services : 2 à Redon, 1 à Guer.'))).toEqual([
      '3 autre : somme 2 + 1',
    ]);
    expect(annoncesDe(lignes('Le territoire a 3 RPE communaux : Redon, Allaire et Guer.'))).toEqual([
      '3 equipements : compte 1 + 1 + 1',
    ]);
  });

  it('ne compte ni les âges, ni les heures, ni les numéros', () => {
    expect(
      annoncesDe(
        lignes(
          'Horaires : 10h/12h, 14h/17h30',
          'Enfants de 3 à 6 ans : 2 séances par mois, 1 atelier',
          'Objectif 4 : Développer',
        ),
      ),
    ).toEqual([]);
  });
});

describe('Les détails qui n’en sont pas', () => {
  it.each([
    'Agrément modulé de 20 places (10 places le matin, 20 places en journée et 12 places le soir)',
    '32 places agréées : 32 de 8h à 17h, 15 de 7h à 8h.',
    'Accueil de 120 places (3-5 ans : 40 places, 6-11 ans : 80 places).',
    '24 places (2 sections et 1 atelier)',
    '12 communes : 2 RPE, 3 EAJE, 4 ALSH',
    '2 multi-accueils (20 et 30 places), 3 micro-crèches (10, 10 et 12 places).',
    'Création de 10 places (5 en 2025 puis 3 en 2027, le reste à définir).',
    '6 ateliers (2 par trimestre et 1 en été)',
    'Pour les 12 écoles : Jules Ferry, Pasteur',
    'Budget : 3 postes : 20 000 €, 15 000 € et 8 000 €',
  ])('%s', (texte) => {
    expect(annoncesDe([[texte]])).toEqual([]);
  });
});

function ratiosDe(texte: string): readonly string[] {
  return lireTout(classeur({ Page: [[texte]] })).ratios.map(({ nature, field, numerateur, denominateur }) => {
    return `${nature} ${field.printed} : ${numerateur.printed} et ${denominateur.printed}`;
  });
}

describe('Les ratios écrits avec leurs termes', () => {
  it.each([
    [
      'La crèche a reçu 92 familles dont 43 sous le seuil (tarif -1 €) soit 46,74%.',
      'part 46,74% : 43 et 92',
    ],
    ['On compte 43 familles sur 92, soit 46,74 %.', 'part 46,74 % : 43 et 92'],
    [
      'Les RPE ont 8,3 ETP et 450 assistants maternels, soit 1 ETP pour 54 AM.',
      'quotient 1 ETP pour 54 AM : 450 et 8,3',
    ],
    [
      'Avec 246 places pour 13 284 jeunes, on a 1 place pour 54 jeunes.',
      'quotient 1 place pour 54 jeunes : 13 284 et 246',
    ],
    ['588 assistantes en 2020 contre 450 en 2024 soit -23 %', 'evolution -23 % : 450 et 588'],
    ['450 assistantes au 31/12/24 contre 588 en 2020 (-23.4% en 5 ans).', 'evolution -23.4% : 450 et 588'],
    ['Le nombre de places passe de 130 à 100, soit une baisse de 23 %.', 'evolution 23 % : 100 et 130'],
    ['Le territoire : 600 km², 38 000 habitants, 63 hab./km².', 'quotient 63 hab./km : 38 000 et 600'],
  ])('%s', (texte, attendu) => {
    expect(ratiosDe(texte)).toEqual([attendu]);
  });

  it.each([
    'On comptait 7 096 bénéficiaires, soit 17,5 % du département.',
    'Près de 92 familles dont 43 sous le seuil, soit 47 %.',
    'Sur 92 familles, 43 sont monoparentales (46 %) et 12 nombreuses (13 %).',
    'En 2024, 70 enfants dont 60 sous le seuil de pauvreté.',
  ])('laisse : %s', (texte) => {
    expect(ratiosDe(texte)).toEqual([]);
  });

  it('donne son signe à une baisse dite en mots', () => {
    const [ratio] = lireTout(classeur({ Page: [['De 130 à 100 places, une baisse de 23 %.']] })).ratios;
    expect(ratio?.field.value).toBeCloseTo(-0.23);
  });
});

describe('Les titres des tableaux', () => {
  const annoncesDuTitre = (titre: string) =>
    annoncesDe([[titre], ['Structure', 'Places'], ['Les Lutins', 20], ['La Ruche', 12]]);

  it('annoncent des places, les âges n’y changent rien', () => {
    expect(annoncesDuTitre('Accueil des moins de 3 ans : 40 places')).toEqual(['40 places : aucune liste']);
  });

  it.each(['Au moins 40 places', '12 places en plus', '4 places par commune pour 2027'])(
    'laisse ce qui n’est pas le compte du tableau : %s',
    (titre) => {
      expect(annoncesDuTitre(titre)).toEqual([]);
    },
  );

  it('ne comptent pas les communes, que le tableau ne liste pas', () => {
    expect(annoncesDuTitre('Places de 14 communes')).toEqual([]);
  });
});

describe('Les actions du plan', () => {
  it('lit les axes, les actions et les fiches que la phrase donne au plan', () => {
    const lues = annoncesDe(lignes('Le plan se décline en 4 axes et 11 fiches actions.'));
    expect(lues).toEqual(['4 axes : aucune liste', '11 fiches : aucune liste']);
  });

  it('laisse les phrases qui parlent d’un autre plan ou d’une part de celui-ci', () => {
    expect(annoncesDe(lignes('Le plan précédent comprend 12 actions.'))).toEqual([]);
    expect(annoncesDe(lignes('Le plan compte 12 actions dont 3 nouvelles actions.'))).toEqual([]);
  });
});

describe('Les phrases qui disent de quoi elles comptent', () => {
  const portees = (texte: string) =>
    lireTout(classeur({ Page: [[texte]] })).annonces.map(
      ({ nombre, portee, statut }) => `${String(nombre.value)} ${portee ?? ''} ${statut ?? ''}`,
    );

  it('lit les actions suivies, et celles d’un état', () => {
    const attendu = ['10 suivi ', '4 suivi realisee'];
    expect(portees('Au 30 septembre, 4 actions sur 10 sont réalisées, soit 40 % du plan.')).toEqual(attendu);
    expect(portees('Sur 10 actions du plan, 4 sont réalisées et 2 abandonnées.')).toEqual(attendu);
  });

  it('lit les communes qui ont des équipements, et non celles du territoire ou d’un projet', () => {
    expect(portees('8 communes du pays sur 50 accueillent au moins un équipement.')).toEqual([
      '8 equipements ',
    ]);
    expect(portees('25 communes comptent moins de 500 habitants.')).toEqual([]);
    expect(portees('En 2022, 12 communes accueillaient des équipements.')).toEqual([]);
  });

  it('ne prend pas deux états pour un', () => {
    expect(portees('4 actions sur 10 sont réalisées ou en cours.')).toEqual([]);
  });

  it('rattache une ligne du sommaire à la feuille qu’elle nomme, et non une ligne de liste', () => {
    const feuilles = (entete: string) =>
      lireTout(
        classeur({
          Page: [
            [entete, 'Détail'],
            ['Jeunesse', '12 équipements'],
          ],
          '2. Jeunesse': [['Local']],
        }),
      ).annonces.map(({ feuille }) => feuille);
    expect(feuilles('Feuille')).toEqual(['2. Jeunesse']);
    expect(feuilles('Thème')).toEqual([]);
  });
});

describe('Les totaux dits dans une phrase', () => {
  it('additionne les derniers nombres de même nom, et non ce qu’un autre multiplie', () => {
    const lues = annoncesDe(
      lignes(
        'Le pays compte 439 enfants, pour 88 places collectives et 214 places chez les assistants maternels, soit 302 places.',
        'Le pays compte 2 crèches de 20 places et 1 de 30 places, soit 70 places.',
      ),
    );
    expect(lues).toEqual(['302 places : somme 88 + 214']);
  });

  it('additionne les sortes d’équipements et d’instances', () => {
    const lues = annoncesDe(
      lignes(
        'Soit 9 équipements : 5 EAJE, 3 ALSH et 1 centre social.',
        'Cinq instances se réunissent : un comité de pilotage, un comité technique et trois groupes.',
      ),
    );
    expect(lues).toEqual(['9 structures : somme 5 + 3 + 1', '5 autre : somme 1 + 1 + 3']);
  });

  it('lit le montant d’un ensemble, et non celui d’une année ni d’une part', () => {
    const lues = annoncesDe(
      lignes(
        'Les trois axes mobilisent 1 196 000 € sur cinq ans dont 485 000 € de la Caf.',
        'La Caf verse 24 000 € par an pour un poste.',
        'Le coût total est d’environ 90 000 €.',
      ),
    );
    expect(lues).toEqual(['1196000 montant : aucune liste']);
  });
});
