metadata description = 'The functions: a Flex Consumption plan and the site on it, with every setting that the code or its host reads.'

@description('Opens the name of every resource.')
param name string

@description('Distinguishes the site’s address across all of Azure.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Memory of one instance, MB.')
param instanceMemoryMB int

@description('Most instances at once.')
param maximumInstanceCount int

@description('HTTP requests that one instance takes at once.')
param httpConcurrency int

@description('HTTP instances kept warm at all times.')
param alwaysReadyHttp int

@description('Resource id of the identity that the site runs as.')
param identityId string

@description('Client id of that identity.')
param identityClientId string

@description('Subnet that the site leaves through.')
param subnetId string

@description('Where the deployment package is kept.')
param packageContainerUri string

@description('Endpoints of the host’s own storage.')
param hostEndpoints { blob: string, queue: string, table: string }

@description('Endpoints of the storage with the applicants’ files, the table and the queues.')
param dataEndpoints { blob: string, queue: string, table: string }

@description('Host name of the Service Bus namespace.')
param serviceBusNamespace string

@description('Address of the vault with the receipt keys.')
param vaultUri string

@description('Names of the secrets that hold the receipt keys: the first signs, all verify.')
param receiptKeys string[]

@description('Where telemetry is sent.')
param insightsConnectionString string

@description('Public address of the front-end: links in notices lead there, and browsers may call the API from there.')
param siteBaseUrl string

@description('OpenID Connect authority that agents and partners sign in with.')
param signInAuthority string

@description('Audience that their tokens must be made for.')
param signInAudience string

@description('Largest file of any campaign, bytes.')
param maxFileBytes int

@description('Until when a demonstration of each campaign is offered; empty for none.')
param demonstrationUntil string

@description('Hand out no file before the malware scan has found nothing.')
param requireMalwareVerdict bool

// Names are those that the code reads, with Azure’s double underscore where the code has a colon. A test holds this list
// against the code in both directions.
var settings = {
  // Read by the Functions host.
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: hostEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: hostEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: hostEndpoints.table
  // A little above the limit, so that a file just too large is refused by the service, which says why.
  FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: string(maxFileBytes + 1048576)

  // Read by the host for the queue triggers (`Connection = "Storage"`) and by the code for everything else.
  Storage__credential: 'managedidentity'
  Storage__ClientId: identityClientId
  Storage__BlobServiceUri: dataEndpoints.blob
  Storage__QueueServiceUri: dataEndpoints.queue
  Storage__TableServiceUri: dataEndpoints.table

  // Read by the host and by the code.
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'

  // Read by the code.
  Attachments__RequireMalwareVerdict: string(requireMalwareVerdict)
  Campaigns__DemonstrationUntil: demonstrationUntil
  Campaigns__Path: 'campaigns'
  ServiceBus__ClientId: identityClientId
  ServiceBus__FullyQualifiedNamespace: serviceBusNamespace
  SignIn__Audience: signInAudience
  SignIn__Authority: signInAuthority
  Site__BaseUrl: siteBaseUrl
}

var receiptSettings = toObject(
  range(0, length(receiptKeys)),
  i => 'Receipts__SigningKeys__${i}',
  i => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${receiptKeys[i]})'
)

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${name}-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUri
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyHttp > 0 ? [{ name: 'http', instanceCount: alwaysReadyHttp }] : []
        triggers: { http: { perInstanceConcurrency: httpConcurrency } }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // The host answers the browser’s question itself, for any method and header. What answers may show is the code’s to say
      // (functions/Azure/ExposedHeaders.cs).
      cors: { allowedOrigins: [siteBaseUrl], supportCredentials: false }
      appSettings: map(items(union(settings, receiptSettings)), setting => { name: setting.key, value: setting.value })
    }
  }

  // Deployment goes by Entra identities too: the user names and passwords of publishing profiles are off.
  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

@description('Name of the site.')
output siteName string = site.name

@description('Address of the API, without the /api prefix.')
output apiBaseUrl string = 'https://${site.properties.defaultHostName}'
