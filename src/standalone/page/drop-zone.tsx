import { Button } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons';
import { FileButton, Message } from '../../taskpane';
import type { PageState, PageStore } from '../page-store';

interface DropZoneProps {
  readonly store: PageStore;
  readonly state: PageState;
  /** A file is being held over the page. */
  readonly over: boolean;
}

/** Where the page starts: drop a file, paste it, choose one, or try with the sample. */
export function DropZone({ store, state, over }: DropZoneProps) {
  const { opening, problem } = state;
  return (
    <main className="drop-page">
      <div className={over ? 'drop-zone is-over' : 'drop-zone'}>
        <ArrowUpload20Regular aria-hidden className="drop-icon" />
        <h1>Contrôlez un classeur d’annexes</h1>
        <p className="muted">
          Déposez ou collez ici un fichier .xlsx, ou choisissez-le. Il est lu tel qu’il est&nbsp;: aucun
          modèle n’est imposé.
        </p>
        <FileButton
          label="Classeur à contrôler"
          appearance="primary"
          size="large"
          disabled={opening}
          onFile={(file) => void store.openFiles([file])}
        >
          Choisir un classeur
        </FileButton>
        <Button appearance="subtle" disabled={opening} onClick={() => void store.openSample()}>
          Essayer avec l’exemple
        </Button>
        <div role="alert" className="drop-problem">
          {problem && <Message kind="error" text={problem} />}
        </div>
        <p role="status" className="caption">
          {opening
            ? 'Ouverture du classeur…'
            : 'Rien ne quitte votre ordinateur. Le fichier d’origine n’est jamais modifié.'}
        </p>
      </div>
    </main>
  );
}
