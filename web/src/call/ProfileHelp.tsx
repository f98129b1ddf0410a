import { Button } from "@codegouvfr/react-dsfr/Button";
import { useEffect, useRef, useState } from "react";
import type { Campaign } from "../api/types";
import { Loaded } from "../site/Loaded";
import { ProfileAdvice } from "./ProfileAdvice";
import { ProfileQuestions } from "./ProfileQuestions";
import { noAnswers, type ProfileAnswers } from "./profileAnswers";
import { texts } from "./texts";
import { useProfileAdvice } from "./useProfileAdvice";

interface Props {
  campaign: Campaign;
}

/** The questions, and under them the answer to the last ones that were sent. */
export function ProfileHelp({ campaign }: Props) {
  const [answers, setAnswers] = useState(noAnswers);
  const [asked, setAsked] = useState<ProfileAnswers>();
  const advice = useProfileAdvice(campaign, asked);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked !== undefined) heading.current?.focus();
  }, [asked]);
  return (
    <>
      <p className="fr-text--lead">{texts.profileHelp.intro}</p>
      <p>{texts.profileHelp.advice}</p>
      <form
        className="ami-questions"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(answers);
        }}
      >
        <ProfileQuestions
          campaign={campaign}
          answers={answers}
          onChange={(changed) => {
            setAnswers(changed);
            // What is shown would no longer be the answer to what is ticked.
            setAsked(undefined);
          }}
        />
        <Button type="submit" size="large">
          {texts.profileHelp.ask}
        </Button>
      </form>
      {asked !== undefined && (
        <section aria-labelledby="reponse" className="fr-mt-6w">
          <h2 id="reponse" ref={heading} tabIndex={-1}>
            {texts.profileHelp.answer}
          </h2>
          <Loaded query={advice}>
            {(verdict) => <ProfileAdvice campaign={campaign} verdict={verdict} operations={asked.ready} />}
          </Loaded>
        </section>
      )}
    </>
  );
}
