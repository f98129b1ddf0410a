import { Alert } from "@codegouvfr/react-dsfr/Alert";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { useEffect, useRef, useState } from "react";
import { FileDrop } from "./FileDrop";
import { signedTextIn, signedTextInFile } from "./signedText";
import { texts } from "./texts";
import { useVerification } from "./useVerification";
import { VerificationAnswer } from "./VerificationAnswer";

interface Props {
  /** The reference in the address, to compare with; or nothing. */
  reference: string;
}

/** Verifies a receipt that one has: its file, chosen or dropped, or its text, pasted. */
export function FileCheck({ reference }: Props) {
  const [pasted, setPasted] = useState("");
  const [unreadable, setUnreadable] = useState<string>();
  const { mutate, reset, ...verification } = useVerification();
  const answer = useRef<HTMLDivElement>(null);
  const verify = (signedText: string | undefined, otherwise: string) => {
    setUnreadable(signedText === undefined ? otherwise : undefined);
    if (signedText === undefined) reset();
    else mutate(signedText);
  };
  useEffect(() => {
    if (verification.data !== undefined) answer.current?.focus();
  }, [verification.data]);
  return (
    <>
      <p>{texts.byFile.intro}</p>
      <FileDrop onFile={async (file) => verify(await signedTextInFile(file), texts.byFile.noneIn(file.name))} />
      <form
        className="fr-mt-3w"
        onSubmit={(event) => {
          event.preventDefault();
          verify(signedTextIn(pasted), texts.byFile.noneInText);
        }}
      >
        <Input
          textArea
          label={texts.byFile.paste}
          hintText={texts.byFile.pasteHint}
          nativeTextAreaProps={{ value: pasted, onChange: ({ target }) => setPasted(target.value), rows: 4, spellCheck: false }}
        />
        <Button type="submit" priority="secondary">
          {texts.byFile.ask}
        </Button>
      </form>
      <div ref={answer} tabIndex={-1} role="status" className="fr-mt-3w ami-answer">
        {verification.isPending && <p>{texts.byFile.pending}</p>}
        {unreadable !== undefined && <Alert severity="error" as="h3" title={texts.byFile.unreadable} description={unreadable} />}
        {verification.error && (
          <Alert severity="error" as="h3" title={texts.byFile.failed} description={verification.error.message} />
        )}
        {verification.data && <VerificationAnswer verified={verification.data} reference={reference} />}
      </div>
    </>
  );
}
