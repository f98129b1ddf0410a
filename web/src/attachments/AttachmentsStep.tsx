import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Select } from "@codegouvfr/react-dsfr/SelectNext";
import { Upload } from "@codegouvfr/react-dsfr/Upload";
import { useState } from "react";
import { useDraftState } from "../draft/DraftContext";
import { useFiling } from "../filing/FilingContext";
import { AttachmentTable } from "./AttachmentTable";
import { refusalBeforeSending } from "./refusalBeforeSending";
import { texts } from "./texts";
import { UploadList } from "./UploadList";
import { useUploads } from "./UploadsContext";

/** The files of the application: those received, those on their way, and a place to add some. */
export function AttachmentsStep() {
  const { campaign } = useFiling();
  const { attachments: terms } = campaign;
  const attached = useDraftState(({ application }) => application.attachments);
  const closed = useDraftState(({ sync }) => sync.kind === "closed");
  const { sender } = useUploads();
  const [kind, setKind] = useState("");
  const [refusals, setRefusals] = useState<string[]>([]);
  const [input, setInput] = useState(0);
  const add = (files: FileList | null) => {
    const refused: string[] = [];
    for (const file of files ?? []) {
      const why = refusalBeforeSending(file, attached, terms);
      if (why === null) void sender.add(kind, file);
      else refused.push(texts.notSent(file.name, why));
    }
    setRefusals(refused);
    // A new field: the same file can be chosen again once it is mended.
    setInput((count) => count + 1);
  };
  return (
    <>
      <p>{texts.intro(terms.maxFiles, terms.maxFileBytes, terms.maxTotalBytes)}</p>
      <p>{texts.formats(terms.formats.map((format) => format.name).join(", "))}</p>
      {terms.uploadAllowanceMinutes > 0 && <p>{texts.allowance(terms.uploadAllowanceMinutes)}</p>}
      <div className="ami-narrow">
        <Select
          label={texts.kindLabel}
          hint={terms.kinds.find(({ id }) => id === kind)?.help ?? undefined}
          options={[{ value: "", label: texts.chooseKind }, ...terms.kinds.map(({ id, label }) => ({ value: id, label }))]}
          nativeSelectProps={{ id: "nature", value: kind, onChange: (event) => setKind(event.target.value), disabled: closed }}
        />
        <Upload
          key={input}
          multiple
          label={texts.fileLabel}
          hint={kind === "" ? texts.fileHint : ""}
          nativeInputProps={{
            id: "fichiers",
            disabled: kind === "" || closed,
            accept: terms.formats.flatMap((format) => format.extensions).join(","),
            onChange: (event) => add(event.target.files),
          }}
        />
      </div>
      <div role="alert">
        {refusals.map((refusal) => (
          <Alert key={refusal} className="fr-mt-2w" small severity="error" description={refusal} />
        ))}
      </div>
      <UploadList />
      <AttachmentTable />
    </>
  );
}
