import type { Application } from "../api/types";
import { instantInWords, zoneInWords } from "../clock/format";
import { Loaded } from "../site/Loaded";
import { texts } from "./texts";
import { useEvents } from "./useFollowed";

interface Props {
  application: Application;
  accessKey: string;
  zone: string;
}

/** What happened to the application, the latest first. */
export function Timeline({ application, accessKey, zone }: Props) {
  const events = useEvents(application, accessKey);
  return (
    <section className="ami-section" aria-labelledby="historique">
      <h2 id="historique">{texts.timeline.heading}</h2>
      <p>{texts.timeline.intro(zoneInWords(zone))}</p>
      <Loaded query={events}>
        {(all) => (
          <ol className="ami-timeline" reversed>
            {all.toReversed().map((event) => (
              <li key={`${event.at} ${event.kind}`}>
                <time dateTime={event.at}>{instantInWords(event.at, zone)}</time>
                <p className="fr-mb-0">{event.text}</p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </section>
  );
}
