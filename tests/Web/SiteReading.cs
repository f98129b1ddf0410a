using AmiServerless.Core.Intake;
using AmiServerless.Tests.Hosting;

namespace AmiServerless.Tests.Web;

/// <summary>What the service has, beside what a page shows.</summary>
internal static class SiteReading
{
    /// <summary>Reads the application that a form is about, with the key that the device keeps.</summary>
    public static async Task<ApplicationView> ReadAsync(this Site site, DossierForm form)
    {
        using var answer = await site.Service.GetAsync($"applications/{form.ApplicationId}", await form.AccessKeyAsync());
        return await Service.ReadAsync<ApplicationView>(answer);
    }
}
