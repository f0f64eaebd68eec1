import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/screen';
import { SHORTCUTS_IN_SHEET } from '../ribbon/shortcuts';
import { backToWork } from '../session';
import { useSession } from '../session-context';

const TOPICS: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Contrôler',
    text: '«\u00a0Contrôler\u00a0» lit le classeur, sans rien y écrire, et montre chaque point dans sa cellule. Un clic sur un point sélectionne sa cellule\u00a0; un deuxième clic l’ouvre en entier. «\u00a0Passer les points en revue\u00a0» les montre un par un.',
  },
  {
    title: 'Corriger',
    text: 'Une correction se voit toujours avant d’être faite, et peut s’annuler. Les corrections sûres se font ensemble\u00a0; les autres, une par une. Vous pouvez aussi corriger dans la feuille, puis contrôler à nouveau.',
  },
  {
    title: 'Accepter avec un motif',
    text: 'Un point juste, mais surprenant, s’accepte\u00a0: il n’est plus signalé. Le motif reste dans le classeur et paraît dans le rapport de contrôle. Les points acceptés se retrouvent au-dessus de la liste.',
  },
  {
    title: 'Marques',
    text: 'Les marques se posent par-dessus les couleurs du classeur, sans les changer, et s’ôtent sans laisser de trace.',
  },
  {
    title: 'Vos données',
    text: 'Rien ne quitte votre ordinateur. Un faux positif ne se signale que par le texte que vous copiez vous-même\u00a0: il ne contient ni nom ni chiffre du classeur.',
  },
];

type Shortcut = readonly [keys: string, effect: string];

const SHORTCUTS: readonly Shortcut[] = [
  ['Tab, Maj+Tab', 'aller d’une zone à l’autre'],
  ['↑ ↓', 'aller d’un point à l’autre dans la liste'],
  ['← →', 'fermer ou ouvrir un groupe\u00a0; changer de rubrique'],
  ['Origine, Fin', 'premier, dernier point'],
  ['Entrée', 'aller à la cellule\u00a0; le volet garde le clavier'],
  ['Espace', 'ouvrir le point en entier'],
  ['Alt+↑ Alt+↓', 'point précédent, point suivant, depuis tous les écrans'],
  ['Échap', 'revenir, ou annuler le contrôle\u00a0; ce que vous avez écrit est gardé'],
  ['F6', 'passer de la feuille au volet'],
  ['?', 'cette aide, hors d’un champ de texte'],
];

function BackButton() {
  const { go } = useSession();
  return (
    <Button appearance="primary" size="large" onClick={() => go(backToWork)}>
      Retour
    </Button>
  );
}

function Shortcuts({ list }: { list: readonly Shortcut[] }) {
  return (
    <dl className="shortcuts">
      {list.map(([keys, effect]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{effect}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Those that Excel itself hears, where there is an Excel. */
function InTheSheet() {
  const { hearsChanges } = useSession();
  if (!hearsChanges) return null;
  return (
    <>
      <h2>Depuis la feuille</h2>
      <Shortcuts list={SHORTCUTS_IN_SHEET} />
    </>
  );
}

export function HelpScreen() {
  return (
    <Screen label="Aide" textOnly actions={<BackButton />}>
      <h1>Aide</h1>
      {TOPICS.map(({ title, text }) => (
        <div key={title} className="section">
          <h2>{title}</h2>
          <p>{text}</p>
        </div>
      ))}
      <h2>Au clavier</h2>
      <Shortcuts list={SHORTCUTS} />
      <InTheSheet />
    </Screen>
  );
}
