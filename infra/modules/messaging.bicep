metadata description = 'The way out to partner agencies: one topic, and one subscription per agency that lets through its own notices alone.'

import { roles } from '../roles.bicep'

@description('Distinguishes the namespace across all of Azure.')
param token string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Topic that the notices are published to.')
param topic string

@description('Ids of the partner agencies, from the campaigns’ own lists.')
param agencies string[]

@description('Object id of the Entra identity with which an agency receives, by agency id. An agency without one gets no access.')
param agencyPrincipals object

@description('Object id of the functions’ identity, which may only send.')
param appPrincipalId string

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'sb-ami-${token}'
  location: location
  tags: tags
  sku: { name: 'Standard', tier: 'Standard' }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
  }

  resource notices 'topics' = {
    name: topic
    properties: {
      // The message id is the notice’s own, so a send repeated after a lost answer is dropped here. A week is the most that
      // Standard offers, and far longer than the outbox goes on resending.
      requiresDuplicateDetection: true
      duplicateDetectionHistoryTimeWindow: 'P7D'
      defaultMessageTimeToLive: 'P90D'
    }

    resource subscription 'subscriptions' = [
      for agency in agencies: {
        name: agency
        properties: {
          lockDuration: 'PT1M'
          maxDeliveryCount: 10
          defaultMessageTimeToLive: 'P90D'
          deadLetteringOnMessageExpiration: true
          deadLetteringOnFilterEvaluationExceptions: true
        }
      }
    ]
  }
}

// The name matters: a subscription is born with a rule $Default that lets everything through, and any other name would
// stand beside it and hand every agency the notices of all.
resource onlyItsOwn 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [
  for (agency, i) in agencies: {
    parent: namespace::notices::subscription[i]
    name: '$Default'
    properties: {
      filterType: 'CorrelationFilter'
      correlationFilter: { properties: { agency: agency } }
    }
  }
]

resource appSends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(namespace::notices.id, appPrincipalId, roles.serviceBusDataSender)
  scope: namespace::notices
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataSender)
  }
}

resource agencyReceives 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (agency, i) in agencies: if (contains(agencyPrincipals, agency)) {
    name: guid(namespace.id, agency, agencyPrincipals[?agency] ?? '', roles.serviceBusDataReceiver)
    scope: namespace::notices::subscription[i]
    properties: {
      principalId: agencyPrincipals[agency]
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBusDataReceiver)
    }
  }
]

@description('Resource id of the namespace.')
output namespaceId string = namespace.id

@description('Host name that the functions and the agencies connect to.')
output fullyQualifiedNamespace string = replace(replace(namespace.properties.serviceBusEndpoint, 'https://', ''), ':443/', '')
