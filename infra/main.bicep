metadata name = 'AmiServerless'
metadata description = 'The whole service in one resource group: functions, storage, messages to partners, keys, telemetry, front-end, alerts.'

targetScope = 'resourceGroup'

import { Profile } from 'profiles.bicep'

@minLength(3)
@maxLength(20)
@description('Names the environment and everything in it: lower-case letters, digits and hyphens, such as ami-prod.')
param name string

@description('Region of everything but the front-end’s management. It must offer Flex Consumption.')
param location string = resourceGroup().location

@description('Region of the front-end’s management: static sites are offered in five regions only. Its files are served from everywhere.')
param webLocation 'westeurope' | 'eastasia' | 'centralus' | 'eastus2' | 'westus2' = 'westeurope'

@description('How large, how redundant, how watched: dev or prod of profiles.bicep, or one of your own.')
param profile Profile

@description('Public address of the front-end, such as https://ami.example.fr, without a final slash. Empty: the address that Azure gives it.')
param siteBaseUrl string = ''

@description('OpenID Connect authority that agents and partners sign in with. Empty: the Entra tenant of this subscription.')
param signInAuthority string = ''

@minLength(1)
@description('Audience that their tokens must be made for: the application id of the API in that authority.')
param signInAudience string

@minLength(1)
@description('Names of the secrets that hold the receipt keys. The first signs, all verify: a new key goes in front, an old one stays behind it.')
param receiptKeys string[] = ['receipt-key-1']

@description('Object id of the Entra service principal with which each agency receives its notices, by agency id. An agency without one gets no access.')
param agencyPrincipals object = {}

@description('Object id of whoever makes the receipt keys: the person or the pipeline that deploys. Empty: nobody is granted it.')
param operatorPrincipalId string = ''

@description('What that operator is.')
param operatorPrincipalType 'User' | 'Group' | 'ServicePrincipal' = 'User'

@description('Public IPv4 addresses or ranges from which operators may reach the applicants’ storage, to restore a file. Their roles are granted by hand, for the time it takes.')
param operatorAddresses string[] = []

@minValue(0)
@description('HTTP instances kept warm at all times, billed around the clock: 2 in the last week of a call, 0 before and after.')
param alwaysReadyHttp int = 0

@description('Addresses that alerts and the budget write to.')
param alertEmails string[] = []

@description('First month that the budget counts, yyyy-MM. Keep it: Azure refuses to move the start of a budget.')
param budgetStart string = utcNow('yyyy-MM')

@minValue(0)
@description('Longest time between the deadline of a call and the last decision on it, days. With the campaign’s own retention it sets when storage erases a file by itself.')
param decisionDays int = 730

// The calls, as the code reads them. A new call is a new line here; a test fails until it is there.
var campaigns = [
  loadJsonContent('../campaigns/occitanie-2025/campaign.json')
]

var agencies = union(flatten(map(campaigns, campaign => map(campaign.agencies, agency => agency.id))), [])
var maxFileBytes = max(map(campaigns, campaign => campaign.attachments.maxFileBytes))

// The file that stays longest came in on the first day of its call and belongs to the outcome kept longest.
var callDays = max(map(
  campaigns,
  campaign => (dateTimeToEpoch(campaign.calendar.deadline) - dateTimeToEpoch(campaign.calendar.opens)) / 86400 + 1
))
var retentionDays = max(flatten(map(campaigns, campaign => map(items(campaign.retentionDays), outcome => outcome.value))))

var token = take(uniqueString(resourceGroup().id, name), 8)
var tags = { application: 'AmiServerless', environment: name }
var topic = 'notices'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}'
  location: location
  tags: tags
}

module network 'modules/network.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: profile.logRetentionDays
    dailyCapGB: profile.logDailyCapGB
    appPrincipalId: identity.properties.principalId
  }
}

module storage 'modules/storage.bicep' = {
  params: {
    token: token
    location: location
    tags: tags
    redundancy: profile.storageRedundancy
    tables: ['applications']
    queues: ['completeness', 'support-follow-up', 'funding-match', 'notices']
    attachmentsContainer: 'attachments'
    reportsContainer: 'reports'
    restoreDays: profile.restoreDays
    eraseAfterDays: callDays + decisionDays + retentionDays
    malwareScanning: profile.malwareScanning
    malwareScanningCapGB: profile.malwareScanningCapGB
    functionsSubnetId: network.outputs.functionsSubnetId
    operatorAddresses: operatorAddresses
    appPrincipalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module messaging 'modules/messaging.bicep' = {
  params: {
    token: token
    location: location
    tags: tags
    topic: topic
    agencies: agencies
    agencyPrincipals: agencyPrincipals
    appPrincipalId: identity.properties.principalId
  }
}

module secrets 'modules/secrets.bicep' = {
  params: {
    token: token
    location: location
    tags: tags
    appPrincipalId: identity.properties.principalId
    operatorPrincipalId: operatorPrincipalId
    operatorPrincipalType: operatorPrincipalType
  }
}

module web 'modules/web.bicep' = {
  params: {
    name: name
    location: webLocation
    tags: tags
    sku: profile.siteSku
  }
}

module functions 'modules/functions.bicep' = {
  params: {
    name: name
    token: token
    location: location
    tags: tags
    instanceMemoryMB: profile.instanceMemoryMB
    maximumInstanceCount: profile.maximumInstanceCount
    httpConcurrency: profile.httpConcurrency
    alwaysReadyHttp: alwaysReadyHttp
    identityId: identity.id
    identityClientId: identity.properties.clientId
    subnetId: network.outputs.functionsSubnetId
    packageContainerUri: storage.outputs.packageContainerUri
    hostEndpoints: storage.outputs.hostEndpoints
    dataEndpoints: storage.outputs.dataEndpoints
    serviceBusNamespace: messaging.outputs.fullyQualifiedNamespace
    vaultUri: secrets.outputs.vaultUri
    receiptKeys: receiptKeys
    insightsConnectionString: monitoring.outputs.connectionString
    siteBaseUrl: empty(siteBaseUrl) ? web.outputs.defaultUrl : siteBaseUrl
    signInAuthority: empty(signInAuthority) ? '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0' : signInAuthority
    signInAudience: signInAudience
    maxFileBytes: maxFileBytes
    requireMalwareVerdict: profile.malwareScanning
    demonstrationUntil: profile.demonstrationUntil
  }
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    emails: alertEmails
    enabled: profile.alerts
    workspaceId: monitoring.outputs.workspaceId
    serviceBusId: messaging.outputs.namespaceId
    monthlyBudget: profile.monthlyBudget
    budgetStart: budgetStart
  }
}

// Names in capitals are those that azd keeps in its environment.

@description('Address of the API, without /api.')
output AMI_API_BASE_URL string = functions.outputs.apiBaseUrl

@description('The same under the name that the build of the front-end reads: azd hands its environment to npm.')
output VITE_API_BASE_URL string = functions.outputs.apiBaseUrl

@description('Public address of the front-end.')
output AMI_SITE_BASE_URL string = empty(siteBaseUrl) ? web.outputs.defaultUrl : siteBaseUrl

@description('Name of the function app.')
output AMI_FUNCTION_APP string = functions.outputs.siteName

@description('Name of the static site.')
output AMI_WEB_APP string = web.outputs.siteName

@description('Name of the vault with the receipt keys.')
output AMI_KEY_VAULT string = secrets.outputs.vaultName

@description('Name of the secret that holds the key now signing.')
output AMI_RECEIPT_KEY string = receiptKeys[0]

@description('Name of the storage account with the applicants’ files, the table and the queues.')
output AMI_DATA_ACCOUNT string = storage.outputs.dataAccountName

@description('Host name from which each agency receives, on topic notices and the subscription that bears its id.')
output AMI_SERVICE_BUS string = messaging.outputs.fullyQualifiedNamespace

@description('Agencies that have a subscription.')
output AMI_AGENCIES string[] = agencies
