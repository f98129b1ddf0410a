import { Upload } from "@codegouvfr/react-dsfr/Upload";
import { useState } from "react";
import { texts } from "./texts";

interface Props {
  onFile: (file: File) => void;
}

/** Takes one file, chosen or dropped. It is not sent: what is in it is for whoever takes it. */
export function FileDrop({ onFile }: Props) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first, for the keyboard too.
    <div
      className={over ? "ami-drop ami-drop--over" : "ami-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <Upload
        label={texts.byFile.label}
        hint={texts.byFile.hint}
        nativeInputProps={{
          accept: ".jws,.pdf,.txt",
          onChange: ({ target }) => {
            const file = target.files?.[0];
            if (file) onFile(file);
          },
        }}
      />
    </div>
  );
}
