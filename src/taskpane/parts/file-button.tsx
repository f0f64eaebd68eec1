import { Button } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import { FolderOpen16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { ChangeEvent } from 'react';

interface FileButtonProps extends Pick<
  ButtonProps,
  'appearance' | 'size' | 'disabled' | 'children' | 'icon'
> {
  /** Name of the field that the button stands for. */
  readonly label: string;
  readonly onFile: (file: File) => void;
  /** Endings of the files to choose among; those of workbooks when nothing else is said. */
  readonly accept?: string;
}

/** Asks for a file of the computer. */
export function FileButton({ label, onFile, accept = '.xlsx,.xlsm', ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) onFile(file);
    // The same file may be chosen again once it has changed.
    target.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="hidden-text"
        tabIndex={-1}
        aria-label={label}
        onChange={onChange}
      />
      <Button icon={<FolderOpen16Regular />} {...button} onClick={() => input.current?.click()} />
    </>
  );
}
