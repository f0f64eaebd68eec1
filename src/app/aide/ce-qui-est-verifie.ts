/** What each rule checks, in one sentence. Its thresholds are in the profil, its examples in its cases. */
export const CE_QUI_EST_VERIFIE: Readonly<Record<string, string>> = {
  'lecture/tableau-non-reconnu':
    'Cherche les blocs de cellules qui ressemblent à un tableau et qui n’ont pas été reconnus\u00a0: ils ne sont pas vérifiés.',
  'lecture/colonne-manquante':
    'Vérifie qu’un tableau reconnu a les colonnes dont il a besoin, comme le type des équipements ou le nom des structures.',
  'lecture/feuille-masquee':
    'Signale les feuilles, lignes et colonnes masquées qui contiennent des données\u00a0: elles comptent, et personne ne les voit.',
  'lecture/ligne-etrangere': 'Signale les en-têtes, pieds de page et notes restés au milieu d’un tableau.',
  'cellule/erreur-excel': 'Cherche les cellules où Excel affiche une erreur, comme #REF! ou #DIV/0!.',
  'cellule/nombre-texte': 'Cherche les nombres enregistrés comme du texte, qu’Excel ne compte pas.',
  'cellule/caractere-parasite': 'Cherche les lettres au milieu d’un nombre, comme un O à la place d’un zéro.',
  'cellule/modele-oublie': 'Cherche les notes internes et les textes du modèle restés dans l’annexe.',
  'cellule/espaces': 'Cherche les espaces en trop, qui empêchent de trier et de rapprocher les lignes.',
  'cellule/nombre-date':
    'Cherche les codes qu’Excel a transformés en nombre ou en date, comme un code postal qui a perdu son zéro.',
  'cellule/date-impossible': 'Cherche les dates qui n’existent pas, comme un 31 avril ou un mois 13.',
  'cellule/numero-repete':
    'Cherche, dans une liste numérotée, un sommaire ou des articles, un numéro donné deux fois.',
  'formule/differente-des-voisines':
    'Compare chaque formule à celles qui l’entourent et signale celle qui ne calcule pas de la même façon.',
  'formule/constante-parmi-formules':
    'Cherche un nombre saisi à la main là où toutes les cellules voisines sont calculées.',
  'formule/somme-incomplete': 'Vérifie qu’une somme ou une moyenne prend toutes les lignes de son bloc.',
  'formule/reference-externe':
    'Signale les formules qui vont chercher leurs chiffres dans un autre classeur.',
  'total/somme': 'Refait chaque total à partir des lignes ou des colonnes qu’il réunit.',
  'total/part': 'Vérifie que les parts d’un même tout font 100\u202f%.',
  'total/meme-chiffre-deux-valeurs':
    'Vérifie qu’un même chiffre, pour la même année, a la même valeur dans tous les tableaux.',
  'total/annonce': 'Compare les nombres annoncés dans un texte ou un titre à ce que la liste contient.',
  'total/ratio': 'Refait les ratios écrits dans un texte à partir des chiffres qu’il cite.',
  'total/recapitulatif':
    'Compare un récapitulatif par commune ou par type à la liste des équipements qu’il résume.',
  'total/annee-repetee': 'Vérifie que deux colonnes qui se suivent ne portent pas la même année.',
  'equipement/type-absent': 'Vérifie que chaque équipement a un type, sur sa ligne ou au-dessus d’elle.',
  'equipement/type-inconnu': 'Vérifie que le type de chaque équipement est un type connu, bien écrit.',
  'equipement/type-obsolete': 'Cherche les anciennes appellations, comme RAM ou CLSH, qui ont changé de nom.',
  'equipement/type-incoherent': 'Compare le type d’un équipement au service que son nom annonce.',
  'equipement/types-empiles': 'Signale les cases qui donnent plusieurs types à la fois.',
  'equipement/nom-absent': 'Vérifie que chaque équipement a un nom qui le distingue des autres du même type.',
  'equipement/adresse-absente':
    'Vérifie que les services qui reçoivent des enfants ou des familles ont une adresse.',
  'equipement/cellule-vide':
    'Cherche une cellule restée vide dans une colonne remplie partout ailleurs, comme le gestionnaire ou le statut.',
  'equipement/code-postal-invalide':
    'Vérifie qu’un code postal a cinq chiffres et qu’il est celui d’un département.',
  'equipement/code-postal-commune':
    'Vérifie, avec la base de La Poste, que le code postal est bien celui de la commune.',
  'equipement/commune-inconnue': 'Vérifie que la commune existe dans le code officiel géographique.',
  'equipement/commune-hors-epci': 'Vérifie que le lieu d’accueil est dans une commune du territoire.',
  'equipement/doublon':
    'Cherche les structures inscrites deux fois\u00a0: même type, même nom, même adresse.',
  'equipement/adresses-divergentes': 'Vérifie qu’un même lieu a partout la même adresse.',
  'equipement/orthographe-divergente':
    'Cherche une même structure, commune ou rue écrite de plusieurs façons.',
  'equipement/collectivite-absente':
    'Compare les collectivités qui ont une liste d’équipements à celles qui signent.',
  'equipement/groupe-vide': 'Cherche les titres de groupe que ne suit aucun équipement.',
  'equipement/capacite-categorie':
    'Vérifie que le nombre de places est permis à la catégorie de l’établissement.',
  'equipement/siret-invalide': 'Vérifie le nombre de chiffres et la clé des numéros SIRET.',
  'equipement/fermeture-annoncee': 'Signale les lignes qui disent que l’activité s’est arrêtée.',
  'equipement/mam-psu': 'Vérifie qu’aucune MAM ni micro-crèche Paje n’est comptée parmi les places PSU.',
  'equipement/absent-de-l-annexe':
    'Vérifie que les structures citées ailleurs dans le classeur figurent dans l’annexe 2.',
  'equipement/feuille-copiee':
    'Cherche les feuilles copiées dont le titre est resté celui d’une autre commune.',
  'eaje/colonnes-interverties':
    'Cherche deux colonnes d’indicateurs dont les chiffres semblent échangés dans tout le tableau.',
  'eaje/unite': 'Cherche un taux cent ou dix fois trop grand ou trop petit parmi les autres.',
  'eaje/taux-facturation-recalcule':
    'Refait le taux de facturation\u00a0: heures facturées divisées par heures réalisées.',
  'eaje/taux-occupation-recalcule':
    'Refait le taux d’occupation\u00a0: heures divisées par la capacité théorique.',
  'eaje/prix-revient-recalcule': 'Refait le prix de revient\u00a0: charges divisées par les heures.',
  'eaje/taux-facturation-borne':
    'Cherche les taux de facturation nuls, inférieurs à 100\u202f% ou invraisemblables.',
  'eaje/taux-occupation-borne':
    'Cherche les taux d’occupation qui dépassent la capacité ou sont presque nuls.',
  'eaje/prix-revient-borne': 'Cherche les prix de revient en dehors de ce que coûte une heure d’accueil.',
  'eaje/participation-borne':
    'Compare la participation des familles au prix de revient et au barème de l’année.',
  'eaje/identites': 'Vérifie que trois indicateurs liés par un calcul s’accordent entre eux.',
  'eaje/capacite-categorie': 'Vérifie que le nombre de places est permis à la catégorie de l’établissement.',
  'eaje/places-divergentes': 'Vérifie qu’une structure a le même nombre de places dans tous les tableaux.',
  'eaje/annee-absente': 'Vérifie que les indicateurs disent leur année et s’ils sont prévus ou réels.',
  'eaje/moyenne': 'Refait les moyennes affichées, simples ou pondérées.',
  'eaje/evolution-anormale': 'Compare chaque indicateur à celui de l’année précédente.',
  'eaje/prix-revient-atypique': 'Cherche un prix de revient très éloigné de celui des autres structures.',
  'eaje/taux-facturation-seuil':
    'Signale les taux de facturation au-dessus du seuil qui baisse le prix plafond.',
  'eaje/fragilite': 'Réunit, structure par structure, les signes de fragilité définis par la Caf.',
  'poste/etp-total': 'Refait le total des ETP à partir des postes de la liste.',
  'poste/ratio-rpe': 'Refait le nombre d’assistantes maternelles pour un ETP de RPE.',
  'plan/numerotation': 'Vérifie que les numéros du plan se suivent et ne servent qu’une fois.',
  'plan/objectif-hors-action': 'Vérifie que chaque objectif est sous l’action dont il porte le numéro.',
  'plan/objectif-duplique': 'Cherche une même phrase sous deux actions ou sous deux numéros.',
  'plan/action-sans-objectif': 'Cherche les actions qui n’ont aucun objectif, quand les autres en ont.',
  'plan/action-sans-fiche': 'Vérifie que chaque action du plan a sa fiche.',
  'plan/champ-vide': 'Cherche les cases vides du plan que les autres actions ont remplies.',
  'plan/echeance-hors-periode': 'Vérifie que les échéances du plan tombent pendant la convention.',
  'plan/dates-inversees': 'Vérifie qu’aucune action ne finit avant de commencer, dans le plan et les fiches.',
  'plan/calendrier': 'Compare les années cochées aux dates de chaque action, et les compte.',
  'plan/niveau-repete':
    'Vérifie que les numéros des axes, des enjeux et des objectifs se suivent, sans doublon ni saut.',
  'plan/niveaux-divergents': 'Vérifie qu’un axe ou un enjeu est nommé partout de la même façon.',
  'plan/renvoi-casse': 'Vérifie que chaque fiche, action ou annexe citée existe.',
  'fiche/sans-action': 'Vérifie que chaque fiche détaille une action du plan.',
  'fiche/intitule-divergent': 'Compare le titre de chaque fiche à celui de son action dans le plan.',
  'fiche/axe-divergent':
    'Vérifie que chaque fiche se range sous le même axe et le même objectif que son action dans le plan.',
  'fiche/pilote-divergent': 'Compare le pilote de chaque fiche à celui de son action dans le plan.',
  'fiche/objectifs-divergents': 'Compare les objectifs de chaque fiche à ceux de son action dans le plan.',
  'fiche/ages-divergents': 'Compare les âges visés par le plan à ceux du public de la fiche.',
  'fiche/champ-vide': 'Cherche les champs laissés vides dans les fiches.',
  'fiche/champ-detourne':
    'Cherche les champs qui répondent à une autre question, comme une échéance sans date.',
  'fiche/echeance-hors-periode': 'Vérifie que les échéances des fiches tombent pendant la convention.',
  'fiche/indicateur-non-mesurable':
    'Cherche les indicateurs qui ne peuvent être ni comptés, ni constatés, et les cibles oubliées ou plus basses que le départ.',
  'fiche/doublon': 'Cherche les textes recopiés d’une fiche à l’autre.',
  'fiche/vide': 'Cherche les fiches qui n’ont que leur titre.',
  'fiche/suite-des-numeros':
    'Vérifie, où le plan ne le dit pas, que deux fiches n’ont pas le même numéro et qu’aucune ne manque.',
  'fiche/numerotation': 'Vérifie qu’une fiche n’emploie pas deux fois le même numéro.',
  'fiche/nom-ancien': 'Cherche les noms qui ont changé avant le début de la convention.',
  'suivi/statut-inconnu': 'Vérifie que le statut de chaque action est un statut connu.',
  'suivi/incoherent': 'Compare le statut d’une action à son avancement et à ses dates.',
  'suivi/action-inconnue': 'Compare les actions du tableau de suivi à celles du plan.',
  'suivi/echeance-hors-periode': 'Vérifie que les échéances du suivi tombent pendant la convention.',
  'suivi/numerotation': 'Vérifie que chaque numéro du suivi ne désigne qu’une action.',
  'suivi/plan-divergent':
    'Compare le pilote et l’échéance de chaque ligne du suivi à ceux de son action dans le plan.',
  'convention/communes': 'Compare le nombre de communes annoncé à celles qui sont nommées.',
  'convention/nom-commune':
    'Vérifie que les communes signataires, et celles que nomment les fiches, sont bien écrites.',
  'convention/nom-epci': 'Compare le nom et la nature de l’intercommunalité à la liste officielle.',
  'convention/agrement-echu': 'Cherche les agréments qui se terminent avant la convention.',
  'convention/periode': 'Vérifie la durée de la convention, et que le classeur n’en donne qu’une.',
  'convention/periode-ancienne':
    'Cherche les textes qui portent encore les dates de la convention précédente.',
  'convention/annexe-manquante': 'Vérifie que les annexes annoncées sont dans le classeur.',
};
