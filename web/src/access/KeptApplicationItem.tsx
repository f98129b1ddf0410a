import { Badge } from "@codegouvfr/react-dsfr/Badge";
import { Button } from "@codegouvfr/react-dsfr/Button";
import { useQuery } from "@tanstack/react-query";
import { answerOf, api, withKey } from "../api/client";
import { isProblemOf } from "../api/failures";
import { routes } from "../site/routes";
import { CopyLink } from "./CopyLink";
import type { KeptApplication } from "./keys";
import { texts } from "./texts";

interface Props {
  kept: KeptApplication;
  /** Title of its call; undefined until it is read. */
  call: string | undefined;
  onForget: () => void;
}

/** An application that this device can open: what it is, where it stands, and the ways into it. */
export function KeptApplicationItem({ kept, call, onForget }: Props) {
  const { id, accessKey, epci, reference } = kept;
  // Only looked at, not opened: the order of the list stays.
  const standing = useQuery({
    queryKey: ["standing", id, accessKey],
    queryFn: async () => {
      const { status, statusLabel, editable } = await answerOf(
        api.GET("/applications/{id}", { params: { path: { id } }, headers: withKey(accessKey) }),
      );
      return { status, statusLabel, editable };
    },
    staleTime: 0,
  });
  const about = texts.about(epci, reference);
  const closed = isProblemOf(standing.error, "application-not-found");
  return (
    <li className="ami-kept">
      <h3 className="fr-h5 fr-mb-1w">{epci}</h3>
      <dl className="ami-kept__facts">
        <div>
          <dt>{texts.state}</dt>
          <dd>
            {standing.data === undefined ? (
              standing.isPending ? (
                texts.stateLoading
              ) : (
                texts.stateUnknown
              )
            ) : (
              <Badge as="span" small {...(standing.data.editable ? { severity: "warning" } : {})}>
                {standing.data.statusLabel}
              </Badge>
            )}
          </dd>
        </div>
        <div>
          <dt>{texts.reference}</dt>
          <dd className="ami-kept__reference">{reference}</dd>
        </div>
        <div>
          <dt>{texts.call}</dt>
          <dd>{call ?? kept.campaign}</dd>
        </div>
      </dl>
      {closed && <p className="fr-error-text fr-mt-0 fr-mb-2w">{texts.closed}</p>}
      <div className="ami-kept__ways">
        {standing.data?.editable && (
          <Button size="small" linkProps={{ href: routes.application(id) }}>
            {texts.goOn}
            <span className="fr-sr-only">{about}</span>
          </Button>
        )}
        {!closed && (
          <Button size="small" priority="secondary" linkProps={{ href: routes.follow(id) }}>
            {texts.follow}
            <span className="fr-sr-only">{about}</span>
          </Button>
        )}
        {!closed && <CopyLink id={id} accessKey={accessKey} about={about} />}
        <Button size="small" priority="tertiary" onClick={onForget}>
          {texts.forget}
          <span className="fr-sr-only">{about}</span>
        </Button>
      </div>
    </li>
  );
}
