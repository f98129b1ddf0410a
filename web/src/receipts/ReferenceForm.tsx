import { Button } from "@codegouvfr/react-dsfr/Button";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { useState } from "react";
import { useLocation } from "wouter";
import { routes } from "../site/routes";
import { texts } from "./texts";

interface Props {
  /** The reference in the address, or nothing. */
  reference: string;
}

/** Asks for a reference; its answer has an address of its own. */
export function ReferenceForm({ reference }: Props) {
  const [typed, setTyped] = useState(reference);
  const [missing, setMissing] = useState(false);
  const [, navigate] = useLocation();
  return (
    <form
      className="ami-reference-form"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = typed.trim();
        setMissing(asked === "");
        if (asked !== "") navigate(routes.receipt(encodeURIComponent(asked)));
      }}
    >
      <Input
        label={texts.byReference.label}
        hintText={texts.byReference.hint}
        state={missing ? "error" : "default"}
        stateRelatedMessage={texts.byReference.missing}
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
