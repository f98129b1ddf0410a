import { Button } from "@codegouvfr/react-dsfr/Button";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { useState } from "react";
import { useLocation } from "wouter";
import { routes } from "../site/routes";
import { mayBeReference } from "./mayBeReference";
import { texts } from "./texts";

interface Props {
  /** The reference in the address, or nothing. */
  reference: string;
}

/** Asks for a reference; its answer has an address of its own. */
export function ReferenceForm({ reference }: Props) {
  const [typed, setTyped] = useState(reference);
  const [problem, setProblem] = useState(reference === "" ? undefined : problemWith(reference));
  const [, navigate] = useLocation();
  return (
    <form
      className="ami-reference-form"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = typed.trim();
        const found = problemWith(asked);
        setProblem(found);
        if (found === undefined) navigate(routes.receipt(encodeURIComponent(asked)));
      }}
    >
      <Input
        label={texts.byReference.label}
        hintText={texts.byReference.hint}
        state={problem === undefined ? "default" : "error"}
        stateRelatedMessage={problem}
        nativeInputProps={{
          value: typed,
          onChange: ({ target }) => setTyped(target.value),
          autoComplete: "off",
          autoCapitalize: "characters",
          spellCheck: false,
          maxLength: 60,
        }}
      />
      <Button type="submit">{texts.byReference.ask}</Button>
    </form>
  );
}

const problemWith = (reference: string): string | undefined =>
  reference === "" ? texts.byReference.missing : mayBeReference(reference) ? undefined : texts.byReference.incomplete;
