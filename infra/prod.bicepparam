// The environment that applicants rely on. README.md beside this file says what each AMI_ variable is.
using 'main.bicep'

import { prod } from 'profiles.bicep'

var emails = readEnvironmentVariable('AMI_ALERT_EMAILS', '')
var addresses = readEnvironmentVariable('AMI_OPERATOR_ADDRESSES', '')

param name = 'ami-prod'
param location = 'francecentral'
param profile = prod
param siteBaseUrl = readEnvironmentVariable('AMI_SITE_BASE_URL_OWN', '')
param signInAuthority = readEnvironmentVariable('AMI_SIGN_IN_AUTHORITY', '')
param signInAudience = readEnvironmentVariable('AMI_SIGN_IN_AUDIENCE')
param receiptKeys = split(readEnvironmentVariable('AMI_RECEIPT_KEYS', 'receipt-key-1'), ',')
param agencyPrincipals = json(readEnvironmentVariable('AMI_AGENCY_PRINCIPALS', '{}'))
param operatorPrincipalId = readEnvironmentVariable('AMI_OPERATOR_ID', '')
param operatorPrincipalType = readEnvironmentVariable('AMI_OPERATOR_TYPE', 'User')
param operatorAddresses = empty(addresses) ? [] : split(addresses, ',')
// 2 in the last week of a call: docs/operations.md, 'Open a campaign'.
param alwaysReadyHttp = int(readEnvironmentVariable('AMI_ALWAYS_READY_HTTP', '0'))
param alertEmails = empty(emails) ? [] : split(emails, ',')
param budgetStart = readEnvironmentVariable('AMI_BUDGET_START', '2026-01')
