/** An action as a steering committee could write it: invented, of no territory. */
export interface ActionInventee {
  readonly titre: string;
  readonly objectifs: readonly [string, string, string];
  readonly public: string;
  readonly constat: string;
  readonly mesure: string;
}

export interface ThemeInvente {
  readonly nom: string;
  readonly enjeu: string;
  readonly actions: readonly ActionInventee[];
}

type Ligne = readonly [string, readonly [string, string, string], string, string, string];

const theme = (nom: string, enjeu: string, lignes: readonly Ligne[]): ThemeInvente => ({
  nom,
  enjeu,
  actions: lignes.map(([titre, objectifs, cible, constat, mesure]) => {
    return { titre, objectifs, public: cible, constat, mesure };
  }),
});

const PETITE_ENFANCE = theme('Petite enfance', 'Offrir à chaque jeune enfant un accueil de qualité', [
  [
    'Ouvrir une micro-crèche au nord du territoire',
    ['Choisir un terrain proche de la gare', 'Retenir un gestionnaire', 'Préparer le projet d’accueil'],
    'Parents d’enfants de moins de trois ans',
    'Quarante familles attendent une place.',
    'Nombre de places ouvertes',
  ],
  [
    'Accompagner les assistantes maternelles',
    [
      'Organiser des soirées d’analyse de la pratique',
      'Faire connaître le métier dans les collèges',
      'Aider à l’équipement des maisons d’assistantes maternelles',
    ],
    'Assistantes maternelles agréées et candidates',
    'Un départ à la retraite sur deux n’est pas remplacé.',
    'Nombre de nouvelles agréées',
  ],
  [
    'Accueillir les enfants en situation de handicap',
    [
      'Former les équipes des crèches au repérage',
      'Créer une mission d’appui itinérante',
      'Prêter du matériel adapté',
    ],
    'Enfants porteurs de handicap et leurs parents',
    'Les équipes se disent seules devant les situations complexes.',
    'Taux d’équipes formées',
  ],
  [
    'Proposer un accueil sur des horaires décalés',
    [
      'Enquêter auprès des employeurs de la zone',
      'Expérimenter une ouverture dès cinq heures',
      'Évaluer le coût pour les familles',
    ],
    'Salariés travaillant tôt ou tard',
    'Les horaires actuels excluent les soignants.',
    'Nombre de contrats signés',
  ],
  [
    'Créer un guichet d’information des parents',
    ['Désigner un lieu repéré', 'Publier la carte des modes de garde', 'Tenir une permanence le samedi'],
    'Futurs parents',
    'Les demandes arrivent à cinq endroits.',
    'Nombre d’entretiens menés',
  ],
]);

const JEUNESSE = theme('Jeunesse', 'Donner aux jeunes le pouvoir d’agir', [
  [
    'Installer un conseil des jeunes',
    ['Recruter douze volontaires', 'Voter un budget participatif', 'Présenter un bilan au conseil'],
    'Jeunes de 11 à 17 ans',
    'Peu de jeunes prennent part à la vie publique.',
    'Nombre de réunions tenues',
  ],
  [
    'Aménager un local pour les adolescents',
    ['Rénover l’ancienne poste', 'Écrire un règlement avec les usagers', 'Ouvrir deux soirs par semaine'],
    'Collégiens et lycéens',
    'Les adolescents se retrouvent sous l’abribus.',
    'Fréquentation moyenne par soirée',
  ],
  [
    'Soutenir les départs en vacances',
    ['Réserver des séjours de groupe', 'Informer les travailleurs sociaux', 'Monter une bourse aux projets'],
    'Enfants dont les parents ont un faible revenu',
    'Un enfant sur trois ne part jamais.',
    'Nombre de premiers départs',
  ],
  [
    'Prévenir les conduites à risque',
    ['Tenir des stands lors des fêtes', 'Former les bénévoles des clubs', 'Relayer la ligne d’écoute'],
    'Lycéens et apprentis',
    'Les fêtes de village inquiètent les maires.',
    'Nombre de bénévoles formés',
  ],
  [
    'Développer l’accueil de loisirs du mercredi',
    ['Mutualiser les transports', 'Bâtir un programme nature', 'Recruter des animateurs diplômés'],
    'Élèves des écoles primaires',
    'Trois communes n’ont aucun centre.',
    'Taux de remplissage',
  ],
]);

const PARENTALITE = theme('Parentalité', 'Soutenir les parents dans leur rôle', [
  [
    'Lancer un lieu d’accueil enfants-parents itinérant',
    ['Équiper un véhicule', 'Former six accueillants', 'Fixer une tournée de huit villages'],
    'Parents et enfants jusqu’à six ans',
    'Les villages du sud sont loin de tout service.',
    'Nombre de séances tenues',
  ],
  [
    'Animer un réseau des acteurs du soutien aux familles',
    ['Dresser l’annuaire des intervenants', 'Réunir le réseau chaque trimestre', 'Partager un agenda'],
    'Professionnels et bénévoles',
    'Les acteurs se connaissent mal.',
    'Nombre de structures présentes',
  ],
  [
    'Aider les parents séparés',
    ['Ouvrir une permanence de médiation', 'Éditer un dépliant juridique', 'Créer un groupe de parole'],
    'Parents en cours de séparation',
    'La médiation la plus proche est à cinquante kilomètres.',
    'Nombre de médiations engagées',
  ],
  [
    'Accompagner la scolarité des collégiens',
    ['Ouvrir deux ateliers de devoirs', 'Associer les parents au contrat', 'Recruter dix tuteurs'],
    'Collégiens en difficulté et leurs parents',
    'Les résultats au brevet baissent.',
    'Taux d’assiduité',
  ],
]);

const DROITS = theme('Accès aux droits et logement', 'Rapprocher les services des habitants', [
  [
    'Déployer un bus des services publics',
    ['Acheter un véhicule aménagé', 'Former deux agents d’accueil', 'Publier le parcours mensuel'],
    'Habitants sans moyen de transport',
    'Une commune sur deux a perdu sa trésorerie.',
    'Nombre de démarches abouties',
  ],
  [
    'Lutter contre le logement indécent',
    ['Repérer les logements dégradés', 'Tenir un comité de suivi', 'Conseiller les bailleurs'],
    'Locataires du parc privé',
    'Le parc du centre-bourg est ancien.',
    'Nombre de logements remis en état',
  ],
  [
    'Former les habitants au numérique',
    ['Recruter un conseiller', 'Prêter des ordinateurs', 'Ouvrir un atelier par commune'],
    'Adultes éloignés de l’informatique',
    'Un adulte sur cinq renonce à une démarche en ligne.',
    'Nombre de personnes autonomes en fin de parcours',
  ],
]);

const VIE_SOCIALE = theme('Animation de la vie sociale', 'Faire vivre les liens entre habitants', [
  [
    'Préfigurer un espace de vie sociale',
    ['Mener un diagnostic en marchant', 'Mobiliser un noyau d’habitants', 'Déposer la demande d’agrément'],
    'Tous les habitants du canton',
    'Aucune structure n’est agréée à l’est.',
    'Agrément obtenu (oui/non)',
  ],
  [
    'Rompre l’isolement des aînés',
    ['Recenser les personnes seules', 'Organiser des visites de courtoisie', 'Lancer un café itinérant'],
    'Personnes de plus de 75 ans',
    'Le quart des aînés ne voit personne dans la semaine.',
    'Nombre de visites par mois',
  ],
  [
    'Encourager le bénévolat associatif',
    ['Créer un passeport du bénévole', 'Proposer un forum annuel', 'Prêter des salles et du matériel'],
    'Associations locales',
    'Les bureaux peinent à se renouveler.',
    'Nombre d’inscrits au forum',
  ],
  [
    'Partager des jardins au pied des immeubles',
    ['Trouver quatre parcelles', 'Signer une charte des jardiniers', 'Fêter la première récolte'],
    'Locataires du quartier du Moulin',
    'Les espaces verts restent vides.',
    'Surface cultivée',
  ],
]);

export const THEMES: readonly ThemeInvente[] = [PETITE_ENFANCE, JEUNESSE, PARENTALITE, DROITS, VIE_SOCIALE];
