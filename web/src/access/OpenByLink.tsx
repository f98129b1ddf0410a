import { Button } from "@codegouvfr/react-dsfr/Button";
import { Input } from "@codegouvfr/react-dsfr/Input";
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { linkTo, readLink } from "./link";
import { texts } from "./texts";

/** A field that takes the link of an application and opens it. */
export function OpenByLink() {
  const [, navigate] = useLocation();
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const open = () => {
    const pasted = field.current?.value ?? "";
    const found = readLink(pasted);
    if (found === undefined) {
      setFault(pasted.trim() === "" ? texts.openEmpty : texts.openWrong);
      field.current?.focus();
      return;
    }
    navigate(linkTo(found.id, found.accessKey).slice(location.origin.length));
  };
  return (
    <section aria-labelledby="ouvrir">
      <h2 id="ouvrir">{texts.open}</h2>
      <p>{texts.openIntro}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <Input
          label={texts.openField}
          hintText={texts.openHint}
          state={fault === undefined ? "default" : "error"}
          stateRelatedMessage={fault}
          nativeInputProps={{
            ref: field,
            autoComplete: "off",
            spellCheck: false,
            inputMode: "url",
            onChange: () => setFault(undefined),
          }}
        />
        <Button type="submit">{texts.openButton}</Button>
      </form>
    </section>
  );
}
