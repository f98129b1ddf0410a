metadata description = 'Two accounts: one for what applicants send, closed to the network; one for the host’s own working files and the deployment package.'

import { roles } from '../roles.bicep'

@description('Distinguishes the accounts’ names across all of Azure: lower-case letters and digits.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Redundancy of the applicants’ account.')
param redundancy string

@description('Names of the tables that the service keeps its state in.')
param tables string[]

@description('Names of the queues inside the service; each gets its poison companion.')
param queues string[]

@description('Container of the applicants’ files, one blob per attachment.')
param attachmentsContainer string

@description('Container of the closing reports.')
param reportsContainer string

@description('Days during which a deleted or replaced file can be brought back; it is truly gone two days later at most.')
param restoreDays int

@description('Days after its last change from which a file may be of no application any more, and is deleted.')
param eraseAfterDays int

@description('Scan uploads with Defender for Storage.')
param malwareScanning bool

@description('Most gigabytes scanned in a month.')
param malwareScanningCapGB int

@description('Subnet of the functions, the one network that reaches the applicants’ account.')
param functionsSubnetId string

@description('Public IPv4 addresses or ranges from which operators reach the applicants’ account.')
param operatorAddresses string[]

@description('Object id of the functions’ identity.')
param appPrincipalId string

@description('Workspace that receives the journal of who read or deleted which file.')
param workspaceId string

var packageContainer = 'app-package'
var scanner = subscriptionResourceId('Microsoft.Security/datascanners', 'StorageDataScanner')

resource data 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('stami${token}', 24)
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // Enabled, because a service endpoint comes in by the public address; the rules below then refuse everyone else.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: functionsSubnetId, action: 'Allow' }]
      ipRules: [for address in operatorAddresses: { value: address, action: 'Allow' }]
      // The scanner adds this rule for itself when it is switched on, and every deployment would take it away again.
      resourceAccessRules: malwareScanning ? [{ tenantId: tenant().tenantId, resourceId: scanner }] : []
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: restoreDays }
      containerDeleteRetentionPolicy: { enabled: true, days: restoreDays }
    }

    resource container 'containers' = [
      for container in [attachmentsContainer, reportsContainer]: {
        name: container
        properties: { publicAccess: 'None' }
      }
    ]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queue in queues: { name: queue }]

    resource poison 'queues' = [for queue in queues: { name: '${queue}-poison' }]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for table in tables: { name: table }]
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          {
            // The application erases each file when its own retention ends. This is what remains true if it does not.
            // Closing reports are archives and stay.
            name: 'erase-after-retention'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['${attachmentsContainer}/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: eraseAfterDays } } }
            }
          }
          {
            // A file that is replaced or erased lives on as a version. The rule deletes the version within two days; soft
            // delete then keeps it for restoreDays, and it is gone.
            name: 'erase-replaced-files'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: 1 } } }
            }
          }
        ]
      }
    }
  }
}

// Its firewall stays open: the deployment service writes the package from outside the network. Nothing of an applicant
// is in it, and it answers to Entra identities alone.
resource host 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: take('sthost${token}', 24)
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource package 'containers' = {
      name: packageContainer
      properties: { publicAccess: 'None' }
    }
  }
}

resource scanning 'Microsoft.Security/defenderForStorageSettings@2025-01-01' = if (malwareScanning) {
  name: 'current'
  scope: data
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: { onUpload: { isEnabled: true, capGBPerMonth: malwareScanningCapGB } }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}

resource journal 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'journal'
  scope: data::blobs
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'StorageRead', enabled: true }
      { category: 'StorageDelete', enabled: true }
    ]
  }
}

// Owner, not Contributor: the verdict of the scan is read as a blob index tag, which Contributor may not do.
resource appBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data.id, appPrincipalId, roles.blobDataOwner)
  scope: data
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataOwner)
  }
}

resource appQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data.id, appPrincipalId, roles.queueDataContributor)
  scope: data
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataContributor)
  }
}

resource appTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data.id, appPrincipalId, roles.tableDataContributor)
  scope: data
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableDataContributor)
  }
}

// The host keeps its timers’ locks and the deployment package in blobs, and its own diagnostics in a table.
resource hostBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(host.id, appPrincipalId, roles.blobDataOwner)
  scope: host
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataOwner)
  }
}

resource hostTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(host.id, appPrincipalId, roles.tableDataContributor)
  scope: host
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableDataContributor)
  }
}

@description('Name of the account with the applicants’ files, the table and the queues.')
output dataAccountName string = data.name

@description('Blob, queue and table endpoints of that account.')
output dataEndpoints { blob: string, queue: string, table: string } = {
  blob: data.properties.primaryEndpoints.blob
  queue: data.properties.primaryEndpoints.queue
  table: data.properties.primaryEndpoints.table
}

@description('Blob, queue and table endpoints of the host’s own account.')
output hostEndpoints { blob: string, queue: string, table: string } = {
  blob: host.properties.primaryEndpoints.blob
  queue: host.properties.primaryEndpoints.queue
  table: host.properties.primaryEndpoints.table
}

@description('Where the deployment package is kept.')
output packageContainerUri string = '${host.properties.primaryEndpoints.blob}${packageContainer}'
