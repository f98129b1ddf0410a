using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AmiServerless.Core.Receipts;

/// <summary>Puts the receipts together.</summary>
public static class ReceiptServices
{
    /// <summary>Adds <see cref="ReceiptSigner"/> with the keys of section <c>Receipts</c>, checked at start.</summary>
    public static IServiceCollection AddReceipts(this IServiceCollection services)
    {
        services.AddOptions<ReceiptOptions>().BindConfiguration(ReceiptOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReceiptOptions>, ReceiptOptionsValidator>();
        services.AddSingleton<ReceiptSigner>();
        return services;
    }
}
