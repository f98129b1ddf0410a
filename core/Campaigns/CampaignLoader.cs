namespace AmiServerless.Core.Campaigns;
/// <summary>x</summary>
public static class CampaignLoader { }
