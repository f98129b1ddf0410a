using AmiServerless.Core.Storage;

namespace AmiServerless.Local.Storage;

/// <summary>Names of what only the local host keeps in storage.</summary>
internal static class LocalStorageNames
{
    /// <summary>Table of the deliveries begun to partner agencies.</summary>
    public static string PartnerDeliveries(this StorageNames names) => names.Of("partnerdeliveries");

    /// <summary>Container of what timers remember.</summary>
    public static string Timers(this StorageNames names) => names.Of("timers");
}
