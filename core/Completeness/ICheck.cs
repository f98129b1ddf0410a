using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness;

/// <summary>The code that applies a rule of the call. Pure, and total: any dossier gets an answer.</summary>
internal interface ICheck
{
    /// <summary>What falls short, in any order; nothing when the rule is respected.</summary>
    IEnumerable<Shortfall> Find(Examination examination);
}

/// <summary>The parameters of a check, as its rule gives them in <c>campaign.json</c>.</summary>
internal interface ICheckSettings
{
    /// <summary>What is wrong with them in that campaign; pointers are into the parameters.</summary>
    IEnumerable<Fault> Faults(Campaign campaign);
}
