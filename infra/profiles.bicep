// The two sizes the service is deployed in. A value that differs between trying the service and running a call is here
// and nowhere else.

@export()
@description('Everything that differs between an environment to try things in and one that applicants rely on.')
type Profile = {
  @description('Memory of one instance, MB. Also sets its share of CPU, and the price of a second: 512 is a quarter of 2048.')
  instanceMemoryMB: 512 | 2048 | 4096

  @minValue(40)
  @maxValue(1000)
  @description('Most instances at once, all functions together. A ceiling on the bill as much as on the load.')
  maximumInstanceCount: int

  @minValue(1)
  @maxValue(1000)
  @description('HTTP requests that one instance takes at once before another is started.')
  httpConcurrency: int

  @description('Redundancy of the files and dossiers: LRS keeps three copies in one building, ZRS in three zones of the region.')
  storageRedundancy: 'Standard_LRS' | 'Standard_ZRS'

  @minValue(1)
  @maxValue(365)
  @description('Days during which a deleted or replaced file can be brought back; it is truly gone two days later at most.')
  restoreDays: int

  @description('Scan each uploaded file with Defender for Storage, and hand none out before its verdict.')
  malwareScanning: bool

  @description('Most gigabytes scanned in a month: beyond it files stay without a verdict, so nobody can download them.')
  malwareScanningCapGB: int

  @minValue(30)
  @maxValue(730)
  @description('Days that logs, traces and metrics are kept. The first 31 cost nothing.')
  logRetentionDays: int

  @description('Most gigabytes of logs taken in a day; -1 for no ceiling. Above it nothing is recorded until the next day.')
  logDailyCapGB: int

  @description('Create the alert rules. They are billed per rule, whether they fire or not.')
  alerts: bool

  @description('Plan of the static site: Free, or Standard for a commitment on its availability.')
  siteSku: 'Free' | 'Standard'

  @description('Offer a demonstration of each campaign until that instant, to try the service and to test what was deployed; empty for none.')
  demonstrationUntil: string

  @minValue(0)
  @description('Monthly budget in the currency of the subscription; 0 for none. It warns, it never stops anything.')
  monthlyBudget: int
}

@export()
@description('To try the service: next to nothing at rest, no alert rule, one building.')
var dev Profile = {
  instanceMemoryMB: 512
  maximumInstanceCount: 40
  httpConcurrency: 8
  storageRedundancy: 'Standard_LRS'
  restoreDays: 7
  malwareScanning: false
  malwareScanningCapGB: 10
  logRetentionDays: 30
  logDailyCapGB: 1
  alerts: false
  siteSku: 'Free'
  demonstrationUntil: '2035-01-01T00:00:00+01:00'
  monthlyBudget: 20
}

@export()
@description('To run a call: three zones, a month to bring a file back, scanning, alerts.')
var prod Profile = {
  instanceMemoryMB: 2048
  maximumInstanceCount: 100
  httpConcurrency: 32
  storageRedundancy: 'Standard_ZRS'
  restoreDays: 30
  malwareScanning: true
  malwareScanningCapGB: 500
  logRetentionDays: 90
  logDailyCapGB: 5
  alerts: true
  siteSku: 'Standard'
  demonstrationUntil: ''
  monthlyBudget: 150
}
