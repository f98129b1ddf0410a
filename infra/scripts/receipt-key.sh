#!/usr/bin/env sh
# Makes the key that signs receipts, unless the vault has it already. The key goes from openssl to the vault through a pipe:
# it is on no disk and in no log. Usage: receipt-key.sh VAULT SECRET
set -eu
vault=${1:?name of the vault} secret=${2:?name of the secret}

if az keyvault secret show --vault-name "$vault" --name "$secret" --query id --output tsv 2>/dev/null; then
  exit 0
fi

# The role that was just granted may take some minutes to be known everywhere.
for try in 1 2 3 4 5 6 7 8 9 10; do
  # On one line, its line breaks written \n: what a setting can carry.
  if openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 | awk '{ printf "%s\\n", $0 }' |
    az keyvault secret set --vault-name "$vault" --name "$secret" --file /dev/stdin --content-type application/x-pem-file \
      --query id --output tsv; then
    exit 0
  fi
  echo "The vault does not take the key yet (try $try of 10)." >&2
  sleep 30
done
echo "The key could not be stored. Is AMI_OPERATOR_ID your own object id?" >&2
exit 1
