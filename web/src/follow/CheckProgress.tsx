import { useState } from "react";
import type { Application } from "../api/types";
import { timeInWords } from "../clock/format";
import { serverClock } from "../clock/serverClock";
import { isBeingChecked } from "./refreshDelay";
import { texts } from "./texts";

interface Props {
  application: Application;
  zone: string;
}

/** That the check is under way, then what it led to, told to those who do not see the page change. */
export function CheckProgress({ application, zone }: Props) {
  const [seen, setSeen] = useState(application.status);
  const [moved, setMoved] = useState<string>();
  if (seen !== application.status) {
    setSeen(application.status);
    setMoved(texts.standing.moved(timeInWords(serverClock.now(), zone), application.statusLabel));
  }
  const checking = isBeingChecked(application);
  return (
    <p role="status" className={checking ? "ami-checking" : undefined}>
      {checking ? texts.standing.checking : moved}
    </p>
  );
}
