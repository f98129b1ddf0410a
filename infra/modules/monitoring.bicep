metadata description = 'Where traces, logs and metrics go: one workspace, and an Application Insights that takes them from Entra identities alone.'

import { roles } from '../roles.bicep'

@description('Opens the name of every resource.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Days that everything is kept.')
param retentionDays int

@description('Most gigabytes taken in a day; -1 for no ceiling.')
param dailyCapGB int

@description('Object id of the functions’ identity, which may send telemetry.')
param appPrincipalId string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-${name}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGB }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource appPublishes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appPrincipalId, roles.monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.monitoringMetricsPublisher)
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id

@description('Resource id of Application Insights.')
output insightsId string = insights.id

@description('Where telemetry is sent. It names a destination and opens none: sending needs an identity with the role.')
output connectionString string = insights.properties.ConnectionString
