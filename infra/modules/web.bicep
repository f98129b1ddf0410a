metadata description = 'The front-end: static files, served by Azure’s own network. It holds nothing and calls the functions directly.'

@description('Opens the name of every resource.')
param name string

@description('Region of the site’s management; its files are served from everywhere.')
param location string

@description('Tags of every resource.')
param tags object

@description('Free or Standard.')
param sku string

resource web 'Microsoft.Web/staticSites@2025-03-01' = {
  name: 'stapp-${name}'
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  sku: { name: sku, tier: sku }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

@description('Name of the site.')
output siteName string = web.name

@description('Address given by Azure.')
output defaultUrl string = 'https://${web.properties.defaultHostname}'
