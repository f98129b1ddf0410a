metadata description = 'The vault of the keys that sign receipts. Nothing else in the service is a secret.'

import { roles } from '../roles.bicep'

@description('Distinguishes the vault across all of Azure.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Object id of the functions’ identity, which may read the keys.')
param appPrincipalId string

@description('Object id of whoever makes and rotates the keys; empty to grant nobody.')
param operatorPrincipalId string

@description('Kind of that operator: User, Group or ServicePrincipal.')
param operatorPrincipalType string

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: 'kv-ami-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    // A key lost would leave every receipt signed with it beyond proof: neither a person nor a script may purge it.
    enablePurgeProtection: true
    softDeleteRetentionInDays: 90
  }
}

resource appReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, appPrincipalId, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

resource operatorWrites 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorPrincipalId)) {
  name: guid(vault.id, operatorPrincipalId, roles.keyVaultSecretsOfficer)
  scope: vault
  properties: {
    principalId: operatorPrincipalId
    principalType: operatorPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsOfficer)
  }
}

@description('Name of the vault.')
output vaultName string = vault.name

@description('Address of the vault.')
output vaultUri string = vault.properties.vaultUri
