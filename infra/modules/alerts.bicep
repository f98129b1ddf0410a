metadata description = 'What wakes an operator, and what the service may cost. Each rule says what to do in docs/operations.md under its own name.'

@description('Opens the name of every resource.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Addresses that are written to when a rule fires or the budget is passed.')
param emails string[]

@description('Create the alert rules; without them only the budget warns.')
param enabled bool

@description('Workspace that the rules look in.')
param workspaceId string

@description('Namespace whose dead letters are watched.')
param serviceBusId string

@description('Monthly budget of the resource group, in the currency of the subscription; 0 for none.')
param monthlyBudget int

@description('First month that the budget counts, yyyy-MM. Fixed once the budget exists: Azure refuses to move it.')
param budgetStart string

// Durations, ISO 8601. A rule is evaluated every `every` over the last `over`; severity 0 is the gravest.
var rules = [
  {
    name: 'poison-messages'
    title: 'Messages given up'
    description: 'A message failed five times and was set aside, or an effect of the outbox was given up: some applicant or partner waits for something that will not happen by itself.'
    severity: 1
    every: 'PT15M'
    over: 'PT15M'
    query: '''
      let setAside = AppTraces
        | where Message startswith "Message has reached MaxDequeueCount" and Message has "-poison"
        | project TimeGenerated, What = Message;
      let givenUp = AppMetrics
        | where Name == "ami.outbox.dead" and Sum > 0
        | summarize arg_max(TimeGenerated, Sum)
        | where isnotnull(TimeGenerated)
        | project TimeGenerated, What = strcat(Sum, " effects given up");
      union setAside, givenUp
    '''
  }
  {
    name: 'closing-failed'
    title: 'Closing of intake does not run'
    description: 'CloseIntake has not succeeded once in a quarter of an hour. No late application gets in, for every write looks at the clock itself; but drafts are not expired and nobody is told.'
    severity: 1
    every: 'PT15M'
    over: 'PT15M'
    query: '''
      union isfuzzy=true
        (AppRequests | where Name has "CloseIntake" and Success == true),
        (AppTraces | where Message startswith "Executed 'Functions.CloseIntake' (Succeeded")
      | count
      | where Count == 0
    '''
  }
  {
    name: 'server-errors'
    title: 'Requests that fail through our fault'
    description: 'More than five answers of 500 or above in five minutes.'
    severity: 1
    every: 'PT5M'
    over: 'PT5M'
    query: '''
      AppRequests
      | where toint(ResultCode) >= 500
      | summarize Failures = count()
      | where Failures > 5
    '''
  }
  {
    name: 'queue-age'
    title: 'Work waits too long'
    description: 'Something took more than five minutes from its cause to its being done; or a queue has had something overdue for a quarter of an hour; or SweepOutbox, which would see that, has not run.'
    severity: 2
    every: 'PT15M'
    over: 'PT15M'
    query: '''
      let slow = AppMetrics
        | where Name == "ami.queue.age"
        | summarize Seconds = max(Max)
        | where Seconds > 300
        | project What = strcat("slowest: ", Seconds, " s");
      let sweeps = AppMetrics | where Name == "ami.outbox.waiting";
      let stuck = sweeps
        | summarize Least = min(Sum) by bin(TimeGenerated, 5m), Queue = tostring(Properties["queue"])
        | summarize Bins = count(), Empty = countif(Least == 0) by Queue
        | where Bins >= 3 and Empty == 0
        | project What = strcat("never empty: ", Queue);
      let blind = sweeps
        | count
        | where Count == 0
        | project What = "SweepOutbox does not run";
      union slow, stuck, blind
    '''
  }
]

resource people 'Microsoft.Insights/actionGroups@2024-10-01-preview' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'ami'
    enabled: true
    emailReceivers: [
      for (address, i) in emails: {
        name: 'operator-${i}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for item in rules: if (enabled) {
    name: '${name}-${item.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: item.title
      description: item.description
      severity: item.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: item.every
      windowSize: item.over
      criteria: {
        allOf: [
          {
            query: item.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      autoMitigate: true
      // A workspace just made has no metrics table until the first metric arrives.
      skipQueryValidation: true
      actions: { actionGroups: [people.id] }
    }
  }
]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = if (enabled) {
  name: '${name}-dead-letters'
  location: 'global'
  tags: tags
  properties: {
    description: 'A notice lies in the dead letters of an agency’s subscription: it was received ten times without success, or for 90 days not at all.'
    severity: 2
    enabled: true
    scopes: [serviceBusId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-letters'
          metricName: 'DeadletteredMessages'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Maximum'
        }
      ]
    }
    autoMitigate: true
    actions: [{ actionGroupId: people.id }]
  }
}

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = if (monthlyBudget > 0) {
  name: 'budget-${name}'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: '${budgetStart}-01T00:00:00Z' }
    notifications: {
      'half-spent': {
        enabled: true
        operator: 'GreaterThan'
        threshold: 50
        thresholdType: 'Actual'
        contactEmails: []
        contactGroups: [people.id]
      }
      'will-be-passed': {
        enabled: true
        operator: 'GreaterThan'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: []
        contactGroups: [people.id]
      }
    }
  }
}
