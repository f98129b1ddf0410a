metadata description = 'The virtual network that the functions leave through, so that the storage of applicants’ files answers to them alone.'

@description('Opens the name of every resource.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

// A service endpoint costs nothing, where a private endpoint costs about 7 € a month for each of blob, queue and table.
resource network 'Microsoft.Network/virtualNetworks@2024-10-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.60.0.0/24'] }
    subnets: [
      {
        name: 'functions'
        properties: {
          addressPrefix: '10.60.0.0/25'
          serviceEndpoints: [{ service: 'Microsoft.Storage' }]
          delegations: [
            {
              name: 'flex-consumption'
              properties: { serviceName: 'Microsoft.App/environments' }
            }
          ]
        }
      }
    ]
  }
}

@description('Resource id of the subnet that the functions are integrated with.')
output functionsSubnetId string = network.properties.subnets[0].id
