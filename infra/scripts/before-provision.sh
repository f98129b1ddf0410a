#!/usr/bin/env sh
# Run by azd before it creates anything: what the templates need and azd does not know.
set -eu

if [ -z "${AMI_SIGN_IN_AUDIENCE:-}" ]; then
  echo "AMI_SIGN_IN_AUDIENCE is not set: the application id of the API that agents and partners sign in to." >&2
  echo "docs/operations.md, 'Before the first time', says how to make it. Then: azd env set AMI_SIGN_IN_AUDIENCE <id>" >&2
  exit 1
fi

# Azure refuses to move the start of a budget: the first month is kept for good.
[ -n "${AMI_BUDGET_START:-}" ] || azd env set AMI_BUDGET_START "$(date -u +%Y-%m)"
