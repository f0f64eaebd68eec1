import { Button } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { FileButton, Message } from '../../taskpane';

interface DropZoneProps {
  readonly opening: boolean;
  readonly problem: string | null;
  readonly onFile: (file: File) => void;
  readonly onSample: () => void;
}

function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return { over, handlers: { onDragOver, onDrop, onDragLeave: () => setOver(false) } };
}

/** Where the page starts: drop a file, choose one, or try with the sample. */
export function DropZone({ opening, problem, onFile, onSample }: DropZoneProps) {
  const { over, handlers } = useDrop(onFile);
  return (
    <main className="drop-page">
      <div className={over ? 'drop-zone is-over' : 'drop-zone'} {...handlers}>
        <ArrowUpload20Regular aria-hidden className="drop-icon" />
        <h1>Contrôlez un classeur d’annexes</h1>
        <p className="muted">
          Déposez ici un fichier .xlsx, ou choisissez-le. Il est lu tel qu’il est&nbsp;: aucun modèle n’est
          imposé.
        </p>
        <FileButton
          label="Classeur à contrôler"
          appearance="primary"
          size="large"
          disabled={opening}
          onFile={onFile}
        >
          Choisir un classeur
        </FileButton>
        <Button appearance="subtle" disabled={opening} onClick={onSample}>
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
