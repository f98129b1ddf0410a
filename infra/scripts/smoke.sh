#!/usr/bin/env bash
# Files both sample dossiers on the demonstration campaign of a deployed service, waits for the verdict of each, checks its
# receipt, and withdraws it. Leaves the service as it was. Usage: smoke.sh https://func-….azurewebsites.net
set -euo pipefail
api=${1:?address of the API, without /api}/api
campaign=occitanie-demonstration
samples=$(cd "$(dirname "$0")/../../samples" && pwd)

call() { # METHOD PATH [curl arguments…]: prints the body, fails on any status of 400 or more with the problem
  local method=$1 path=$2 body
  shift 2
  body=$(curl --silent --show-error --fail-with-body --max-time 60 --request "$method" "$@" "$api/$path") || {
    echo "$method $path: $body" >&2
    return 1
  }
  printf '%s' "$body"
}

# The first request may have to start an instance.
curl --silent --show-error --fail --retry 10 --retry-all-errors --retry-delay 6 --max-time 60 "$api/health" >/dev/null
echo "healthy"

for sample in emerging mature; do
  dossier=$samples/$sample/dossier.json
  opened=$(jq '{siren: .applicant.siren, profile}' "$dossier" |
    call POST "campaigns/$campaign/applications" --json @- --header "Idempotency-Key: $(uuidgen --random)")
  id=$(jq --raw-output .id <<<"$opened") version=$(jq .version <<<"$opened")
  key="Authorization: Bearer $(jq --raw-output .accessKey <<<"$opened")"
  # Whatever happens next, the EPCI must be able to file again.
  trap 'call POST "applications/$id/withdraw" --header "$key" --json "{\"reason\": \"Essai automatique.\"}" >/dev/null || true' EXIT
  echo "$sample: opened $(jq --raw-output .reference <<<"$opened")"

  version=$(call PUT "applications/$id/dossier" --header "$key" --header "If-Match: \"$version\"" --json @"$dossier" | jq .version)
  while IFS=$'\t' read -r kind file; do
    call POST "applications/$id/attachments?kind=$kind&fileName=$(jq --raw-input --raw-output @uri <<<"$file")" --header "$key" \
      --header "Content-Type: application/octet-stream" --data-binary @"$samples/$sample/attachments/$file" >/dev/null
  done < <(jq --raw-output '.[] | [.kind, .file] | @tsv' "$samples/$sample/attachments.json")
  call POST "applications/$id/submit" --header "$key" --header "If-Match: \"$version\"" --data "" >/dev/null
  echo "$sample: submitted"

  for try in $(seq 60); do
    status=$(call GET "applications/$id" --header "$key" | jq --raw-output .status)
    case $status in in-support | in-funding) break ;; incomplete | ineligible) break ;; esac
    sleep 2
  done
  echo "$sample: $status"
  case $sample-$status in emerging-in-support | mature-in-funding) ;; *)
    echo "$sample: the sample is complete and should have been routed." >&2
    exit 1
    ;;
  esac

  receipt=$(call GET "applications/$id/receipt?format=jws" --header "$key")
  call POST receipts/verify --header "Content-Type: application/jose" --data-binary "$receipt" | jq --exit-status .authentic >/dev/null
  echo "$sample: receipt verified"

  call POST "applications/$id/withdraw" --header "$key" --json '{"reason": "Essai automatique."}' >/dev/null
  trap - EXIT
  echo "$sample: withdrawn"
done
