using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;

namespace AmiServerless.Core.Intake;

/// <summary>What a withdrawal may say.</summary>
public sealed record WithdrawalRequest
{
    /// <summary>Why, in the applicant's words; kept in the timeline, not sent to partners.</summary>
    public string? Reason { get; init; }
}

/// <summary>Takes an application back. Allowed at any time before the committee has decided, deadline or not; whoever was told is told.</summary>
public sealed class Withdrawal(CallCatalogue calls, ApplicationStore store, NoticeComposer notices)
{
    /// <summary>Longest reason, characters.</summary>
    public const int MaxReason = 2_000;

    /// <summary>Withdraws.</summary>
    /// <returns>The status now, or <c>application-not-found</c>, <c>too-long</c>, <c>withdrawal-not-possible</c>. A second withdrawal answers like the first.</returns>
    public async Task<Result<ApplicationStatus>> WithdrawAsync(
        string id, Caller caller, string? reason, DateTimeOffset arrived, CancellationToken cancellation)
    {
        if (!calls.TryParse(id, out var number))
            return IntakeProblems.ApplicationNotFound;
        if (reason?.Length > MaxReason)
            return IntakeProblems.ReasonTooLong(MaxReason);
        var call = calls.Of(number);
        return await store.ChangeAsync(number, IntakeProblems.ApplicationNotFound, application => Decide(application), cancellation);

        Result<Decision<ApplicationStatus>> Decide(ApplicationRecord application)
        {
            if (!caller.MayWrite(application))
                return IntakeProblems.ApplicationNotFound;
            if (application.Status == ApplicationStatus.Withdrawn)
                return new Decision<ApplicationStatus>(application.Status);
            if (application.Status.IsFinal())
                return IntakeProblems.NotWithdrawable(application.Status);
            var withdrawn = application.MoveTo(ApplicationStatus.Withdrawn);
            return new Decision<ApplicationStatus>(withdrawn.Status, new Change(withdrawn)
            {
                Rows = [IntakeTexts.Withdrawn(arrived, reason).ToEntity(number)],
                Effects = notices.Withdrawn(call.Campaign, withdrawn, arrived),
                ReleasesClaim = true,
            });
        }
    }
}
