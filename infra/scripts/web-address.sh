#!/usr/bin/env sh
# Lets the built front-end call its API: names the API's address in the security policy that the static site sends with each
# page, where the repository has a name that exists nowhere. Run between build and upload. Usage: VITE_API_BASE_URL=https://… web-address.sh DIST
set -eu
config=${1:?folder of the built front-end}/staticwebapp.config.json
address=${VITE_API_BASE_URL:?address of the API, without a final slash}

case $address in
*[!a-z0-9.:/-]* | */ | https://*/*) echo "$address is not an address that a security policy takes." >&2 && exit 1 ;;
https://?*) ;;
*) echo "$address is not an https address." >&2 && exit 1 ;;
esac

sed "s|https://api\.invalid|$address|" "$config" >"$config.new"
mv "$config.new" "$config"
grep -q "connect-src 'self' $address\"" "$config" || { echo "$config does not let pages call $address." >&2 && exit 1; }
