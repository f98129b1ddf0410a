import { Button } from "@codegouvfr/react-dsfr/Button";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { useState } from "react";
import "./access.css";
import { linkTo } from "./link";
import { texts } from "./texts";

interface Props {
  id: string;
  accessKey: string;
  /** What the link opens, for those who read buttons out of their place, where there are several. */
  about?: string;
}

/** Copies the link that opens an application; where the browser refuses, shows it to be copied by hand. */
export function CopyLink({ id, accessKey, about }: Props) {
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  const link = linkTo(id, accessKey);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  };
  return (
    <div className="ami-copy">
      <Button priority="tertiary" size="small" onClick={copy}>
        {texts.copy}
        {about !== undefined && <span className="fr-sr-only">{about}</span>}
      </Button>
      <p role="status" className="fr-text--sm fr-mt-1v fr-mb-0">
        {outcome === "copied" && texts.copied}
        {outcome === "refused" && texts.copyByHand}
      </p>
      {outcome === "refused" && (
        <Input label={texts.link} nativeInputProps={{ readOnly: true, value: link, onFocus: (event) => event.target.select() }} />
      )}
    </div>
  );
}
