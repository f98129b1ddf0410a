import type { Progress } from "../api/types";
import { texts } from "./texts";

interface Props {
  counts: Progress["applications"];
}

/** How many applications were received, by profile. */
export function ReceivedCounts({ counts }: Props) {
  return (
    <>
      <h2>{texts.progress.received}</h2>
      <p className="fr-mb-1w">{texts.progress.count(counts.received)}</p>
      {counts.received > 0 && (
        <ul>
          {counts.byProfile.map(({ profile, label, count }) => (
            <li key={profile}>{texts.progress.ofProfile(label, count)}</li>
          ))}
        </ul>
      )}
      <p>{texts.progress.drafts}</p>
    </>
  );
}
