import type { Choice, LayoutOption } from './state';

interface ChoiceWords {
  readonly title: string;
  readonly detail: string;
}

export const CHOICES: Readonly<Record<Choice, ChoiceWords>> = {
  'annexe-2': { title: 'Annexe 2', detail: 'équipements et services' },
  'annexe-3': { title: 'Annexe 3', detail: 'plan et fiches action' },
  eaje: { title: 'Indicateurs EAJE', detail: 'tableau et graphiques' },
  suivi: { title: 'Tableau de suivi', detail: 'avancement des actions' },
  copil: { title: 'Synthèse', detail: 'une page pour le comité' },
  rapport: { title: 'Rapport de contrôle', detail: 'les points relevés' },
  modele: { title: 'Modèle vide', detail: 'à remplir' },
};

export const LAYOUT: readonly { readonly option: LayoutOption; readonly text: string }[] = [
  { option: 'pageParCollectivite', text: 'Une page par collectivité' },
  { option: 'gestionnaire', text: 'Colonne «\u00a0Gestionnaire\u00a0»' },
  { option: 'places', text: 'Nombre de places' },
];

export const WORDS = {
  stopping: 'Annulation…',
  cancelled: 'Création annulée. Votre classeur n’a pas changé.',
  writing: 'Écriture dans le classeur…',
  unread: 'Contrôlez le classeur pour produire cette annexe.',
  failed: 'L’annexe n’a pas pu être créée. Votre classeur n’a pas changé.',
  unprepared: 'L’annexe n’a pas pu être préparée. Votre classeur n’a pas changé.',
  others: 'Vos autres feuilles ne changent pas.',
  download: 'Le fichier se télécharge\u00a0; votre classeur ne change pas.',
  noTerritory: 'Sans territoire reconnu, le modèle ne propose pas de communes.',
} as const;

/** "Préparation : Annexe 2…" */
export function preparationOf(choice: Choice): string {
  return `Préparation\u00a0: ${CHOICES[choice].title}…`;
}
